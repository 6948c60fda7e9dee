import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What is new, changed or gone, on the screen.
@Suite struct GoldenChangesTests {
  private static func quay(_ expiry: String, version: String) -> SampleConnector {
    var connector = SampleConnector(1, name: "Quay CRM")
    connector.connections = [
      SampleConnector.connection(
        "production", name: "production",
        action: [
          SampleConnector.credential(
            "key", name: "salesforce-oauth", fields: #""errors":[],"expiresAt":"\#(expiry)","#)
        ])
    ]
    connector.versions = [SampleConnector.version(version)]
    return connector
  }

  private func driver(on size: Size) -> ExplorerDriver {
    let names = ["Quay Books", "Quay Mail", "Harbour ERP", "Lotse"]
    let others = names.enumerated().map { SampleConnector($0.offset + 2, name: $0.element) }
    var driver = ExplorerDriver([Self.quay("2026-11-27T08:00:00Z", version: "1.0.0")] + others) {
      $0.zone = ZoneOffsets(initial: 3_600)
    }
    driver.look(on: size)
    driver.answerAll()
    driver.wait(.seconds(30))
    driver.organisation[0] = Self.quay("2027-02-27T08:00:00Z", version: "1.1.0")
    driver.organisation.remove(at: 2)
    driver.organisation.insert(SampleConnector(9, name: "Fähre"), at: 0)
    driver.press(.reload)
    driver.answerAll()
    driver.look(on: size)
    return driver
  }

  @Test(arguments: [("40x12", Size.narrow), ("80x24", .usual), ("120x36", .roomy)])
  func `marks in the list, counts in the header, a summary in the detail`(
    name: String, size: Size
  ) {
    var driver = driver(on: size)
    expect(driver.look(on: size), "changes-\(name)")
  }

  @Test(arguments: [("80x24", Size.usual), ("120x36", .roomy)])
  func `a field with what it was`(name: String, size: Size) {
    var driver = driver(on: size)
    driver.press(.enter)
    driver.openDown(to: "credential 1 salesforce-oauth")
    expect(driver.look(on: size), "changed-field-\(name)")
  }

  @Test func `what is gone, as it was read last`() {
    var driver = driver(on: .usual)
    driver.press(.nextChange)
    #expect(driver.selectedName == "Quay Mail")
    expect(driver.look(on: .usual), "gone-80x24")
  }

  @Test func `in ASCII`() {
    var driver = driver(on: .usual)
    let frame = driver.look(on: .usual, appearance: Appearance(theme: .mono, characters: .ascii))
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }
}
