import ConnectModels
import Testing

@Suite struct DecodingFaultTests {
  @Test(arguments: [
    "id", "organisationId", "name", "public", "protocol", "authSchemeConfigs", "connections",
    "versions", "createdAt", "updatedAt",
  ])
  func `D02 a required field that is absent is named, and the rest is read`(field: String) {
    let renamed = Fixtures.connector()
      .replacing(firstOf: "\"\(field)\":", with: "\"x\":")
    let connector = Fixtures.read(renamed)
    #expect(connector.faults == [DecodingFault(path: field, reason: .missing)])
    #expect(connector.isIncomplete)
    #expect(connector.name == (field == "name" ? "" : "Orders"))
    #expect(connector.unknownFields.contains { $0.name == "x" })
  }

  @Test func `D02 a field of another type is named with its path`() {
    let connection = """
      {"id":"a","name":7,"credentials":[],"variables":[{"name":"n","value":"v"},null],
       "createdAt":"\(Fixtures.date)","updatedAt":true}
      """
    let connector = Fixtures.read(Fixtures.connector(connections: connection))
    #expect(connector.connections.map(\.name) == ["7"])
    #expect(connector.connections.map(\.updatedAt) == [.unreadable("true")])
    #expect(connector.connections.first?.variables.count == 1)
    #expect(
      Set(connector.faults.map(\.sentence)) == [
        "incomplete: field connections[0].name: expected a string, found a number",
        "incomplete: field connections[0].credentials: expected an object, found an array",
        "incomplete: field connections[0].variables[1]: expected an object, found null",
        "incomplete: field connections[0].updatedAt: expected a string, found a boolean",
      ])
  }

  @Test func `a date that is none is named`() {
    let version = Fixtures.version(#""publishedAt":"2026-02-30T00:00:00Z""#)
    let connector = Fixtures.read(Fixtures.connector(versions: version))
    #expect(
      connector.faults.map(\.sentence) == [
        "incomplete: field versions[0].publishedAt: no date of RFC 3339"
      ])
  }

  @Test(arguments: ["null", "7", #""x""#, "[]", "{}"])
  func `a row that is no connector costs its page nothing`(row: String) throws {
    let page = try ConnectorPage(
      decoding: Fixtures.page(Fixtures.connector(), row, Fixtures.connector()))
    #expect(page.items.map(\.connector.isIncomplete) == [false, true, false])
    #expect(page.items.map { String(decoding: $0.document.bytes, as: UTF8.self) }[1] == row)
  }

  @Test(
    arguments: [
      (#""score":1e400"#, "score", DecodingFault.Reason.numberOutOfRange),
      (#""imageURL":99999999999999999999"#, "imageURL", .numberOutOfRange),
      (#""documentationURL":"a\ud800b""#, "documentationURL", .loneSurrogate),
      (#""tags":{"k":["\udc00"]}"#, "tags.k[0]", .loneSurrogate),
      (#""deep":{"er":[0,{"x":-1e999}]}"#, "deep.er[1].x", .numberOutOfRange),
    ])
  func `D09 what had to be repaired marks its own connector alone`(
    members: String, path: String, reason: DecodingFault.Reason
  ) throws {
    let text = Fixtures.connector(members)
    let page = try ConnectorPage(
      decoding: Fixtures.page(Fixtures.connector(), text, Fixtures.connector()))
    #expect(page.items.map(\.connector.isIncomplete) == [false, true, false])
    let item = page.items[1]
    #expect(item.connector.faults == [DecodingFault(path: path, reason: reason)])
    #expect(item.document.bytes == Array(text.utf8))
    #expect(item.document.connector() == item.connector)
  }

  @Test func `D09 a number beyond 64 bits is shown as written`() {
    let members = #""imageURL":99999999999999999999,"score":1e400"#
    let connector = Fixtures.read(Fixtures.connector(members))
    #expect(connector.imageURL == "99999999999999999999")
    #expect(connector.unknownFields == [UnknownField(name: "score", json: "1e400")])
  }

  @Test(
    arguments: [
      (#""id":"second""#, "id"), (#""x":1,"x":2"#, "x"), (#""tags":{"k":[],"k":["v"]}"#, "tags.k"),
      (#""x":[{"y":{"z":1,"z":2}}]"#, "x[0].y.z"), (#""x":{"a":1,"a":1}"#, "x.a"),
    ])
  func `D10 a duplicate key is named and makes nothing incomplete`(members: String, path: String) {
    let connector = Fixtures.read(Fixtures.connector(members))
    #expect(connector.faults == [DecodingFault(path: path, reason: .duplicateKey)])
    #expect(!connector.isIncomplete)
  }

  @Test func `D10 the last of duplicate keys counts`() {
    let members = #""id":"second","x":1,"x":2,"tags":{"k":[],"k":["v"]}"#
    let connector = Fixtures.read(Fixtures.connector(members))
    #expect(connector.id.text == "second")
    #expect(connector.unknownFields == [UnknownField(name: "x", json: "2")])
    #expect(connector.tags == [Tag(key: "k", values: ["v"])])
  }

  @Test func `D10 a duplicate secret is secret and the last counts`() {
    let credential = Fixtures.credential(
      type: "string", data: #"{"value":"first","value":"second"}"#)
    let connector = Fixtures.read(
      Fixtures.connector(connections: Fixtures.connection(credential: credential)))
    let data = connector.connections.first?.actionCredentials?.first?.credential.data
    #expect(data?.form == .string(value: SecretText("second")))
    #expect(data?.members == [DataMember(name: "value", value: .secret(SecretText("second")))])
    #expect(
      connector.faults.map(\.path) == ["connections[0].credentials.action[0].credential.data.value"]
    )
  }

  @Test func `millions of faults are not kept, and duplicates do not hide the others`() {
    let twice = String(repeating: #""x":0,"#, count: 200)
    let numbers = String(repeating: "1e999,", count: 200)
    let connector = Fixtures.read(Fixtures.connector(#"\#(twice)"y":[\#(numbers)0]"#))
    #expect(connector.isIncomplete)
    #expect(connector.faults.count { $0.makesIncomplete } == 50)
    #expect(connector.faults.count == 100)
  }

  @Test func `many unknown members cost no quadratic time`() {
    let members = (0..<20_000).map { "\"x\($0)\":0" }.joined(separator: ",")
    let connector = Fixtures.read(Fixtures.connector(members))
    #expect(connector.unknownFields.count == 20_000)
  }
}

extension String {
  fileprivate func replacing(firstOf part: String, with other: String) -> String {
    let bytes = Array(utf8)
    let pattern = Array(part.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: pattern) }) else {
      return self
    }
    let whole = bytes[..<start] + Array(other.utf8) + bytes[(start + pattern.count)...]
    return String(decoding: whole, as: UTF8.self)
  }
}
