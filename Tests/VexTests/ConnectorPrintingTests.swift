import ConnectModels
import Explorer
import JSON
import Testing

@testable import vex

@Suite struct ConnectorPrintingTests {
  // MARK: - The reading

  @Test func `a listing is read by its cursors until a page has none`() {
    var listing = ConnectorListing(pageSize: 2)
    #expect(listing.next == .read(PageRequest(first: 2)))
    #expect(listing.take(page(["a", "b"], next: "n1")).count == 2)
    #expect(listing.next == .read(PageRequest(first: 2, after: PageCursor("n1"))))
    #expect(listing.take(page(["c"])).count == 1)
    #expect(listing.next == .finished(.complete))
    #expect(listing.complaint(.complete) == nil)
    #expect(listing.exitCode(.complete) == .done)
  }

  @Test func `N17 a connector that comes again is printed once, those without an id each`() {
    var listing = ConnectorListing(pageSize: 2)
    _ = listing.take(page(["a", "b"], next: "n1"))
    #expect(listing.take(page(["b", "c", "", ""])).map(\.connector.id.text) == ["c", "", ""])
    #expect(listing.count == 5)
  }

  @Test func `N16 N28 a cycle of cursors ends the reading, which says how far it came`() {
    var listing = ConnectorListing(pageSize: 2)
    _ = listing.take(page(["a"], next: "n1", total: 1_203))
    _ = listing.take(page(["b"], next: "n2"))
    _ = listing.take(page(["c"], next: "n1"))
    #expect(listing.next == .finished(.cycle))
    #expect(listing.complaint(.cycle)?.hasPrefix("read 3 of about 1,203: ") == true)
    #expect(listing.exitCode(.cycle) == .failed)
  }

  @Test(
    arguments: [
      (APIError.Kind.notAuthorised, ExitCode.notAuthorised), (.forbidden, .notAuthorised),
      (.network, .failed), (.notFound, .failed), (.malformedAnswer, .failed),
    ])
  func `N28 a page that fails ends the reading with the code of its reason`(
    kind: APIError.Kind, code: ExitCode
  ) {
    var listing = ConnectorListing(pageSize: 2)
    _ = listing.take(page(["a", "b"], next: "n1", total: 9))
    let error = APIError(kind: kind, sentence: "it broke", remedy: "mend it")
    listing.fail(error)
    #expect(listing.next == .finished(.failed(error)))
    #expect(listing.complaint(.failed(error)) == "read 2 of about 9: it broke; mend it")
    #expect(listing.exitCode(.failed(error)) == code)
  }

  @Test func `N28 an incomplete connector is printed, counted and named`() {
    var listing = ConnectorListing(pageSize: 2)
    let fault = DecodingFault(path: "name", reason: .missing)
    #expect(listing.take(page(["a", "b"], faults: [fault])).count == 2)
    #expect(listing.complaint(.complete) == "read 2: 2 are incomplete: field name: missing")
    #expect(listing.exitCode(.complete) == .failed)
    let duplicate = DecodingFault(path: "name", reason: .duplicateKey)
    var sound = ConnectorListing(pageSize: 2)
    _ = sound.take(page(["a"], faults: [duplicate]))
    #expect(sound.complaint(.complete) == nil)
  }

  // MARK: - The table

