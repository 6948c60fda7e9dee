import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import Terminal
import TestSupport
import Testing

/// What leaves the program, with programs that are played by the test.
@Suite struct ErrandsTests {
  private let desktop = PlayedDesktop()
  private let woken = Signal()
  private let mailbox: Mailbox

  init() {
    mailbox = Mailbox { [woken] in woken.raise() }
  }

  private func errands() throws -> Errands {
    let address = try ServiceAddress("https://platform.example.test/apis/connect/v1")
    return Errands(out: WaysOut(desktop: desktop, address: address), mailbox: mailbox)
  }

  /// The report of what was begun last.
  private func report(to errands: Errands) async -> Event? {
    var events: [Event] = []
    while events.isEmpty {
      await woken.wait()
      events = mailbox.take()
    }
    #expect(!errands.isIdle)
    for event in events { errands.finished(event) }
    #expect(errands.isIdle)
    return events.first
  }

  @Test func `S06 control characters are left out and counted, and bytes go to the terminal`()
    async throws
  {
    let errands = try errands()
    errands.copy(.name, SecretText("a\u{1B}b\u{7}\n"))
    guard case .textCopied(let report)? = await report(to: errands) else {
      Issue.record("no report")
      return
    }
    #expect(report == CopyReport(.name, sentence: "copied by played", isFailure: false, leftOut: 2))
    #expect(desktop.copied == ["ab\n"])
    #expect(mailbox.takeTerminalBytes() == Array("bytes".utf8))
    #expect(mailbox.takeTerminalBytes().isEmpty)
  }

  @Test(arguments: [
    (Copied.apiPath, "/apis/connect/v1/o/ORG/connectors/C"),
    (
      .curl,
      "curl -H \"Authorization: Bearer $VERSORI_TOKEN\" "
        + "https://platform.example.test/apis/connect/v1/o/ORG/connectors/C"
    ),
  ])
  func `what reads a node is copied as a path or as a command`(
    copied: Copied, text: String
  ) async throws {
    let errands = try errands()
    errands.copy(
      copied,
      reading: .connector(organisation: Identifier("ORG"), connector: Identifier("C")))
    _ = await report(to: errands)
    #expect(desktop.copied.map { $0.replacing("'", with: "") } == [text])
  }

  @Test func `N26 an id that cannot stand in a path is not copied`() async throws {
    let errands = try errands()
    errands.copy(
      .curl, reading: .connector(organisation: Identifier("ORG"), connector: Identifier("..")))
    guard case .textCopied(let report)? = await report(to: errands) else {
      Issue.record("no report")
      return
    }
    #expect(report.isFailure)
    #expect(desktop.copied.isEmpty)
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "-flag", "https://a\u{1B}b/"])
  func `S04 only web addresses reach the opener`(link: String) async throws {
    let errands = try errands()
    errands.open(link)
    guard case .linkOpened(.refused)? = await report(to: errands) else {
      Issue.record("it was not refused")
      return
    }
    #expect(desktop.opened.isEmpty)
  }

  @Test func `S04 where no browser can be seen the link is shown`() async throws {
    let errands = try errands()
    errands.open("https://docs.example.test/ä")
    guard case .linkOpened(.shown(let url, _))? = await report(to: errands) else {
      Issue.record("it was not shown")
      return
    }
    #expect(url == "https://docs.example.test/%C3%A4")
    #expect(desktop.opened == [url])
  }

  @Test func `without a terminal nothing is copied or opened, and that is said`() async {
    let errands = Errands(out: nil, mailbox: mailbox)
    errands.copy(.id, SecretText("x"))
    guard case .textCopied(let report)? = await report(to: errands) else {
      Issue.record("no report")
      return
    }
    #expect(report.isFailure)
    errands.open("https://docs.example.test/")
    guard case .linkOpened(.refused)? = await self.report(to: errands) else {
      Issue.record("no report")
      return
    }
  }
}

/// Programs that take everything, and a browser that nobody could see.
private final class PlayedDesktop: Desktop {
  private let taken = Locked<(copied: [String], opened: [String])>(([], []))

  var copied: [String] { taken.withLock(\.copied) }
  var opened: [String] { taken.withLock(\.opened) }

  func copy(_ text: ClipboardText, send: @Sendable ([UInt8]) -> Void) async -> CopyOutcome {
    taken.withLock { $0.copied.append(text.text) }
    send(Array("bytes".utf8))
    return .copied(by: "played")
  }

  func open(_ link: DocumentationLink) async -> LinkOutcome {
    taken.withLock { $0.opened.append(link.url) }
    return .toCopy(because: .overSSH)
  }
}
