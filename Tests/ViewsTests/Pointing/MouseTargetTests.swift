import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What is under the mouse is what is drawn there: each test finds words on the screen and points at
/// them.
@Suite struct MouseTargetTests {
  private static let appearances = [Appearance(), Appearance(theme: .mono, characters: .ascii)]

  @Test(arguments: [Size.smallest, .narrow, .usual, .roomy, .wide, .low])
  func `a row of the list is the whole line of its name`(size: Size) throws {
    for appearance in Self.appearances {
      var driver = ExplorerDriver.browsing(on: size)
      let frame = driver.look(on: size, appearance: appearance)
      var found = 0
      for (index, name) in driver.names.enumerated().prefix(16) where !name.isEmpty {
        guard let place = frame.places(of: " \(name) ").first(where: { $0.column < 5 }) else {
          continue
        }
        found += 1
        for column in [1, 2, place.column + 1, place.column + name.count - 1] {
          let target = driver.target(
            at: Position(column: column, row: place.row), on: size, appearance)
          #expect(target == .listRow(index), "\(name) at \(column)")
        }
      }
      #expect(found > 0)
    }
  }

  @Test func `rows with wide characters and strange ones are their lines, too`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    let frame = driver.look(on: .usual)
    let place = try #require(frame.place(of: "在庫管理"))
    let row = try #require(driver.names.firstIndex(of: "在庫管理コネクタ 東京"))
    for column in place.column..<place.column + 30 {
      #expect(
        driver.target(at: Position(column: column, row: place.row), on: .usual) == .listRow(row))
    }
  }

  @Test(arguments: [Size.usual, .roomy, .wide])
  func `the columns' names are their columns, the blanks behind them included`(size: Size) throws {
    var driver = ExplorerDriver.browsing(on: size)
    let frame = driver.look(on: size)
    let names: [(String, ListColumn)] = [
      ("NAME", .name), ("VERSION", .version), ("EXPIRES", .expires),
    ]
    for (name, column) in names {
      let place = try #require(frame.place(of: name))
      #expect(driver.target(at: place, on: size) == .column(column))
      #expect(driver.target(at: place.moved(columns: name.count - 1), on: size) == .column(column))
    }
    let name = try #require(frame.place(of: "NAME"))
    #expect(driver.target(at: name.moved(columns: -2), on: size) == .column(.mark))
    #expect(driver.target(at: name.moved(columns: 5), on: size) == .column(.name))
  }

  @Test(arguments: [Size.smallest, .narrow, .usual, .wide])
  func `a row of the tree is its line`(size: Size) throws {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.enter)
    driver.look(on: size)
    driver.press(.moveDown, times: 3)
    let frame = driver.look(on: size)
    let rows = driver.state.tree.rows
    let index = try #require(rows.firstIndex { $0.node.label.hasPrefix("connections") })
    let place = try #require(frame.place(of: "▾ Connections"))
    #expect(driver.target(at: place, on: size) == .treeRow(index))
    #expect(driver.target(at: place.moved(columns: 13), on: size) == .treeRow(index))
  }

  @Test func `a line of the detail is counted from its top, however far it is scrolled`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    let frame = driver.look(on: .usual)
    let title = try #require(frame.place(of: " Connector 1"))
    let inside = title.moved(columns: 4, rows: 2)
    #expect(driver.target(at: inside, on: .usual) == .detailLine(1))
    driver.press(.scrollDetailDown, .scrollDetailDown)
    #expect(driver.target(at: inside, on: .usual) == .detailLine(3))
  }

  @Test func `what failed stands below the rows`() throws {
    var driver = ExplorerDriver.browsing(on: .small)
    driver.press(.moveDown, times: 19)
    driver.fail(APIError(kind: .unavailable, sentence: "503 from the server", status: 503))
    driver.press(.moveDown)
    let frame = driver.look(on: .small)
    let place = try #require(frame.place(of: "503"))
    #expect(driver.target(at: place, on: .small) == .listTrailer)
    #expect(driver.target(at: place.moved(rows: -1), on: .small).isListRow)
  }

  @Test func `the space below the last row is the pane's`() {
    var driver = ExplorerDriver(count: 2, rows: 0)
    driver.look(on: .usual)
    driver.answer()
    driver.look(on: .usual)
    #expect(driver.target(at: Position(column: 5, row: 20), on: .usual) == .pane(.list))
    #expect(driver.target(at: Position(column: 5, row: 4), on: .usual) == .listRow(1))
  }

  @Test func `a list without rows has neither rows nor columns`() {
    var driver = ExplorerDriver(count: 0, rows: 0)
    driver.look(on: .usual)
    driver.answerAll()
    driver.look(on: .usual)
    for row in 2..<20 {
      #expect(driver.target(at: Position(column: 5, row: row), on: .usual) == .pane(.list))
    }
  }

  @Test func `the header is nothing to point at, nor is a screen that is too small`() {
    let driver = ExplorerDriver.browsing(on: .usual)
    #expect(driver.target(at: Position(column: 5, row: 0), on: .usual) == .nothing)
    let small = Size(columns: 30, rows: 4)
    #expect(driver.target(at: Position(column: 3, row: 2), on: small) == .nothing)
    #expect(driver.target(at: Position(column: 500, row: 200), on: .usual) == .nothing)
  }

  @Test func `a view's name in the title is the command that shows it`() throws {
    var driver = ExplorerDriver.browsing(on: .wide)
    let frame = driver.look(on: .wide)
    let place = try #require(frame.place(of: "3 Credentials"))
    #expect(driver.target(at: place, on: .wide) == .hint(.showView(.credentials)))
    #expect(driver.target(at: place.moved(columns: -2), on: .wide) == .pane(.list))
    let own = try #require(frame.place(of: "1 Connectors"))
    #expect(driver.target(at: own, on: .wide) == .pane(.list))
    let narrow = driver.look(on: .narrow)
    let number = try #require(narrow.place(of: "2 3 4 5"))
    let targets = (0..<7).map { driver.target(at: number.moved(columns: $0), on: .narrow) }
    #expect(targets[2] == .hint(.showView(.credentials)) && targets[3] == .pane(.list))
    #expect(targets[6] == .hint(.showView(.messages)))
  }

  @Test func `every place of every screen can be asked for`() {
    for driver in Self.drivers {
      for size in [0, 4, 5, 6, 7, 10].flatMap({ rows in
        [0, 19, 20, 30].map { Size(columns: $0, rows: rows) }
      }) {
        let isInUse = size.columns >= 20 && size.rows >= 5
        for place in Rect(size).places where (place.column + place.row) % 11 == 0 {
          let target = driver.target(at: place, on: size)
          #expect(isInUse || target == .nothing)
        }
      }
    }
  }

  private static var drivers: [ExplorerDriver] {
    let list = ExplorerDriver.browsing(on: .usual)
    var detail = list
    detail.press(.focusNextPane, .focusNextPane)
    var help = list
    help.press(.showHelp)
    var filter = list
    filter.press(.search)
    filter.type("quay")
    return [ExplorerDriver(count: 0, rows: 0), list, detail, help, filter]
  }
}

extension ExplorerDriver {
  /// What the screen shows at a place.
  func target(
    at place: Position, on size: Size, _ appearance: Appearance = Appearance()
  ) -> MouseTarget {
    ScreenView.target(at: place, of: state, size: size, appearance: appearance)
  }
}

extension MouseTarget {
  fileprivate var isListRow: Bool {
    if case .listRow = self { return true }
    return false
  }
}

extension Size {
  static let smallest = Size(columns: 20, rows: 5)
}

extension Rect {
  /// All cells, from the top left.
  var places: [Position] {
    (row..<endRow).flatMap { row in
      (column..<endColumn).map { Position(column: $0, row: row) }
    }
  }
}
