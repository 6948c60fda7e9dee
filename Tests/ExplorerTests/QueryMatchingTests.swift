import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Which rows the server's query leaves")
struct QueryMatchingTests {
  private let rows: [ConnectorRow] = {
    var tagged = SampleConnector(1, name: "Quay CRM")
    tagged.tags = #"{"team":["sales","north sea"],"gold":[],"a=b":["c"]}"#
    var other = SampleConnector(2, name: "Élan Books")
    other.protocolFields = #""protocol":"bigquery","datasetId":"d""#
    other.tags = #"{"team":["ops"],"golden":["yes"]}"#
    return [tagged, other, SampleConnector(3, name: "")].map(\.arrival.row)
  }()

  private func left(_ query: ConnectorQuery) -> [Int] {
    rows.indices.filter { query.matches(rows[$0]) }.map { $0 + 1 }
  }

  @Test(arguments: [
    ("quay", [1]), ("CRM", [1]), ("y c", [1]), ("oo", [2]), ("élan", [2]), ("ÉLAN", [2]),
    ("elan", [2]), ("quáy", []), ("qy", []), ("'quay", []), ("^Quay", []), ("", [1, 2, 3]),
  ])
  func `a name is a part of the name in any case, and no sign means anything`(
    name: String, numbers: [Int]
  ) {
    #expect(left(ConnectorQuery(name: name)) == numbers)
  }

  @Test(arguments: [("http", [1, 3]), ("HTT", [1, 3]), ("query", [2]), ("soap", [])])
  func `a protocol is a part of the protocol in any case`(part: String, numbers: [Int]) {
    #expect(left(ConnectorQuery(protocol: part)) == numbers)
  }

  @Test(
    arguments: [
      ([.init(key: "team")], [1, 2]), ([.init(key: "team", value: "sales")], [1]),
      ([.init(key: "team", value: "north sea")], [1]), ([.init(key: "team", value: "sal")], []),
      ([.init(key: "team", value: "Sales")], []), ([.init(key: "gold")], [1]),
      ([.init(key: "gol")], []), ([.init(key: "golden")], [2]),
      ([.init(key: "gold", value: "yes")], []), ([.init(key: "a=b")], [1]),
      ([.init(key: "team"), .init(key: "gold")], [1]),
      ([.init(key: "team", value: "sales"), .init(key: "team", value: "ops")], []),
      ([.init(key: "team", value: "sales"), .init(key: "team", value: "north sea")], [1]),
    ] as [([ConnectorQuery.TagTerm], [Int])])
  func `of tags all must be there, as they are spelled`(
    tags: [ConnectorQuery.TagTerm], numbers: [Int]
  ) {
    #expect(left(ConnectorQuery(tags: tags)) == numbers)
  }

  @Test func `N32 everything that is asked for must hold`() {
    #expect(left(ConnectorQuery(name: "quay", protocol: "http")) == [1])
    #expect(left(ConnectorQuery(name: "quay", protocol: "bigquery")) == [])
    #expect(left(ConnectorQuery(name: "quay", tags: [.init(key: "golden")])) == [])
  }

  @Test func `categories and order are the server's own business`() {
    let query = ConnectorQuery(categories: ["CRM"], sort: [.init(field: "name")])
    #expect(left(query) == [1, 2, 3])
    #expect(left(ConnectorQuery()) == [1, 2, 3])
  }
}
