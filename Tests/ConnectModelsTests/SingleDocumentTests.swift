import ConnectModels
import Testing

/// Resources that are read one at a time, with their text.
@Suite struct SingleDocumentTests {
  // MARK: - A schema

  @Test(arguments: [
    "true", "false", "{}", "{ \"type\" : \"object\",\n  \"x\": 1e400 }", #"{"a":1,"a":2}"#,
  ])
  func `a schema is kept as the server wrote it`(text: String) throws {
    let schema = try SchemaDocument(decoding: [0xEF, 0xBB, 0xBF] + Array("\n\(text) \n".utf8))
    #expect(schema.bytes == Array(text.utf8))
  }

  @Test(
    arguments: [
      ("", "the answer is no JSON: nothing but white space"),
      ("null", "expected a schema, found null"), ("[]", "expected a schema, found an array"),
      (#""true""#, "expected a schema, found a string"), ("1", "expected a schema, found a number"),
    ])
  func `what is no schema is refused with what came instead`(text: String, sentence: String) {
    let error = #expect(throws: MalformedAnswer.self) {
      try SchemaDocument(decoding: Array(text.utf8))
    }
    #expect(error?.sentence == sentence)
  }

  @Test(
    arguments: [
      ("https://host/api/o/1/schemas/2/1.0/order.json", "order.json"),
      ("/schemas/order.json?x=/y#/z", "order.json"), ("https://host/a%20b%2Fc.json", "a b/c.json"),
      ("https://host/100%25.json", "100%.json"), ("https://host/a%zz%4", "a%zz%4"),
      ("https://host/%FF.json", "%FF.json"), ("https://host/schemas/", nil),
      ("https://host", nil), ("", nil),
    ])
  func `a definition's file is the last segment of its address`(url: String, name: String?) {
    #expect(Definition(id: Identifier("d"), name: "n", url: url).schemaFilename == name)
  }

  // MARK: - A connection

  private static let secret = Fixtures.credential(
    type: "basic-auth", data: #"{"username":"u","password":"S1"}"#)

  @Test func `a connection is read alone as within its connector, with its text`() throws {
    let text = Fixtures.connection(credential: Self.secret)
    let decoded = try DecodedConnection(decoding: Array("\n\(text) ".utf8))
    let connector = Fixtures.read(Fixtures.connector(connections: text))
    #expect([decoded.connection] == connector.connections)
    #expect(decoded.connection.name == "live")
    #expect(decoded.document.bytes == Array(text.utf8))
    #expect(decoded.faults.isEmpty)
    #expect(!decoded.isIncomplete)
  }

  @Test func `a connection alone has faults of its own`() throws {
    let json = #"""
      {"id":"c","name":7,"credentials":{"action":[]},"variables":[null],
       "createdAt":"soon","updatedAt":"2026-11-24T00:00:00Z","x":1e400}
      """#
    let decoded = try DecodedConnection(decoding: Array(json.utf8))
    #expect(decoded.isIncomplete)
    #expect(Set(decoded.faults.map(\.path)) == ["name", "variables[0]", "createdAt", "x"])
    #expect(decoded.connection.unknownFields == [UnknownField(name: "x", json: "1e400")])
  }

  @Test func `S01 the secrets of a connection alone are found, every occurrence`() throws {
    let text = Fixtures.connection(credential: Self.secret).replacing(
      #""variables":[]"#,
      with: #""variables":[{"name":"apiKey","value":"S2"},{"name":"region","value":"eu"}]"#)
    let document = try DecodedConnection(decoding: Array(text.utf8)).document
    let secrets = document.secretRanges().map {
      String(decoding: document.bytes[$0], as: UTF8.self)
    }
    #expect(secrets == [#""S1""#, #""S2""#])
    let broken = ConnectionDocument(bytes: Array("{\"S3".utf8))
    #expect(broken.secretRanges() == [0..<4])
  }

  @Test(arguments: ["null", "[]", "{}", #"{"code":"x","message":"y"}"#, "<html>"])
  func `what is no connection is refused`(text: String) {
    #expect(throws: MalformedAnswer.self) { try DecodedConnection(decoding: Array(text.utf8)) }
  }
}
