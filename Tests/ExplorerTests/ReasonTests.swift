import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("What a connector's mark stands for")
struct ReasonTests {
  private let judgement = Judgement(now: ExplorerDriver.noon)

  private func connector(_ credentials: [String], versions: [String] = []) -> Connector {
    var sample = SampleConnector(1)
    sample.connections = [SampleConnector.connection("c", name: "c", action: credentials)]
    sample.versions = versions
    return ConnectorDocument(bytes: Array(sample.json.utf8)).connector()
  }

  @Test func `each reason is counted, the worst first`() {
    let connector = connector(
      [
        SampleConnector.credential(
          "1", name: "gone", fields: #""errors":[],"expiresAt":"2026-11-24T11:59:59Z","#),
        SampleConnector.credential("2", name: "bad", fields: #""errors":["no"],"#),
        SampleConnector.credential("3", name: "bad too", fields: #""errors":["no"],"#),
        SampleConnector.credential(
          "4", name: "soon", fields: #""errors":[],"expiresAt":"2026-12-08T12:00:00Z","#),
        SampleConnector.credential(
          "5", name: "later", fields: #""errors":[],"expiresAt":"2026-12-08T12:00:01Z","#),
        SampleConnector.credential("6", name: "unknown"),
      ],
      versions: [SampleConnector.version("1", published: nil)])
    #expect(
      connector.reasons(by: judgement).map(\.words) == [
        "1 credential has expired", "2 credentials are invalid",
        "1 credential expires within 14 days", "1 credential was never validated",
        "1 version is a draft", "3 credentials are valid",
      ])
  }

  @Test func `the worst reason has the connector's mark`() {
    let worse = connector([
      SampleConnector.credential("2", name: "bad", fields: #""errors":["no"],"#)
    ])
    #expect(worse.reasons(by: judgement).first?.mark == worse.mark(by: judgement))
    let calm = connector([SampleConnector.credential("2", name: "ok", fields: #""errors":[],"#)])
    #expect(calm.reasons(by: judgement).map(\.words) == ["1 credential is valid"])
    #expect(calm.mark(by: judgement) == .valid)
  }

  @Test func `a connector without credentials has nothing to say`() {
    #expect(connector([]).reasons(by: judgement).isEmpty)
  }

  @Test func `a credential is expired at the very moment`() {
    let moment = connector([
      SampleConnector.credential(
        "1", name: "now", fields: #""errors":[],"expiresAt":"2026-11-24T12:00:00Z","#)
    ])
    #expect(moment.reasons(by: judgement).first?.words == "1 credential has expired")
  }
}