  @Test func `columns align by the first page, and a longer cell pushes its own row`() {
    var table = ConnectorTable(judgement: Judgement(now: Timestamp(secondsSince1970: 0)))
    let first = table.lines([connector("a", name: "Quay"), connector("b", name: "Quay Books")])
    let second = table.lines([
      connector("c", name: "A name that is longer"), connector("d", name: "日本"),
    ])
    #expect(
      first + second == [
        "STATE  NAME        PROTOCOL  CONNECTIONS  VERSION  EXPIRES  UPDATED            ID",
        "-      Quay        http                0  -        -        1970-01-02T03:04Z  a",
        "-      Quay Books  http                0  -        -        1970-01-02T03:04Z  b",
        "-      A name that is longer  http                0  -        -        1970-01-02T03:04Z  c",
        "-      日本        http                0  -        -        1970-01-02T03:04Z  d",
      ])
  }

  @Test(
    arguments: [
      (Sample(), "never validated"), (Sample(errors: []), "valid"),
      (Sample(errors: [], expiresAt: 100), "expired"),
      (Sample(errors: ["no"], expiresAt: 100), "expired"), (Sample(errors: ["no"]), "invalid"),
      (Sample(errors: ["no"], expiresAt: 101), "invalid"),
      (Sample(errors: [], expiresAt: 101), "expires soon"),
      (Sample(errors: [], expiresAt: 100_000_000), "valid"),
      (Sample(errors: [], hasFault: true), "warning"),
    ])
  func `a state is said in the word for what stands behind its mark`(
    sample: Sample, word: String
  ) {
    var table = ConnectorTable(judgement: Judgement(now: Timestamp(secondsSince1970: 100)))
    let line = table.lines([sample.connector])[1]
    #expect(line.hasPrefix("\(word)  "))
  }

  /// A connector with one credential.
  struct Sample: Sendable {
    var errors: [String]?
    var expiresAt: Int64?
    var hasFault = false

    var connector: Connector {
      let scheme = AuthSchemeConfig(id: Identifier("s"), scheme: .none)
      let credential = Credential(
        id: Identifier("k"), organisationID: Identifier("o"), type: .none, name: "k",
        errors: errors, data: CredentialData(form: .none),
        expiresAt: expiresAt.map { .at(Timestamp(secondsSince1970: $0)) } ?? .unset)
      return Connector(
        id: Identifier("c"), organisationID: Identifier("o"), name: "n",
        protocol: .http(baseURL: "https://example.com"),
        connections: [
          Connection(
            id: Identifier("n"), name: "n",
            actionCredentials: [
              ConnectionCredential(
                id: Identifier("k"), authScheme: scheme, credential: credential)
            ])
        ], faults: hasFault ? [DecodingFault(path: "name", reason: .missing)] : [])
    }
  }

  @Test func `an organisation without connectors has the titles alone`() {
    var table = ConnectorTable(judgement: Judgement(now: Timestamp(secondsSince1970: 0)))
    #expect(
      table.lines([]) == ["STATE  NAME  PROTOCOL  CONNECTIONS  VERSION  EXPIRES  UPDATED  ID"])
  }

  @Test(arguments: ["a\u{1B}[2Jb", "a\nb", "a\u{9B}31m", "a\u{202E}b", "a\rb", "a\0b"])
  func `D08 hostile text in a cell is made harmless`(name: String) {
    var table = ConnectorTable(judgement: Judgement(now: Timestamp(secondsSince1970: 0)))
    let line = table.lines([connector("x", name: name)])[1]
    #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!line.unicodeScalars.contains("\u{202E}"))
    #expect(line.hasSuffix("  x"))
  }

  // MARK: - JSON

  @Test(
    arguments: [
      (#"{"id": "a", "n": 1.50, "s": "x y"}"#, #"{"id":"a","n":1.50,"s":"x y"}"#),
      ("{\n  \"a\" : [ 1,\t2 ]\n}\n", #"{"a":[1,2]}"#),
      (#"{"s":"a\" b\\", "t" : " "}"#, #"{"s":"a\" b\\","t":" "}"#),
      (#"{"big": 123456789012345678901234567890}"#, #"{"big":123456789012345678901234567890}"#),
    ])
  func `a connector is printed as the server wrote it, on one line`(
    source: String, line: String
  ) throws {
    #expect(try json(source) == line)
  }

  @Test(
    arguments: [
      #"{"connections":[{"credentials":{"action":[{"credential":{"data":{"password":"S3CRET"}}}]}}]}"#,
      #"{"connections":[{"credentials":{"action":[{"credential":{"data":{"odd":{"x":["S3CRET"]}}}}]}}]}"#,
      #"{"connections":[{"credentials":{"action":[{"credential":{"data":"S3CRET"}}]}}]}"#,
      #"{"connections":[{"credentials":{"action":[{"credential":{"data":["S3CRET"]}}]}}]}"#,
      #"{"connections":[{"variables":[{"name":"apiKey","value":"S3CRET"}]}]}"#,
      #"{"connections":[{"variables":[{"value":"S3CRET","name":"x_TOKEN"}]}]}"#,
      #"{"connectionVariables":[{"value":"S3CRET"}]}"#,
      #"{"connectionVariables":[{"name":"auth","name":"plain","value":"S3CRET"}]}"#,
      #"{"authSchemeConfigs":[{"grant":{"clientSecret":"S3CRET","clientSecret":"S3CRET"}}]}"#,
      #"{"authSchemeConfigs":[{"additionalTokenParams":{"a":"S3CRET"}}]}"#,
    ])
  func `S01 a secret is masked wherever it stands`(source: String) throws {
    let line = try json(source)
    #expect(!line.contains("S3CRET"))
    #expect(line.contains("••••••••"))
    #expect(throws: Never.self) { try JSONDocument(Array(line.utf8)) }
  }

  @Test func `what is no secret stays`() throws {
    let source =
      #"{"connections":[{"variables":[{"name":"region","value":"eu"}],"credentials":{"action":[{"credential":{"data":{"username":"ann"}}}]}}]}"#
    #expect(try json(source) == source)
  }

  @Test func `D08 on a terminal what it might obey is escaped, and means the same`() throws {
    let source = "{\"a\":\"x\u{9B}31m\u{202E}\u{7F}\u{E0041}é日\"}"
    #expect(
      try json(source, forTerminal: true)
        == #"{"a":"x\u009b31m\u202e\u007f\udb40\udc41é日"}"#)
    #expect(try json(source) == source)
  }

  // MARK: - Fixtures

  private func json(_ source: String, forTerminal: Bool = false) throws -> String {
    // A document is parsed before it is kept, so that the reader's word on it counts here as well.
    _ = try JSONDocument(Array(source.utf8))
    let document = ConnectorDocument(bytes: Array(source.utf8))
    return String(
      decoding: MaskedJSON.line(document, forTerminal: forTerminal), as: UTF8.self)
  }

  private func page(
    _ ids: [String], next: String? = nil, total: Int? = nil, faults: [DecodingFault] = []
  ) -> ConnectorPage {
    ConnectorPage(
      items: ids.map { id in
        var connector = connector(id, name: id)
        connector.faults = faults
        return DecodedConnector(connector: connector, document: ConnectorDocument(bytes: []))
      }, totalCount: total, next: next.flatMap { PageCursor($0) })
  }

  private func connector(_ id: String, name: String) -> Connector {
    Connector(
      id: Identifier(id), organisationID: Identifier("o"), name: name,
      protocol: .http(baseURL: "https://example.com"),
      updatedAt: .at(Timestamp(secondsSince1970: 86_400 + 3 * 3_600 + 4 * 60)))
  }
}
