import ConnectModels
import Explorer
import JSON
import TestSupport
import Testing

@testable import Printing

/// The rows of a view, in every form.
@Suite struct ListingTextTests {
  private static let now = Timestamp(secondsSince1970: 1_795_000_000)

  // MARK: - The table

  @Test func `columns align by the first page, and a longer cell pushes its own row`() {
    var text = ListingText(.connectors, as: .table, judgement: Self.judgement)
    let first = text.text(of: Self.rows(Self.named("a", "Quay"), Self.named("b", "Quay Books")))
    let second = text.text(
      of: Self.rows(Self.named("c", "A name that is longer"), Self.named("d", "日本")))
    #expect(
      first + second + text.end() == """
        STATE  NAME        PROTOCOL  CONNECTIONS  VERSION  EXPIRES  UPDATED            ID
        -      Quay        http                0  -        -        2026-11-20T10:00Z  a
        -      Quay Books  http                0  -        -        2026-11-20T10:00Z  b
        -      A name that is longer  http                0  -        -        2026-11-20T10:00Z  c
        -      日本        http                0  -        -        2026-11-20T10:00Z  d

        """)
  }

  @Test func `a page without rows settles nothing, and without any the titles stand alone`() {
    var text = ListingText(.connectors, as: .table, judgement: Self.judgement)
    #expect(text.text(of: []).isEmpty)
    #expect(text.end() == "STATE  NAME  PROTOCOL  CONNECTIONS  VERSION  EXPIRES  UPDATED  ID\n")
  }

  @Test func `a name of a thousand letters does not move the columns of the others`() throws {
    var text = ListingText(.connectors, as: .table, judgement: Self.judgement)
    let long = String(repeating: "x", count: 1_000)
    let lines = text.text(of: Self.rows(Self.named("a", long), Self.named("b", "Quay")))
      .split(separator: "\n")
    #expect(lines[1].contains(long))
    #expect(lines[2].hasPrefix("-      Quay  http"))
  }

  @Test(arguments: ["a\u{1B}[2Jb", "a\nb", "a\u{9B}31m", "a\u{202E}b", "a\rb", "a\0b"])
  func `D08 hostile text in a cell is made harmless`(name: String) {
    var text = ListingText(.connectors, as: .table, judgement: Self.judgement)
    let lines = text.text(of: [Self.hostile(name)]).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(!lines[1].unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!lines[1].unicodeScalars.contains("\u{202E}"))
    #expect(lines[1].hasSuffix("  x"))
  }

  @Test(arguments: ListView.allCases)
  func `every view prints a row a part, each with its own id or its connector's`(view: ListView) {
    var text = ListingText(view, as: .table, judgement: Self.judgement)
    let lines = text.text(of: Self.rows(Self.sample, of: view)).split(separator: "\n")
    #expect(lines.count == Self.counts[view])
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(Self.sample.id.text) })
  }

  // MARK: - JSON

  @Test(arguments: ListView.allCases)
  func `a row of JSON is an object of the API's members and what is worked out`(
    view: ListView
  ) throws {
    var text = ListingText(view, as: .json, judgement: Self.judgement)
    let lines = text.text(of: Self.rows(Self.sample, of: view)).split(separator: "\n")
    #expect(lines.count == (Self.counts[view] ?? 0) - 1)
    for line in lines {
      let document = try JSONDocument(Array(line.utf8))
      #expect(document.kind(of: document.root) == .object)
      for name in Self.members[view] ?? [] {
        #expect(document.value(name, in: document.root) != nil, "\(view) \(name): \(line)")
      }
      #expect(!line.contains("hunter2"))
    }
    #expect(text.end().isEmpty)
  }

  @Test func `what is left of a credential is told in seconds, and its state in the table's word`()
  {
    var text = ListingText(.credentials, as: .json, judgement: Self.judgement)
    let json = text.text(of: Self.rows(Self.sample, of: .credentials))
    #expect(json.contains(#""id":"k1""#))
    #expect(json.contains(#""state":"expires soon","expiresIn":3600,"#))
    #expect(json.contains(#""state":"never validated","expiresIn":null,"#))
    #expect(json.contains(#""connectionName":"production","kind":"action""#))
  }

  // MARK: - CSV

  @Test func `CSV begins with the names of its columns, once, and ends lines as RFC 4180 has it`() {
    var text = ListingText(.connections, as: .csv, judgement: Self.judgement)
    let connector = Self.rows(Self.sample, of: .connections)
    let csv = text.text(of: connector) + text.text(of: connector) + text.end()
    let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(
      lines.first
        == "state,name,connectorName,credentials,expiresAt,updatedAt,id,connectorId")
    #expect(lines[1].hasPrefix("invalid,production,Sample,3,2026-11-18T12:06:40Z,"))
    #expect(lines[1] == lines[2])
    #expect(lines[3].isEmpty)
  }

  @Test func `CSV of nothing is its heading`() {
    var text = ListingText(.messages, as: .csv, judgement: Self.judgement)
    #expect(text.text(of: []).isEmpty)
    #expect(text.end() == "severity,text,where,connectorId,connectorName\r\n")
    var table = ListingText(.messages, as: .table, judgement: Self.judgement)
    #expect(table.end() == "SEVERITY  TEXT  WHERE  CONNECTOR ID\n")
  }

  @Test func `a quote that a combining mark follows is doubled like any other`() {
    let line = CSVText.line([.text("a\"\u{301},=1+1")], forTerminal: false)
    #expect(Array(line.utf8) == Array("\"a\"\"\u{301},=1+1\"\r\n".utf8))
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("a\r\nb", "\"a\r\nb\""), (" edge", "\" edge\""),
      ("=1+1", "\"'=1+1\""), ("+cmd", "\"'+cmd\""), ("-x", "\"'-x\""), ("@a", "\"'@a\""),
      ("\ta", "\"'\ta\""), ("\ra", "\"'\ra\""), ("-5", "-5"), ("+3.5", "+3.5"),
      ("--5", "\"'--5\""), ("-5,3", "\"'-5,3\""), ("-", "\"'-\""), ("日本", "日本"),
    ])
  func `D13 a cell is quoted where it must be, and no spreadsheet runs it`(
    value: String, cell: String
  ) {
    #expect(CSVText.line([.text(value)], forTerminal: false) == cell + "\r\n")
  }

  @Test func `D08 on a terminal a cell of CSV is made harmless`() {
    let line = CSVText.line([.text("a\u{1B}[2J"), .number(1_203)], forTerminal: true)
    #expect(line == "a␛[2J,1203\r\n")
  }

  // MARK: - Fixtures

  private static let judgement = Judgement(now: now)
  private static let counts: [ListView: Int] = [
    .connectors: 2, .connections: 2, .credentials: 4, .versions: 2, .messages: 3,
  ]
  private static let members: [ListView: [String]] = [
    .connectors: ["id", "name", "protocol", "connections", "state", "expiresIn"],
    .connections: ["id", "name", "credentials", "state", "expiresIn", "connectorId"],
    .credentials: ["id", "name", "type", "data", "state", "connectorName", "connectionId"],
    .versions: ["id", "name", "isLatest", "state", "connectorId", "connectorName"],
    .messages: ["text", "severity", "connectorId", "connectorName", "where"],
  ]

  private static let sample: SampleConnector = {
    var sample = SampleConnector(1, name: "Sample")
    sample.connections = [
      SampleConnector.connection(
        "n1", name: "production",
        action: [
          SampleConnector.credential(
            "k1", name: "key",
            fields: #""errors":[],"expiresAt":"2026-11-18T12:06:40Z","#),
          SampleConnector.credential("k2", name: "other"),
          SampleConnector.credential("k3", name: "third", fields: #""errors":["refused"],"#),
        ])
    ]
    sample.versions = [
      SampleConnector.version(
        "1.0", messages: #"[{"text":"old","severity":"warning","detail":["why"]}]"#)
    ]
    return sample
  }()

  private static func named(_ id: String, _ name: String) -> SampleConnector {
    var sample = SampleConnector(1, name: name)
    sample.idText = id
    return sample
  }

  private static func rows(
    _ samples: SampleConnector..., of view: ListView = .connectors
  ) -> [ListingText.Connector] {
    samples.map { sample in
      let document = ConnectorDocument(bytes: Array(sample.json.utf8))
      let decoded = DecodedConnector(connector: document.connector(), document: document)
      return ListingText.Connector(
        decoded, rows: view.rows(of: ConnectorRow(decoded.connector)))
    }
  }

  private static func hostile(_ name: String) -> ListingText.Connector {
    let connector = Connector(
      id: Identifier("x"), organisationID: Identifier("o"), name: name, protocol: .other("x"))
    return ListingText.Connector(
      DecodedConnector(connector: connector, document: ConnectorDocument(bytes: [])),
      rows: [.connector(ConnectorRow(connector))])
  }
}
