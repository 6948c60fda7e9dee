import ConnectModels
import TestSupport
import Testing

@testable import Explorer

@Suite("Facts in packed bytes")
struct PackedFactsTests {
  private func connector(_ sample: SampleConnector) -> Connector {
    ConnectorDocument(bytes: Array(sample.json.utf8)).connector()
  }

  /// A connector with so many connections that they are found by a directory, and lengths and
  /// numbers take more than a byte.
  private var large: Connector {
    var sample = SampleConnector(1, name: "Großes Lager")
    sample.tags = #"{"team":["sales","north"],"gold":[]}"#
    sample.authSchemes = [
      #"{"id":"s","description":"","schemeType":"none","#
        + #""validationMessages":[{"text":"old","severity":"odd"}]}"#
    ]
    sample.connections = (0..<300).map { number in
      SampleConnector.connection(
        number % 2 == 0 ? "c\(number)" : "7ZZZZZZZZZZZZZZZZZZZZZZZ\(number % 9)Z",
        name: "c \(number)",
        action: [
          SampleConnector.credential(
            "a\(number)", name: "a\(number)", type: number % 3 == 0 ? "new-type" : "oauth2-client",
            fields:
              #""errors":["no"],"usages":[],"expiresAt":"2026-12-0\#(1 + number % 9)T00:00:00Z","#)
        ])
    }
    sample.versions = [
      SampleConnector.version("1.0.0"), SampleConnector.version("2.0.0", published: nil),
    ]
    return connector(sample)
  }

  @Test func `what is packed is read as it was`() {
    let draft = FactDraft(large)
    #expect(draft.credentials.count == 300 && draft.messages.count > 300)
    #expect(FactDraft(ConnectorFacts(draft)) == draft)
  }

  @Test func `going through facts finds what stands at each of their places`() {
    for connector in [large, connector(SampleConnector(1))] {
      let facts = ConnectorFacts(FactDraft(connector))
      #expect(facts.connections.count == connector.connections.count)
      #expect(Array(facts.credentials) == facts.credentials.indices.map { facts.credentials[$0] })
      #expect(
        facts.credentialKeys.map { $0 }
          == facts.credentialKeys.indices.map { facts.credentialKeys[$0] })
    }
  }

  @Test(arguments: [
    "2026-11-24T12:00:00Z", "2026-11-24T12:00:00.5Z", "2026-11-24T12:00:00.123456789Z",
    "1969-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z", "2016-12-31T23:59:60Z",
    "9999-12-31T00:00:00Z",
    "someday",
  ])
  func `a time is read as it was`(_ text: String) {
    var sample = SampleConnector(1)
    sample.updatedAt = text
    #expect(ConnectorRow(connector(sample)).updatedAt == TimeValue(text))
  }

  @Test(arguments: [
    "", "connector-7", "01HZX0000000000000000C0001", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
    "01hzx0000000000000000c0001",
  ])
  func `an id is read as it was`(_ text: String) {
    var sample = SampleConnector(1)
    sample.idText = text
    #expect(ConnectorRow(connector(sample)).id.text == text)
  }

  @Test func `texts that are equal but spelled otherwise keep their spelling`() {
    let names = ["Caf\u{E9}", "Cafe\u{301}"]
    let rows = ConnectorRow.rows(names.map { connector(SampleConnector(1, name: $0)) })
    #expect(rows.map { Array($0.name.utf8) } == names.map { Array($0.utf8) })
  }

  @Test func `the rows of a page are those of its connectors alone`() {
    let connectors = [large, connector(SampleConnector(2)), large]
    let rows = ConnectorRow.rows(connectors)
    #expect(rows == connectors.map { ConnectorRow($0) })
    #expect(rows[0] != rows[1])
  }

  @Test func `a connector that is called otherwise keeps all else`() {
    var row = ConnectorRow(large)
    let draft = FactDraft(row.facts)
    row.id = Identifier("row 3")
    var renamed = FactDraft(row.facts)
    #expect(row.id == Identifier("row 3"))
    renamed.head.connector = draft.head.connector
    #expect(renamed == draft)
  }
}

@Suite("Where ids are")
struct IdentifierTableTests {
  private func id(_ place: IdentifierTable.Place) -> Identifier {
    // Every id stands at two places.
    Identifier("id \(place.row / 2)-\(place.number)")
  }

  @Test func `every id is found, whatever else is there, until it is removed`() {
    var table = IdentifierTable()
    let places = (0..<3_000).map { IdentifierTable.Place(row: $0, number: $0 % 3) }
    for place in places { table.insert(place, of: id(place), id) }
    for place in places { #expect(table.place(of: id(place), id).map(id) == id(place)) }
    for place in places where place.row < 2_000 { table.remove(place, of: id(place)) }
    for place in places {
      #expect((table.place(of: id(place), id) == nil) == (place.row < 2_000))
    }
    #expect(table.place(of: Identifier("none"), id) == nil)
  }
}
