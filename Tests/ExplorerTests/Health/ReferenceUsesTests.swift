import ConnectModels
import Explorer
import TestSupport
import Testing

/// How many connections depend on a credential without holding it.
@Suite struct ReferenceUsesTests {
  private typealias Samples = ImpactSamples

  private static let chain = [
    Samples.connector(1, "Held", ("live", [Samples.holding("cert", fields: #""usages":[],"#)])),
    Samples.connector(
      2, "Client", ("live", [Samples.client("client", presenting: "cert")]),
      ("test", [Samples.client("client", presenting: "cert")])),
    Samples.connector(
      3, "Named", ("live", [Samples.holding("a", scheme: Samples.scheme(client: "client"))])),
    Samples.connector(
      4, "Both",
      (
        "live",
        [
          Samples.holding("cert"),
          Samples.holding("b", scheme: Samples.scheme(certificate: "cert")),
        ]
      )),
    Samples.connector(5, "Unused scheme", schemes: [Samples.scheme(client: "client")]),
  ]

  private func counts(_ driver: ExplorerDriver) -> [String: Int] {
    var counts: [String: Int] = [:]
    for index in 0..<driver.state.listCount {
      guard case .credential(let row) = driver.state.listRow(at: index) else { continue }
      counts[row.id.text] = row.referenceCount
    }
    return counts
  }

  @Test(arguments: [chain, chain.reversed()])
  func `chains count, connections that hold the credential do not`(
    organisation: [SampleConnector]
  ) {
    let driver = ExplorerDriver.impact(organisation)
    #expect(counts(driver) == ["cert": 3, "client": 1, "a": 0, "b": 0])
  }

  @Test func `the counts grow with the pages, whatever comes first`() {
    var driver = ExplorerDriver(Self.chain, rows: 60) { $0.pageSize = 1 }
    driver.press(.showView(.credentials))
    driver.answerAll()
    #expect(counts(driver) == ["cert": 3, "client": 1, "a": 0, "b": 0])
  }

  @Test func `credentials that name each other in a circle end`() {
    let driver = ExplorerDriver.impact([
      Samples.connector(1, "A", ("live", [Samples.client("a", presenting: "b")])),
      Samples.connector(2, "B", ("live", [Samples.client("b", presenting: "a")])),
    ])
    #expect(counts(driver) == ["a": 1, "b": 1])
  }

  @Test func `the counts are those of the impact`() {
    var driver = ExplorerDriver.impact(Self.chain)
    let counted = counts(driver)["cert"] ?? 0
    driver.askImpact(of: "cert")
    guard case .impact(let impact)? = driver.state.impact?.finding else {
      Issue.record("no impact was found")
      return
    }
    #expect(impact.dependents.count { $0.isConnection && $0.dependence != .direct } == counted)
  }

  @Test func `the column sorts by all that breaks`() {
    var driver = ExplorerDriver.impact(Self.chain)
    driver.press(.sort(.usedBy))
    guard case .credential(let first) = driver.state.listRow(at: 0) else { return }
    #expect(first.id.text == "cert")
  }
}
