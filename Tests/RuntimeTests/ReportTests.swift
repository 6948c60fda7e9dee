import Cells
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

@testable import ConnectAPI

@Suite("What the client reports")
struct ReportTests {
  private func record(_ change: (inout RequestRecord) -> Void = { _ in }) -> RequestRecord {
    var record = RequestRecord(
      request: 7, path: "/connectors?first=1", attempt: 2, askedAt: ExplorerDriver.noon)
    record.duration = .milliseconds(5)
    change(&record)
    return record
  }

  private func told(_ record: RequestRecord) -> RequestTry? {
    guard case .requestTried(let tried) = Event(.exchanged(record)) else { return nil }
    return tried
  }

  @Test func `an answer reaches the explorer with all that is known of it`() throws {
    let error = APIError(kind: .unavailable, sentence: "busy", cause: "because")
    let record = record {
      $0.status = 503
      $0.reason = "Busy"
      $0.failure = error
      $0.receivedBytes = 3
      $0.bodyBytes = 4
      $0.serverTime = ExplorerDriver.noon
      $0.httpVersion = "HTTP/2"
      $0.isConnectionReused = true
    }
    let tried = try #require(told(record))
    #expect(tried.request == 7)
    #expect(tried.attempt == 2)
    #expect(tried.path == "/connectors?first=1")
    #expect(tried.outcome == .answered(status: 503, reason: "Busy"))
    #expect(tried.fault == .init(sentence: "busy", cause: "because"))
    #expect(tried.duration == .milliseconds(5))
    #expect([tried.receivedBytes, tried.bodyBytes] == [3, 4])
    #expect(tried.serverTime == ExplorerDriver.noon)
    #expect(tried.httpVersion == "HTTP/2")
    #expect(tried.isConnectionReused == true)
  }

  @Test(arguments: [
    (APIError.Kind.network, RequestTry.Outcome.unanswered), (.cancelled, .cancelled),
  ])
  func `what was taken back is told from what failed`(
    kind: APIError.Kind, outcome: RequestTry.Outcome
  ) {
    let record = record { $0.failure = APIError(kind: kind, sentence: "") }
    #expect(told(record)?.outcome == outcome)
  }

  @Test func `N09 N29 a report from another thread is on the next frame`() async {
    let woken = Signal()
    let mailbox = Mailbox { woken.raise() }
    let configuration = Configuration(
      account: AccountLabel(
        name: "prod", organisation: "01ORG", host: "example.test", isDemo: false,
        tokenSource: "VERSORI_TOKEN"),
      listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
    var session = ExplorerSession(
      configuration: configuration, appearance: Appearance(), size: Size(columns: 100, rows: 24),
      reader: PlayedService(), time: HandDrivenTime(), mailbox: mailbox)
    session.start()
    _ = session.frame()
    let later = Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + 7_200)
    let record = record {
      $0.status = 200
      $0.serverTime = later
    }
    let poster = Task {
      mailbox.post(Event(.tokenRead(expiresAt: later)))
      mailbox.post(Event(.exchanged(record)))
    }
    await poster.value
    await woken.wait()
    session.catchUp()
    #expect(session.needsFrame)
    let frame = session.frame().text
    #expect(frame.contains("token expired now · clock 2 h behind the server"))
    session.press(Key("!"))
    #expect(session.frame().text.contains("/connectors?first=1"))
  }
}
