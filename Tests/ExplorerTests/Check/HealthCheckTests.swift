import ConnectModels
import TestSupport
import Testing

@testable import Explorer

/// What a check finds in connectors.
@Suite struct HealthCheckTests {
  private static let now = "2026-11-25T12:00:00Z"
  private static let judgement = Judgement(now: Timestamp(now) ?? Timestamp(secondsSince1970: 0))

  // MARK: - What is found

  @Test func `what is wrong is found, worst first, and what goes first before what goes later`() {
    let found = Self.report(
      Self.holding(
        ("soon-later", #""errors":[],"expiresAt":"2026-12-03T12:00:00Z","#),
        ("valid", #""errors":[],"#), ("unvalidated", ""),
        ("soon", #""errors":[],"expiresAt":"2026-11-26T12:00:00Z","#),
        ("odd", #""errors":[],"expiresAt":"tomorrow","#),
        ("invalid", #""errors":["no"],"#),
        ("gone", #""errors":["no"],"expiresAt":"2026-11-25T12:00:00Z","#),
        ("far", #""errors":[],"expiresAt":"2027-11-25T12:00:00Z","#)))
    #expect(
      found.findings.map { "\($0.state.rawValue): \($0.id)" } == [
        "expired: gone", "invalid: invalid", "expires soon: soon", "expires soon: soon-later",
        "unreadable expiry: odd",
      ])
    #expect(
      found.counts(of: found.findings)
        == HealthReport.Counts(expired: 1, soon: 2, invalid: 2, errors: 0, unreadable: 1))
    #expect(found.credentials.count == 8)
  }

  @Test func `nothing is found where nothing is wrong`() {
    let report = Self.report(Self.holding(("a", #""errors":[],"#), ("b", "")))
    #expect(report.findings.isEmpty)
    #expect(report.counts(of: report.findings).isNone)
    #expect(report.connectorCount == 1)
  }

  @Test func `an error of a version is found once for its connector, a warning is not`() {
    var sample = SampleConnector(1)
    let messages =
      #"[{"text":"bad","severity":"error"},{"text":"bad","severity":"error"},"#
      + #"{"text":"hm","severity":"warning"}]"#
    sample.versions = [
      SampleConnector.version("1", messages: messages),
      SampleConnector.version("2", messages: messages),
    ]
    let report = Self.report(sample)
    #expect(report.findings.map(\.title) == ["bad"])
    #expect(report.findings.first?.names == ["Connector 1", "1"])
    guard case .message(_, let count)? = report.findings.first?.subject else {
      Issue.record("no message was found")
      return
    }
    #expect(count == 4)
  }

  @Test func `a finding has the service's own words for it`() {
    var sample = Self.holding(("k", #""errors":["no such user","try again"],"#), ("well", ""))
    sample.versions = [
      SampleConnector.version(
        "1",
        messages: #"[{"text":"bad","severity":"error"},"#
          + #"{"text":"bad","severity":"error","detail":["line 3","line 9"]},"#
          + #"{"text":"worse","severity":"error"}]"#)
    ]
    let found = Self.report(SampleConnector(2), sample).findings
    #expect(found.map(\.title) == ["the k", "bad", "worse"])
    #expect(
      found.map(\.details) == [["no such user", "try again"], ["line 3", "line 9"], []])
  }

  @Test func `a credential of several connectors is found once`() {
    let fields = #""errors":[],"expiresAt":"2026-11-26T12:00:00Z","#
    let report = Self.report(
      Self.holding(("k", fields), number: 1), Self.holding(("k", fields), number: 2))
    #expect(report.findings.count == 1)
    #expect(report.findings.first?.impact?.connectionCount == 2)
    #expect(report.findings.first?.impact?.connectorCount == 2)
  }

  // MARK: - What breaks

  @Test func `what names a credential breaks with it, however long the chain`() {
    let soon = #""errors":[],"expiresAt":"2026-11-26T12:00:00Z","#
    let report = Self.report(
      ImpactSamples.connector(
        1, "A", ("a", [ImpactSamples.holding("cert", type: "certificate", fields: soon)])),
      ImpactSamples.connector(2, "B", ("b", [ImpactSamples.client("client", presenting: "cert")])),
      ImpactSamples.connector(
        3, "C", schemes: [ImpactSamples.scheme(client: "client")],
        ("c", [ImpactSamples.holding("t", scheme: ImpactSamples.scheme(client: "client"))])),
      ImpactSamples.connector(4, "D", ("d", [ImpactSamples.holding("other")])))
    #expect(report.findings.map(\.id) == ["cert"])
    #expect(
      report.findings.first?.impact?.dependents.map(\.names) == [
        ["A", "a"], ["B", "b"], ["C", "c"],
      ])
  }

  @Test func `it breaks what it breaks on the screen`() {
    let soon = #""errors":[],"expiresAt":"2026-11-26T12:00:00Z","#
    let samples = [
      ImpactSamples.connector(
        1, "A", ("a", [ImpactSamples.holding("x", fields: soon)]),
        ("a2", [ImpactSamples.holding("x", fields: soon)])),
      ImpactSamples.connector(2, "B", ("b", [ImpactSamples.client("y", presenting: "x")])),
    ]
    var driver = ExplorerDriver.impact(samples)
    driver.askImpact(of: "x")
    guard case .impact(let shown)? = driver.state.impact?.finding else {
      Issue.record("the screen shows no impact")
      return
    }
    let report = Self.report(samples)
    #expect(report.findings.first?.impact?.dependents.map(\.names) == shown.dependents.map(\.names))
    #expect(report.findings.first?.impact?.words == shown.words)
  }

  @Test func `a connection that only the service knows of breaks too`() {
    let elsewhere = SampleConnector(9, name: "Elsewhere")
    let uses = ImpactSamples.usages(("far", elsewhere))
    let report = Self.report(
      ImpactSamples.connector(
        1, "A",
        (
          "a",
          [
            ImpactSamples.holding(
              "k", fields: #""errors":[],"expiresAt":"2026-11-26T12:00:00Z","# + uses)
          ]
        )))
    let dependents = report.findings.first?.impact?.dependents ?? []
    #expect(dependents.map(\.names) == [["A", "a"], ["Elsewhere", "far"]])
    #expect(dependents.map(\.dependenceWords) == ["direct", "direct, not loaded"])
  }

  // MARK: - What has changed

  @Test
  func `only what is new or in another state is a change, and what is not there any more is gone`()
  {
    let report = Self.report(
      Self.holding(
        ("same", #""errors":["no"],"#), ("worse", #""expiresAt":"2026-11-24T12:00:00Z","#),
        ("new", #""errors":["no"],"#), ("well", #""errors":[],"#)))
    let changes = report.changes(since: [
      "same": "invalid", "worse": "expires soon", "well": "invalid", "removed": "expired",
    ])
    #expect(changes.findings.map(\.id) == ["worse", "new"])
    #expect(changes.former.map(\.id) == ["removed", "well"])
    #expect(changes.former.map(\.outcome) == [.gone, .mended])
    #expect(changes.former.map(\.was) == ["expired", "invalid"])
    #expect(changes.former.map { $0.row?.title } == [nil, "the well"])
    #expect(report.changes(since: report.states) == HealthChanges(findings: [], former: []))
  }

  @Test
  func `an error is mended where its connector no longer has it, and gone with the connector`() {
    let report = Self.report(Self.holding(("a", #""errors":[],"#)))
    let here = SampleConnector.id(1).text
    let changes = report.changes(since: ["\(here):1f": "error", "elsewhere:2e": "error"])
    #expect(changes.former.map(\.outcome) == [.gone, .mended])
    #expect(changes.former.map { $0.connector?.text } == ["elsewhere", here])
    #expect(changes.former.map(\.connectorName) == [nil, "Connector 1"])
    #expect(changes.former.allSatisfy { $0.isMessage })
  }

  @Test func `a credential without an id is mended where it is still there`() throws {
    let ill = Self.report(Self.holding(("", #""errors":["no"],"#)))
    let well = Self.report(Self.holding(("", #""errors":[],"#)))
    let former = well.changes(since: ill.states).former
    #expect(former.map(\.outcome) == [.mended])
    #expect(former.first?.row?.title == "the ")
  }

  @Test func `N28 of what was not read nothing is said to be gone`() {
    let report = Self.report(Self.holding(("well", #""errors":[],"#)))
    let changes = report.changes(
      since: ["well": "invalid", "unread": "expired", "unread:1f": "error"], isWhole: false)
    #expect(changes.former.map(\.id) == ["well"])
  }

  @Test func `what is remembered of a finding holds no name and no text`() {
    var sample = Self.holding(("k", #""errors":["no"],"#))
    sample.versions = [
      SampleConnector.version("1", messages: #"[{"text":"a private word","severity":"error"}]"#)
    ]
    let states = Self.report(sample).states
    #expect(states.count == 2)
    #expect(states["k"] == "invalid")
    #expect(states.keys.allSatisfy { !$0.contains("private") && !$0.contains("Connector") })
  }

  @Test func `a fingerprint is the same in every run`() {
    #expect("".fingerprint == "cbf29ce484222325")
    #expect("a".fingerprint == "af63dc4c8601ec8c")
  }

  // MARK: - Fixtures

  private static func report(_ samples: SampleConnector...) -> HealthReport { report(samples) }

  private static func report(_ samples: [SampleConnector]) -> HealthReport {
    var check = HealthCheck()
    for sample in samples {
      check.read(ConnectorDocument(bytes: Array(sample.json.utf8)).connector())
    }
    return check.report(by: judgement)
  }

  private static func holding(
    _ credentials: (id: String, fields: String)..., number: Int = 1
  ) -> SampleConnector {
    var sample = SampleConnector(number)
    sample.connections = [
      SampleConnector.connection(
        "n\(number)", name: "main",
        action: credentials.map {
          SampleConnector.credential($0.id, name: "the \($0.id)", fields: $0.fields)
        })
    ]
    return sample
  }
}
