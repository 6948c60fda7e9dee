import ConnectModels
import JSON
import Testing

@testable import Printing

/// What the server sent, on one line and without secrets.
@Suite struct MaskedJSONTests {
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
      JSONText.inert(try json(source)) == #"{"a":"x\u009b31m\u202e\u007f\udb40\udc41é日"}"#)
    #expect(try json(source) == source)
  }

  // MARK: - Members of ours

  @Test(
    arguments: [
      (#"{"id":"a"}"#, #"{"id":"a","state":"expired","expiresIn":-3}"#),
      (#"{}"#, #"{"state":"expired","expiresIn":-3}"#),
      (#"{"state":1}"#, #"{"state":1,"expiresIn":-3}"#),
      (#"{"a":{"state":1}}"#, #"{"a":{"state":1},"state":"expired","expiresIn":-3}"#),
      ("[]", "[]"),
    ])
  func `what is worked out stands behind the server's own, and never in its place`(
    json: String, line: String
  ) {
    let members: [(name: String, value: JSONText.Value)] = [
      ("state", .text("expired")), ("expiresIn", .number(-3)),
    ]
    #expect(MaskedJSON.object(json, adding: members) == line)
  }

  @Test(arguments: ["plain", "a\"b\\c", "\n\r\t\u{0}\u{1B}\u{7F}", "é日\u{202E}", ""])
  func `a text that we write is read as it was`(text: String) throws {
    let document = try JSONDocument(Array(JSONText.object([("a", .text(text))]).utf8))
    let value = try #require(document.value("a", in: document.root))
    #expect(document.string(value) == text)
  }

  // MARK: - Fixtures

  private func json(_ source: String) throws -> String {
    // A document is parsed before it is kept, so that the reader's word on it counts here as well.
    _ = try JSONDocument(Array(source.utf8))
    return MaskedJSON.connector(ConnectorDocument(bytes: Array(source.utf8)))
  }
}
