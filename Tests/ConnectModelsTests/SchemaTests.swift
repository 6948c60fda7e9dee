import ConnectModels
import Testing

/// A schema taken apart.
@Suite struct SchemaTests {
  private static let order = #"""
    {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
     "properties":{
       "id":{"type":"string","readOnly":true},
       "amount":{"type":["number","null"],"minimum":0.10,"x-unit":"cent"},
       "status":{"enum":["draft","open",3]},
       "lines":{"type":"array","items":{"$ref":"#/$defs/line"}},
       "anything":true,"nothing":false,"odd":7},
     "required":["id"],"anyOf":[{"const":1},true],"additionalProperties":false,
     "$defs":{"line":{"type":"object","properties":{"a/b~c":{"format":"uuid"}}}}}
    """#

  private func schema(_ text: String) -> Schema {
    SchemaDocument(bytes: Array(text.utf8)).schema()
  }

  @Test func `parts stand in the order of the schema, each with its way`() {
    let schema = schema(Self.order)
    #expect(
      schema.parts.indices.map { schema.pointer(to: $0) } == [
        "#", "#/properties/id", "#/properties/amount", "#/properties/status",
        "#/properties/lines", "#/properties/lines/items", "#/properties/anything",
        "#/properties/nothing", "#/anyOf", "#/anyOf/0", "#/anyOf/1", "#/additionalProperties",
        "#/$defs", "#/$defs/line", "#/$defs/line/properties/a~1b~0c",
      ])
    #expect(schema.children(of: 0) == [1, 2, 3, 4, 6, 7, 8, 11, 12])
    #expect(schema.trail(to: 14) == [12, 13, 14])
  }

  @Test func `a part says what it asks of a value`() {
    let parts = schema(Self.order).parts
    func constraints(_ index: Int) -> SchemaConstraints? {
      guard case .constraints(let constraints) = parts[index].content else { return nil }
      return constraints
    }
    #expect(constraints(2)?.types == ["number", "null"])
    #expect(constraints(3)?.choices == [#""draft""#, #""open""#, "3"])
    #expect(constraints(5)?.reference == "#/$defs/line")
    #expect(constraints(9)?.constant == "1")
    #expect(constraints(14)?.format == "uuid")
    #expect(parts[6].content == .anything)
    #expect(parts[11].content == .nothing)
    #expect(parts[8].content == .collection(count: 2))
    #expect(parts[1].place == .property("id", isRequired: true))
    #expect(parts[2].place == .property("amount", isRequired: false))
  }

  @Test func `a reference leads to the part that it names`() {
    let schema = schema(Self.order)
    #expect(schema.part(at: "#/$defs/line") == 13)
    #expect(schema.part(at: "#/$defs/line/properties/a~1b~0c") == 14)
    #expect(schema.part(at: "#") == 0)
    #expect(schema.part(at: "#/$defs/lin") == nil)
    #expect(schema.part(at: "#/$defs/line/") == nil)
    #expect(schema.part(at: "https://host/other.json") == nil)
  }

  @Test func `a part's text has every token as it is written`() {
    let schema = schema(Self.order)
    #expect(
      schema.text(of: 2).json == """
        {
          "type": ["number", "null"],
          "minimum": 0.10,
          "x-unit": "cent"
        }
        """)
    #expect(schema.text(of: 6).json == "true")
    #expect(!schema.text(of: 0).isCut)
  }

  @Test func `keywords that nobody knows are there, parts are not`() {
    let schema = schema(Self.order)
    #expect(
      schema.keywords(of: 2).map { [$0.name, $0.value] } == [
        ["type", #"["number","null"]"#], ["minimum", "0.10"], ["x-unit", "cent"],
      ])
    #expect(schema.keywords(of: 0).map(\.name) == ["$schema", "type", "required"])
    #expect(schema.keywords(of: 8).isEmpty)
  }

  @Test(arguments: [("true", SchemaPart.Content.anything), ("false", .nothing)])
  func `a schema may be a word`(text: String, content: SchemaPart.Content) {
    #expect(schema(text).parts.map(\.content) == [content])
  }

  @Test func `a key that is given twice counts once, the last time`() {
    let schema = schema(#"{"properties":{"a":true,"a":false}}"#)
    #expect(schema.parts.map(\.content).last == .nothing)
    #expect(schema.parts.count == 2)
  }

  @Test func `earlier drafts are read as well`() {
    let schema = schema(
      #"{"items":[{"type":"string"},true],"definitions":{"x":{}},"dependencies":{"a":["b"],"c":{}}}"#
    )
    #expect(
      schema.parts.indices.map { schema.pointer(to: $0) } == [
        "#", "#/items", "#/items/0", "#/items/1", "#/definitions", "#/definitions/x",
        "#/dependencies", "#/dependencies/c",
      ])
  }

  @Test func `N21 depth has a bound and says so`() {
    let depth = 500
    let text =
      String(repeating: #"{"items":"#, count: depth) + "true"
      + String(repeating: "}", count: depth)
    let schema = schema(text)
    #expect(schema.parts.count == 33)
    #expect(schema.parts.filter(\.isCut).count == 1)
    #expect(schema.parts[32].isCut)
    #expect(schema.parts.allSatisfy { $0.end == 33 })
  }

  @Test func `N21 the number of parts has a bound and says so`() {
    let properties = (0..<12_000).map { #""p\#($0)":{"not":{}}"# }.joined(separator: ",")
    let schema = schema(#"{"properties":{\#(properties)},"$defs":{}}"#)
    #expect(schema.parts.count == 10_000)
    #expect(schema.parts[0].isCut)
    #expect(schema.parts[0].end == 10_000)
  }

  @Test func `N21 a text that is large is shown in part, whole characters only`() {
    let long = String(repeating: "ä", count: 100_000)
    let schema = schema(#"{"title":"\#(long)","x":1}"#)
    let text = schema.text(of: 0)
    #expect(text.isCut)
    #expect(text.json.hasSuffix("ä"))
    #expect(schema.keywords(of: 0).isEmpty)
  }
}
