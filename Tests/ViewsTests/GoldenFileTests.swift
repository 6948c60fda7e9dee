import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Screens of what is written and remembered: questions in the bottom line, the connectors visited.
@Suite struct GoldenFileTests {
  private static func asking(_ file: String, on size: Size) -> ExplorerDriver {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.openPalette)
    driver.type("export \(file)")
    driver.press(.inField(.accept))
    return driver
  }

  @Test(arguments: [("60x12", Size.small), ("80x24", .usual)])
  func `whether to load the rest is asked in the bottom line`(name: String, size: Size) {
    var driver = Self.asking("rows.csv", on: size)
    expect(driver.look(on: size), "export-rest-\(name)")
  }

  @Test func `a long name leaves room for the answers`() throws {
    var driver = Self.asking("/a/long/way/to/\(String(repeating: "在庫", count: 40)).csv", on: .usual)
    driver.type("l")
    driver.happen(.exported(try #require(driver.exports.last?.ticket), .exists))
    let line = try #require(driver.look(on: .usual).text.split(separator: "\n").last)
    #expect(line.contains("… "))
    #expect(line.contains("y replace it  Esc cancel"))
  }

  @Test func `the connectors that were visited, by name where they are loaded`() {
    var driver = ExplorerDriver.browsing(on: .usual) {
      $0.recollection.visited = [
        Identifier("01HZX0000000000000000C9999"), Identifier("在\u{1B}[2J"),
      ]
    }
    driver.press(.moveDown, .enter, .showRecent)
    expect(driver.look(on: .usual), "recent-80x24")
  }
}
