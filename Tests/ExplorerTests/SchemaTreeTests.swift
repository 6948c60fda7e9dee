import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("A definition's schema")
struct SchemaTreeTests {
  private static let order = #"""
    {"title":"Order","type":"object",
     "properties":{
       "id":{"type":"string","format":"uuid"},
       "amount":{"type":["number","null"],"minimum":0.10,"x-unit":"cent"},
       "status":{"enum":["draft","open"]},
       "lines":{"type":"array","items":{"$ref":"#/$defs/line"}},
       "extra":true,"never":false},
     "required":["id"],"anyOf":[{"const":1},{"type":"object"}],
     "$defs":{"line":{"type":"object","properties":{"sku":{"type":"string"}}}}}
    """#

  private static let url = "https://schemas.example.test/a%20b/order.json"

  private static func definition(url: String = url) -> BranchItem {
    .versionItem(
      .definition(
        Definition(
          id: Identifier("def-1"), name: "Order", accept: ["application/json"], url: url)))
  }

  /// A connector whose first version's only definition has just been opened.
  private func opened(
    url: String = url, configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    var connector = SampleConnector(1)
    connector.versions = [SampleConnector.version("1.0.0")]
    var driver = ExplorerDriver([connector], rows: 60, configure: configure)
    driver.answerAll()
    driver.press(.open, .moveDown)
    driver.openDown(to: "definitions ?")
    driver.answerAll()
    driver.press(.open)
    driver.answer(with: [Self.definition(url: url)])
    driver.press(.moveDown, .open)
    return driver
  }

  /// The lines below the definition.
  private func parts(_ driver: ExplorerDriver) -> [String] {
    driver.tree.drop { !$0.contains("item def-1") }.dropFirst()
      .prefix { $0.hasPrefix("        ") }.map { String($0.dropFirst(8)) }
  }

  @Test func `it is asked for when the definition is opened, and by its file's name alone`() {
    let driver = opened()
    guard case .branch(.schema(let schema), _)? = driver.pending.first?.read else {
      Issue.record("something else was asked for")
      return
    }
    #expect(driver.pending.count == 1)
    #expect(
      schema.resource
        == .rawSchema(
          organisation: SampleConnector.organisation, connector: SampleConnector.id(1),
          version: "1.0.0", filename: "order.json"))
    #expect(parts(driver) == [" loading…"])
  }

  @Test func `its parts stand below the definition, each opened in turn`() {
    var driver = opened()
    driver.answer(schema: Self.order)
    #expect(
      parts(driver) == [
        " part #", " part #/properties/id", " part #/properties/amount",
        " part #/properties/status", "+part #/properties/lines", " part #/properties/extra",
        " part #/properties/never", "+part #/anyOf", "+part #/$defs",
      ])
    driver.openDown(to: "tags 0")
    #expect(
      parts(driver) == [
        " part #", " part #/properties/id", " part #/properties/amount",
        " part #/properties/status", "-part #/properties/lines",
        "   part #/properties/lines/items", " part #/properties/extra", " part #/properties/never",
        "-part #/anyOf", "   part #/anyOf/0", "   part #/anyOf/1", "-part #/$defs",
        "  -part #/$defs/line", "     part #/$defs/line/properties/sku",
      ])
    #expect(driver.pending.isEmpty)
  }

  @Test func `each part is told in words`() {
    let schema = SchemaDocument(bytes: Array(Self.order.utf8)).schema()
    #expect(
      schema.parts.indices.map { schema.words(of: $0) } == [
        "object", "string (uuid)", "number or null", #"one of "draft", "open""#, "array of line",
        "line", "anything", "nothing", "2 schemas", "always 1", "object", "1 schema", "object",
        "string",
      ])
  }

  @Test(arguments: [
    (
      #"{"type":"array","items":{"type":"array","items":{"type":"string"}}}"#,
      "array of array of string"
    ),
    (#"{"type":"array","items":[true]}"#, "array"),
    (#"{"type":"string","enum":["a"]}"#, #"string: "a""#),
    (##"{"$ref":"#"}"##, "the whole schema"), (##"{"$ref":"#anchor"}"##, "anchor"),
    (#"{"$ref":"https://host/a~1b.json"}"#, "a/b.json"),
    (#"{"oneOf":[true,false]}"#, "one of 2"), (#"{"properties":{"a":true}}"#, "object"),
    (#"{"items":true}"#, "array of anything"), (#"{"minLength":2}"#, "any type"),
    (#"{"type":7,"enum":{},"$ref":[]}"#, "any type"),
  ])
  func `a schema goes by`(text: String, words: String) {
    #expect(SchemaDocument(bytes: Array(text.utf8)).schema().words(of: 0) == words)
  }

  @Test(arguments: ["true", "false"])
  func `a schema that is a word is one line`(text: String) {
    var driver = opened()
    driver.answer(schema: text)
    #expect(parts(driver) == [" part #"])
  }

  @Test func `a schema that is not shared says so in place, and r asks again`() {
    var driver = opened { $0.listing = .publicCatalogue(ConnectorQuery()) }
    driver.fail(APIError(kind: .forbidden, sentence: "forbidden", status: 403))
    #expect(parts(driver) == [" failed…"])
    #expect(driver.state.selectedNode?.mark == .bad)
    driver.press(.close, .reload)
    driver.answer(schema: "true")
    driver.press(.open)
    #expect(parts(driver) == [" part #"])
    #expect(driver.pending.isEmpty)
  }

  @Test(arguments: ["https://host", ""])
  func `a definition whose address names no file has nothing to open`(url: String) {
    let driver = opened(url: url)
    #expect(driver.pending.isEmpty)
    #expect(driver.tree.contains("       item def-1"))
  }

  @Test func `Enter on a reference goes to what it means, and Backspace back`() {
    var driver = opened()
    driver.answer(schema: Self.order)
    driver.openDown(to: "part #/properties/lines/items")
    driver.press(.enter)
    #expect(driver.state.selectedNode?.node.label == "part #/$defs/line")
    driver.press(.goBack)
    #expect(driver.state.selectedNode?.node.label == "part #/properties/lines/items")
  }

  @Test func `a reference to the whole leads to its line`() {
    var driver = opened()
    driver.answer(schema: ##"{"items":{"$ref":"#"}}"##)
    driver.openDown(to: "part #/items")
    driver.press(.enter)
    #expect(driver.state.selectedNode?.node.label == "part #")
  }

  @Test func `N21 what is nested too deeply is said to be left out`() {
    var driver = opened()
    driver.answer(
      schema: String(repeating: #"{"items":"#, count: 100) + "true"
        + String(repeating: "}", count: 100))
    driver.openDown(to: nil)
    #expect(driver.tree.contains { $0.hasSuffix(" omitted…") })
    #expect(parts(driver).count == 34)
  }

  @Test func `nodes that are open stay so while the schema is read again`() {
    var driver = opened()
    driver.answer(schema: Self.order)
    driver.openDown(to: "part #/properties/lines/items")
    driver.press(.focusPreviousPane, .reload)
    driver.answer()
    #expect(parts(driver).contains("   part #/properties/lines/items"))
    // Actions and triggers come first.
    driver.answer()
    driver.answer()
    driver.answer(with: [Self.definition()])
    driver.answer(schema: "true")
    #expect(parts(driver) == [" part #"])
    #expect(driver.pending.isEmpty)
  }

  // MARK: - The detail

  /// The details of the definition and what is below it, from top to bottom.
  private func details(_ text: String) -> [Detail] {
    var driver = opened()
    driver.answer(schema: text)
    driver.openDown(to: "tags 0")
    while driver.state.selectedNode?.node.label != "item def-1" { driver.press(.moveUp) }
    return (0...parts(driver).count).map { _ in
      defer { driver.press(.moveDown) }
      return driver.state.detail.content
    }
  }

  @Test func `the detail of a part has its keywords and its text as the server sent it`() {
    let amount = details(Self.order)[3]
    #expect(amount.title == "Property")
    #expect(
      amount.fields == [
        DetailField("name", .text("amount")), DetailField("required", .flag(false)),
        DetailField("allows", .text("number or null")),
        DetailField("where", .text("#/properties/amount")),
        DetailField("type", .json(#"["number","null"]"#)),
        DetailField("minimum", .json("0.10")), DetailField("x-unit", .text("cent")),
        DetailField(
          "JSON",
          .json(
            """
            {
              "type": ["number", "null"],
              "minimum": 0.10,
              "x-unit": "cent"
            }
            """)),
      ])
  }

  @Test func `every part has a title and its text`() {
    let details = details(Self.order)
    #expect(
      details.map(\.title) == [
        "Definition", "Schema", "Property", "Property", "Property", "Property", "Schema part",
        "Property", "Property", "Schemas", "Schema part", "Schema part", "Schemas", "Schema part",
        "Property",
      ])
    for detail in details.dropFirst() {
      #expect(detail.fields.contains { $0.name == "JSON" })
    }
    #expect(details[0].fields.contains(DetailField("schema", .text("order.json"))))
  }

  @Test(arguments: [
    ("true", "anything: the schema is true, which any value meets"),
    ("false", "nothing: the schema is false, which no value meets"),
  ])
  func `a schema that is a word is told in words`(text: String, words: String) {
    let detail = details(text)[1]
    #expect(detail.fields.contains(DetailField("allows", .text(words))))
    #expect(detail.fields.contains(DetailField("JSON", .json(text))))
  }

  @Test func `N21 a text that is too large is shown in part and says so`() {
    let long = String(repeating: "x", count: 200_000)
    let detail = details(#"{"title":"\#(long)"}"#)[1]
    #expect(detail.fields.map(\.name) == ["allows", "where", "JSON", ""])
  }
}
