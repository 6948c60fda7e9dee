import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Whole screens as text, at the sizes that the program is shown at.
@Suite struct GoldenScreenTests {
  @Test(arguments: [
    ("40x12", Size.narrow), ("80x24", .usual), ("120x36", .roomy), ("200x60", .wide),
    ("200x12", .low),
  ])
  func `the list with its first connector`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    expect(driver.look(on: size), "list-\(name)")
  }

  @Test(arguments: [
    ("40x12", Size.narrow), ("80x24", .usual), ("120x36", .roomy), ("200x60", .wide),
    ("200x12", .low),
  ])
  func `the tree with a credential opened`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    driver.openCredential(on: size)
    expect(driver.look(on: size), "tree-\(name)")
  }

  @Test(arguments: [
    ("40x12", Size.narrow), ("80x24", .usual), ("120x36", .roomy), ("200x12", .low),
  ])
  func `the detail of a credential`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    driver.openCredential(on: size)
    driver.press(.focusNextPane)
    expect(driver.look(on: size), "detail-\(name)")
  }

  @Test func `the smallest screen shows every pane`() {
    let size = Size(columns: 20, rows: 5)
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.moveDown, times: 2)
    expect(driver.look(on: size), "smallest-list")
    driver.press(.enter, .moveDown)
    driver.look(on: size)
    expect(driver.look(on: size), "smallest-tree")
    driver.press(.focusNextPane)
    driver.look(on: size)
    expect(driver.look(on: size), "smallest-detail")
  }

  @Test(arguments: [("20x5", Size(columns: 20, rows: 5)), ("40x12", .narrow), ("80x24", .usual)])
  func `the help is made from the key map`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.showHelp)
    driver.look(on: size)
    driver.press(.moveDown)
    expect(driver.look(on: size), "help-\(name)")
  }

  @Test func `the same screen in ASCII`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.openCredential(on: .usual)
    let appearance = Appearance(theme: .mono, characters: .ascii)
    let frame = driver.look(on: .usual, appearance: appearance)
    expect(frame, "ascii-80x24")
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [("dark", Theme.dark), ("light", .light), ("mono", .mono)])
  func `the styles of a screen`(name: String, theme: Theme) {
    let size = Size(columns: 80, rows: 18)
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.focusNextPane)
    let frame = driver.look(on: size, appearance: Appearance(theme: theme))
    #expect(Golden("styles-\(name)").compare(with: frame.cellsDump) == .same)
  }
}

extension ExplorerDriver {
  /// The person goes into the tree and opens the first credential of the first connection.
  mutating func openCredential(on size: Size) {
    press(.enter, .moveDown)
    openDown(to: "scheme basic-auth")
    press(.moveUp)
    look(on: size)
  }
}

/// Compares a screen with its golden file.
func expect(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(Golden(name).compare(with: frame.text) == .same, sourceLocation: sourceLocation)
}
