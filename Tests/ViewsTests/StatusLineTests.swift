import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What must be seen whole takes more lines than the last one where that has no room.
@Suite struct StatusLineTests {
  @Test func `after a prefix every key can be read, on as many lines as that takes`() {
    for (name, prefix) in [("sort", KeyPrefix.sort), ("copy", .copy)] {
      var driver = ExplorerDriver.browsing(on: .narrow)
      driver.press(.begin(prefix))
      let frame = driver.look(on: .narrow)
      expect(frame, "prefix-\(name)-40x12")
      for command in Command.allCases where command.prefix == prefix {
        guard driver.offers(command) else { continue }
        let places = Rect(.narrow).places.filter {
          driver.target(at: $0, on: .narrow) == .hint(command)
        }
        #expect(!places.isEmpty, "\(command.name) can be clicked where it is read")
      }
      driver.press(.takeBack)
      #expect(driver.look(on: .narrow).text.contains("? help"))
    }
  }

  @Test func `one line is enough where it has room`() {
    var driver = ExplorerDriver.browsing(on: .wide)
    let before = driver.look(on: .wide)
    driver.press(.begin(.copy))
    let after = driver.look(on: .wide)
    for row in 0..<before.size.rows - 1 { #expect(before.row(row) == after.row(row)) }
    #expect(after.text.contains("curl command"))
  }

  @Test(arguments: KeyPrefix.allCases)
  func `the smallest screen has room for every key, though not for every word`(prefix: KeyPrefix) {
    for view in ListView.allCases {
      var driver = ExplorerDriver.browsing(on: .smallest)
      driver.press(.showView(view), .begin(prefix))
      let frame = driver.look(on: .smallest)
      #expect(frame.bottomRow.text.contains { $0.isLetter })
      for command in Command.allCases where command.prefix == prefix && driver.offers(command) {
        let isThere = Rect(.smallest).places.contains {
          driver.target(at: $0, on: .smallest) == .hint(command)
        }
        #expect(isThere, "\(command.name) in \(view.name): \(frame.text)")
      }
    }
  }

  @Test(arguments: [("40x12", Size.narrow), ("60x12", .small)])
  func `why a term cannot be read stands whole above the line`(name: String, size: Size) throws {
    var driver = ExplorerDriver.filtering("quay is:nonsense", on: size)
    let frame = driver.look(on: size)
    expect(frame, "filter-unreadable-\(name)")
    let reason = try #require(driver.state.list.filter.unreadable.first?.reason)
    let seen = Set(frame.text.split { !$0.isLetter })
    for word in reason.split(whereSeparator: { !$0.isLetter }) { #expect(seen.contains(word)) }
  }

  @Test func `the reason hides no selected row, and is said once where nothing matches`() {
    var driver = ExplorerDriver.filtering("is:nonsense", on: .narrow)
    for _ in 0..<12 {
      let frame = driver.look(on: .narrow)
      let layout = ScreenView.layout(of: driver.state, size: .narrow)
      let window = driver.state.list.window
      let row = (layout?.content(of: .list).row ?? 0) + window.selected - window.top
      let place = Position(column: 3, row: row)
      #expect(driver.target(at: place, on: .narrow) == .listRow(window.selected))
      #expect(frame[place].style != frame[place.moved(rows: -1)].style)
      driver.press(.moveDown)
    }
    var nothing = ExplorerDriver.filtering("zzzz is:nonsense", on: .narrow)
    #expect(nothing.look(on: .narrow).places(of: "is: wants").count == 1)
  }

  @Test func `who asks for a context where there is none is told where they come from`() {
    var driver = ExplorerDriver.browsing(on: .roomy)
    driver.press(.openPalette)
    driver.type("ctx prod")
    #expect(driver.look(on: .roomy).bottomRow.text.contains("contexts in a config file name them"))
    driver.press(.takeBack, .openPalette)
    driver.type("zebra stripes")
    #expect(driver.look(on: .roomy).bottomRow.text.contains("nothing is called that"))
  }

  private func expect(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Golden(name).compare(with: frame.text) == .same, sourceLocation: sourceLocation)
  }
}

extension ExplorerDriver {
  /// Whether the command's key means something in what is shown.
  fileprivate func offers(_ command: Command) -> Bool {
    guard case .sort(let column) = command else { return true }
    return state.columns.contains(column)
  }
}
