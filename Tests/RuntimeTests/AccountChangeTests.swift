import Cells
import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

/// Changing the account while the program runs.
@Suite struct AccountChangeTests {
  private let old = PlayedService()
  private let new = PlayedService()
  private let woken = Signal()
  private let closed = Locked<[String]>([])
  private let time = HandDrivenTime()

  /// Opens accounts when the test says so.
  private final class PlayedAccounts: AccountOpening {
    private let answers: AsyncStream<Result<OpenedAccount, AccountRefusal>>
    let answer: AsyncStream<Result<OpenedAccount, AccountRefusal>>.Continuation

    init() { (answers, answer) = AsyncStream.makeStream() }

    func open(
      context: String, wake: @escaping @Sendable () -> Void
    ) async -> Result<OpenedAccount, AccountRefusal> {
      // A task of its own: what opens accounts goes on although nobody waits any more.
      await Task { [answers] in
        for await answer in answers { return answer }
        return .failure(AccountRefusal(sentence: "stopped"))
      }.value
    }
  }

  private let accounts = PlayedAccounts()

  private static func configuration(_ name: String) -> Configuration {
    var configuration = Configuration(
      account: AccountLabel(
        name: name, organisation: "01", host: "\(name).test", isDemo: false, tokenSource: name),
      listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
    configuration.contexts = [ContextOffer(name: "other", file: "config.yaml")]
    return configuration
  }

  private func session() -> ExplorerSession {
    var choices = Choices(accounts: accounts)
    choices.closeAccount = { [closed] in closed.withLock { $0.append("old") } }
    return ExplorerSession(
      configuration: Self.configuration("old"), appearance: Appearance(),
      size: Size(columns: 80, rows: 24), reader: old, time: time,
      mailbox: Mailbox { [woken] in woken.raise() }, choices: choices)
  }

  private func opened() throws -> OpenedAccount {
    OpenedAccount(
      configuration: Self.configuration("other"), reader: new,
      mailbox: Mailbox { [woken] in woken.raise() },
      address: try ServiceAddress("https://other.test/"),
      close: { [closed] in closed.withLock { $0.append("other") } })
  }

  private func page(_ names: String...) -> ResourceAnswer {
    .connectors(
      ConnectorArrivals(
        items: names.enumerated().map { SampleConnector($0.offset + 1, name: $0.element).arrival },
        next: nil))
  }

  private func call(_ text: String, in session: inout ExplorerSession) {
    session.press(Key(":"))
    session.paste(text)
    session.press(Key(.enter))
  }

  @Test func `S02 rows, requests and late answers of the old account are gone`() async throws {
    var session = session()
    session.start()
    await old.question().answer(page("Old One"))
    await woken.wait()
    session.catchUp()
    session.press(Key("r"))
    let late = await old.question()
    call("ctx other", in: &session)
    accounts.answer.yield(.success(try opened()))
    while session.state.configuration.account.name == "old" {
      await woken.wait()
      session.catchUp()
    }
    #expect(closed.withLock { $0 } == ["old"])
    #expect(session.state.listCount == 0)
    #expect(!session.frame().text.contains("Old One"))
    late.answer(page("Old Two"))
    await new.question().answer(page("New One"))
    while !session.isIdle {
      await woken.wait()
      session.catchUp()
    }
    let text = session.frame().text
    #expect(text.contains("New One") && text.contains("other"))
    #expect(!text.contains("Old"))
    session.stop()
    #expect(closed.withLock { $0 } == ["old", "other"])
  }

  @Test func `an account that cannot be opened leaves everything as it is`() async throws {
    var session = session()
    session.start()
    await old.question().answer(page("Old One"))
    call("ctx other", in: &session)
    accounts.answer.yield(.failure(AccountRefusal(sentence: "the token is empty")))
    while !session.isIdle {
      await woken.wait()
      session.catchUp()
    }
    let text = session.frame().text
    #expect(text.contains("Old One") && text.contains("the token is empty"))
    #expect(closed.withLock { $0 }.isEmpty)
  }

  @Test func `N31 one that comes after Esc is closed, and never seen`() async throws {
    var session = session()
    session.start()
    await old.question().answer(page("Old One"))
    call("ctx other", in: &session)
    session.press(Key(.escape))
    accounts.answer.yield(.success(try opened()))
    while closed.withLock({ $0.isEmpty }) {
      await woken.wait()
      session.catchUp()
    }
    #expect(closed.withLock { $0 } == ["other"])
    #expect(session.state.configuration.account.name == "old")
  }
}
