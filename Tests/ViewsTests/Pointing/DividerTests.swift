import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Borders between panes: where they can be taken, and where they stand once they were moved.
@Suite struct DividerTests {
  @Test(arguments: [Size.usual, .roomy, .wide, .low, Size(columns: 100, rows: 17)])
  func `the line beside the list can be taken from top to bottom`(size: Size) throws {
    var driver = ExplorerDriver.browsing(on: size)
    let frame = driver.look(on: size)
    let top = try #require(frame.place(of: "┬"))
    for row in top.row..<size.rows - 1 {
      let place = Position(column: top.column, row: row)
      #expect(driver.target(at: place, on: size) == .divider(.list, title: nil))
      #expect(!driver.target(at: place.moved(columns: 1), on: size).isDivider(.list))
      #expect(!driver.target(at: place.moved(columns: -1), on: size).isDivider(.list))
    }
  }

  @Test func `the line between tree and detail has the detail's title in it`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    let frame = driver.look(on: .usual)
    let corner = try #require(frame.place(of: "├"))
    #expect(driver.target(at: corner, on: .usual) == .divider(.list, title: nil))
    for column in corner.column + 1..<80 {
      let place = Position(column: column, row: corner.row)
      #expect(driver.target(at: place, on: .usual) == .divider(.tree, title: .detail))
    }
  }

  @Test func `side by side they have a line between them, too`() throws {
    var driver = ExplorerDriver.browsing(on: .wide)
    let frame = driver.look(on: .wide)
    let places = frame.places(of: "┬")
    #expect(places.count == 2)
    for row in 1..<59 {
      let place = Position(column: places[1].column, row: row)
      #expect(driver.target(at: place, on: .wide) == .divider(.tree, title: nil))
    }
  }

  @Test(arguments: [Size(columns: 20, rows: 5), .narrow, Size(columns: 200, rows: 7)])
  func `where one pane stands alone, or there is no room for lines, none can be taken`(size: Size) {
    let driver = ExplorerDriver.browsing(on: size)
    for place in Rect(size).places {
      #expect(!driver.target(at: place, on: size).isDivider(.list))
      #expect(!driver.target(at: place, on: size).isDivider(.tree))
    }
  }

  @Test(arguments: [Size.usual, .roomy, .wide, .low])
  func `a line that is moved stands under the mouse`(size: Size) throws {
    var driver = ExplorerDriver.browsing(on: size)
    for column in stride(from: 20, to: size.columns - 41, by: 5) {
      let place = Position(column: column, row: 4)
      driver.drag(.list, to: place, on: size)
      #expect(driver.target(at: place, on: size) == .divider(.list, title: nil))
    }
  }

  @Test func `the line between tree and detail follows the mouse up and down, and sideways`() {
    var stacked = ExplorerDriver.browsing(on: .roomy)
    for row in 5..<30 {
      let place = Position(column: 100, row: row)
      stacked.drag(.tree, to: place, on: .roomy)
      #expect(stacked.target(at: place, on: .roomy) == .divider(.tree, title: .detail))
    }
    var abreast = ExplorerDriver.browsing(on: .wide)
    for column in stride(from: 112, to: 178, by: 5) {
      let place = Position(column: column, row: 7)
      abreast.drag(.tree, to: place, on: .wide)
      #expect(abreast.target(at: place, on: .wide) == .divider(.tree, title: nil))
    }
  }

  @Test(arguments: [-3, 0, 0.2, 0.5, 0.99, 7], [-3, 0.1, 0.5, 7])
  func `no pane is made to vanish, and together they fill the screen`(list: Double, tree: Double) {
    var driver = ExplorerDriver(count: 0)
    driver.happen(.pointed(.divide(.list, share: list)))
    if tree > 0 { driver.happen(.pointed(.divide(.tree, share: tree))) }
    for columns in [80, 90, 120, 159, 160, 200] {
      for rows in [16, 18, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        let layout = ScreenView.layout(of: driver.state, size: size)
        let panes = layout.map { Array($0.panes.values) } ?? []
        #expect(panes.allSatisfy { $0.columns >= 20 && $0.rows >= 4 })
        #expect(panes.map(\.endColumn).max() == columns)
        #expect(panes.map(\.endRow).max() == rows - 1)
        let cells = panes.reduce(0) { $0 + $1.columns * $1.rows }
        #expect(cells >= columns * (rows - 2))
      }
    }
  }

  @Test func `moving a border shows more of one pane and less of the other`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    let before = driver.state.viewport
    driver.happen(.pointed(.divide(.tree, share: 0.8)))
    driver.look(on: .usual)
    #expect(driver.state.viewport.treeRows > before.treeRows)
    #expect(driver.state.viewport.detailRows < before.detailRows)
    #expect(driver.state.viewport.listRows == before.listRows)
  }
}

extension ExplorerDriver {
  /// The person drags a border.
  fileprivate mutating func drag(_ divider: PaneDivider, to place: Position, on size: Size) {
    guard let share = ScreenView.share(of: divider, at: place, in: state, size: size) else {
      Issue.record("there is no such border")
      return
    }
    happen(.pointed(.divide(divider, share: share)))
    look(on: size)
  }
}

extension MouseTarget {
  fileprivate func isDivider(_ divider: PaneDivider) -> Bool {
    if case .divider(divider, _) = self { return true }
    return false
  }
}
