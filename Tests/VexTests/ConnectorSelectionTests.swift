import ConnectModels
import Explorer
import Testing

@testable import vex

/// Which connectors a printing command prints, and what it says of the others.
@Suite struct ConnectorSelectionTests {
  private let connectors = [
    connector("1", name: "Quay CRM", tags: [ConnectModels.Tag(key: "team", values: ["sales"])]),
    connector("2", name: "Quay Books"),
    connector("3", name: "Harbour", protocol: .bigquery(datasetID: "d")),
    connector("", name: ""),
  ]

  private func selection(_ options: Options) -> ConnectorSelection {
    ConnectorSelection(options, judgement: Judgement(now: Timestamp(secondsSince1970: 0)))
  }

  private func kept(_ selection: inout ConnectorSelection) -> [String] {
    selection.kept(of: connectors).map(\.decoded.connector.id.text)
  }

  @Test func `with nothing asked for all are printed and nothing is said`() {
    var selection = selection(Options())
    #expect(kept(&selection) == ["1", "2", "3", ""])
    #expect(selection.notice == nil)
    #expect(selection.asked.isEmpty)
  }

  @Test(
    arguments: [
      (ConnectorQuery(name: "QUAY"), ["1", "2"], "2 connectors that do not match were"),
      (.init(protocol: "query"), ["3"], "3 connectors that do not match were"),
      (.init(tags: [.init(key: "team")]), ["1"], "3 connectors that do not match were"),
    ])
  func `N32 what the service should have kept away is left out and counted`(
    query: ConnectorQuery, ids: [String], count: String
  ) {
    var selection = selection(Options(query: query))
    #expect(selection.asked == query)
    #expect(kept(&selection) == ids)
    #expect(selection.notice == "the service does not filter: \(count) left out")
  }

  @Test func `the count goes over all pages`() {
    var selection = selection(Options(query: .init(name: "quay c")))
    _ = selection.kept(of: Array(connectors[..<1]))
    #expect(selection.notice == nil)
    _ = selection.kept(of: Array(connectors[1..<2]))
    #expect(
      selection.notice
        == "the service does not filter: one connector that does not match was left out")
    for _ in 0..<1_000 { _ = selection.kept(of: Array(connectors[2..<3])) }
    #expect(selection.notice?.contains("1,001 connectors that do not match were") == true)
  }

  @Test func `N32 a service that does not filter by name may not filter by category either`() {
    let query = ConnectorQuery(name: "quay", categories: ["CRM"])
    var selection = selection(Options(query: query))
    _ = kept(&selection)
    #expect(selection.notice?.hasSuffix("only it can tell which are of the category") == true)
  }

  @Test(
    arguments: [
      ("quay", ["1", "2"]), ("tag:team=sales", ["1"]), ("!quay", ["3", ""]),
      ("protocol:bigquery", ["3"]), ("qb", ["2"]),
    ])
  func `what a filter leaves out is nobody's fault`(filter: String, ids: [String]) {
    var selection = selection(Options(filter: filter))
    #expect(kept(&selection) == ids)
    #expect(selection.notice == nil)
  }

  @Test func `what the service can answer of a filter is asked of it`() {
    let filtered = Options(filter: "category:CRM,ERP protocol:http 'quay")
    let expected = ConnectorQuery(protocol: "http", categories: ["CRM", "ERP"])
    #expect(selection(filtered).asked == expected)
    let both = Options(query: .init(name: "q", protocol: "big"), filter: "protocol:query")
    var selection = selection(both)
    #expect(selection.asked == .init(name: "q", protocol: "big"))
    #expect(kept(&selection).isEmpty)
  }

  @Test func `a filter by time goes by the moment of the states`() {
    let changed = DecodedConnector(
      connector: Connector(
        id: Identifier("n"), organisationID: Identifier("o"), name: "n", protocol: .other("x"),
        updatedAt: .at(Timestamp(secondsSince1970: 1_000))), document: .init(bytes: []))
    for (now, isKept) in [(Int64(1_000), true), (1_000 + 86_400, false)] {
      var selection = ConnectorSelection(
        Options(filter: "updated:<1d"),
        judgement: Judgement(now: Timestamp(secondsSince1970: now)))
      #expect(selection.kept(of: [changed]).isEmpty != isKept)
    }
  }

  @Test func `a word before a colon that is no field is told`() {
    let selection = selection(Options(filter: "tga:x 'b"))
    #expect(selection.hints.count == 1)
    #expect(selection.hints.first?.contains("tga: is no field") == true)
  }

  private static func connector(
    _ id: String, name: String, protocol: ConnectorProtocol = .http(baseURL: "https://example.com"),
    tags: [ConnectModels.Tag]? = nil
  ) -> DecodedConnector {
    let connector = Connector(
      id: Identifier(id), organisationID: Identifier("o"), name: name, tags: tags,
      protocol: `protocol`)
    return DecodedConnector(connector: connector, document: ConnectorDocument(bytes: []))
  }
}
