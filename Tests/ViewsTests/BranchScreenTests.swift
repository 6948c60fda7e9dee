import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Screens of what is read only when its node is opened: schemas and protocols.
@Suite struct BranchScreenTests {
  private static let order = #"""
    {"title":"Order","description":"An order as the shop sends it.","type":"object",
     "properties":{
       "id":{"type":"string","format":"uuid"},
       "status":{"type":"string","enum":["draft","open","closed","cancelled"]},
       "amount":{"type":["number","null"],"minimum":0.10,"multipleOf":1e-2},
       "customer":{"type":"object","properties":{"name":{"type":"string"},"在庫":true}},
       "lines":{"type":"array","items":{"$ref":"#/$defs/line"}},
       "\u001b[2Jevil":false},
     "required":["id","lines"],"additionalProperties":false,
     "oneOf":[{"required":["customer"]},{"const":7}],
     "$defs":{"line":{"type":"object","properties":{"sku":{"type":"string"}}}}}
    """#

  private static let forbidden = APIError(
    kind: .forbidden, sentence: "403: the organisation does not share this", status: 403)

  /// The first version's only definition has just been opened.
  private func atDefinition(on size: Size) -> ExplorerDriver {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.enter, .moveDown)
    driver.look(on: size)
    driver.openDown(to: "definitions ?")
    driver.answerAll()
    driver.press(.open)
    let definition = Definition(
      id: Identifier("def-1"), name: "Order", accept: ["application/json"],
      url: "https://schemas.example.test/order.json")
    driver.answer(with: [.versionItem(.definition(definition))])
    driver.press(.moveDown, .open)
    driver.look(on: size)
    return driver
  }

  @Test(arguments: [("60x12", Size.small), ("80x24", .usual), ("120x36", .roomy)])
  func `a schema with its parts`(name: String, size: Size) {
    var driver = atDefinition(on: size)
    driver.answer(schema: Self.order)
    driver.openDown(to: "part #/properties/amount")
    driver.press(.moveUp, .moveDown)
    expect(driver.look(on: size), "schema-\(name)")
  }

  @Test func `a schema opened out to its last part`() {
    let size = Size(columns: 120, rows: 50)
    var driver = atDefinition(on: size)
    driver.answer(schema: Self.order)
    driver.openDown(to: "part #/$defs/line/properties/sku")
    expect(driver.look(on: size), "schema-opened-out")
  }

  @Test func `a schema that is a word, one that is waited for, one that is not shared`() {
    var driver = atDefinition(on: .small)
    expect(driver.look(on: .small), "schema-reading")
    driver.waitForRetry(
      of: APIError(kind: .unavailable, sentence: "503 from the server", status: 503),
      after: .seconds(4))
    driver.press(.moveDown)
    expect(driver.look(on: .small), "schema-waiting")
    driver.fail(Self.forbidden)
    expect(driver.look(on: .small), "schema-refused")
    driver.press(.reload)
    driver.answer(schema: "true")
    expect(driver.look(on: .small), "schema-word")
  }

  @Test(arguments: [("60x12", Size.small), ("80x24", .usual)])
  func `a protocol with the auth schemes that it supports`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.enter, .open, .moveDown)
    expect(driver.look(on: size), "protocol-closed-\(name)")
    driver.press(.open)
    driver.answer(with: [
      .supportedProtocol(
        SupportedProtocol(
          id: Identifier("01HZX0000000000000000P0001"), slug: "http", name: "HTTP",
          description: "Requests to a web service.",
          iconURL: "https://assets.example.test/http.svg",
          unknownFields: [UnknownField(name: "since", json: "2.50")]))
    ])
    driver.answer(
      with: ["none", "api-key", "oauth2"].map {
        .supportedScheme(SupportedAuthScheme(id: Identifier($0), type: $0, name: "Scheme \($0)"))
      })
    expect(driver.look(on: size), "protocol-\(name)")
  }

  @Test func `a protocol that its organisation does not share`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.enter, .open, .moveDown, .open)
    driver.fail(Self.forbidden)
    driver.answer(with: [])
    driver.press(.moveDown)
    expect(driver.look(on: .usual), "protocol-refused")
  }
}
