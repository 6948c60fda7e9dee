import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Hints can be clicked where they are read, and what lies over the panes takes the mouse.
@Suite struct HintTargetTests {
  @Test(arguments: [Size.smallest, .narrow, .usual, .wide])
  func `a hint is its command from the key to the end of the word`(size: Size) throws {
    var driver = ExplorerDriver.browsing(on: size)
    for appearance in [Appearance(), Appearance(theme: .mono, characters: .ascii)] {
      let frame = driver.look(on: size, appearance: appearance)
      let place = try #require(frame.place(of: "? help"))
      let row = place.row
      #expect(row == size.rows - 1)
      for column in 0..<6 {
        let target = driver.target(at: place.moved(columns: column), on: size, appearance)
        #expect(target == .hint(.showHelp))
      }
      #expect(driver.target(at: place.moved(columns: -1), on: size, appearance) == .nothing)
      #expect(driver.target(at: place.moved(columns: 6), on: size, appearance) == .nothing)
    }
  }

  @Test func `a key that takes two columns moves the hints behind it`() throws {
    let bindings = KeyMap.standard.bindings.map { binding in
      binding.command == .enter ? KeyMap.Binding(command: .enter, keys: [Key("開")]) : binding
    }
    let appearance = Appearance(keyMap: KeyMap(bindings))
    var driver = ExplorerDriver.browsing(on: .usual)
    let frame = driver.look(on: .usual, appearance: appearance)
    let open = try #require(frame.place(of: "開 open"))
    let filter = try #require(frame.place(of: "/ filter"))
    #expect(filter.column == open.column + 9)
    let targets = [open, open.moved(columns: 6), open.moved(columns: 7), filter].map {
      driver.target(at: $0, on: .usual, appearance)
    }
    #expect(targets == [.hint(.enter), .hint(.enter), .nothing, .hint(.search)])
  }

  @Test func `after a prefix its continuations can be clicked`() throws {
    var driver = ExplorerDriver.browsing(on: .wide)
    driver.press(.begin(.sort))
    let frame = driver.look(on: .wide)
    let place = try #require(frame.place(of: "e expires"))
    #expect(driver.target(at: place, on: .wide) == .hint(.sort(.expires)))
  }

  @Test func `a message is no hint`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.goBack)
    let frame = driver.look(on: .usual)
    let place = try #require(frame.place(of: "nowhere to go back to"))
    #expect(driver.target(at: place, on: .usual) == .nothing)
  }

  @Test func `a count of the header leads to what it counts`() throws {
    var driver = ExplorerDriver.browsing(on: .wide)
    let frame = driver.look(on: .wide)
    let soon = try #require(frame.place(of: "1 soon"))
    #expect(driver.target(at: soon, on: .wide) == .hint(.showConcern(.soon)))
    #expect(driver.target(at: soon.moved(columns: 6), on: .wide) == .nothing)
    #expect(driver.target(at: soon.moved(columns: 9), on: .wide) == .hint(.showConcern(.errors)))
  }

  @Test func `that it was not read again leads to all that the server said`() throws {
    var driver = ExplorerDriver.browsing(on: .wide) { $0.refreshInterval = .seconds(60) }
    driver.wait(.seconds(70))
    driver.fail(APIError(kind: .network, sentence: "cannot connect to prod:443"))
    let frame = driver.look(on: .wide)
    let place = try #require(frame.place(of: "not refreshed: cannot connect to prod:443"))
    for column in [0, 14, 38] {
      let target = driver.target(at: place.moved(columns: column), on: .wide)
      #expect(target == .hint(.showRefreshFailure))
    }
    #expect(driver.target(at: place.moved(columns: -1), on: .wide) == .nothing)
  }

  @Test func `the hints beside a text field can be clicked, the field cannot`() throws {
    var driver = ExplorerDriver.browsing(on: .wide)
    driver.press(.search)
    driver.type("quay")
    let frame = driver.look(on: .wide)
    let keep = try #require(frame.places(of: "keep").first { $0.row == 59 })
    #expect(driver.target(at: keep, on: .wide) == .hint(.inField(.accept)))
    let clear = try #require(frame.places(of: "clear").first { $0.row == 59 })
    #expect(driver.target(at: clear, on: .wide) == .hint(.takeBack))
    #expect(driver.target(at: Position(column: 3, row: 59), on: .wide) == .nothing)
    #expect(driver.target(at: Position(column: 5, row: 3), on: .wide) == .listRow(0))
  }

  @Test func `a long text keeps its cursor in sight beside the hints`() throws {
    for columns in [60, 120] {
      let size = Size(columns: columns, rows: 24)
      var driver = ExplorerDriver.browsing(on: size)
      driver.press(.search)
      driver.happen(.typed(String(repeating: "quay ", count: 60)))
      let frame = driver.look(on: size)
      let cursor = Appearance().theme[.cursor]
      #expect(frame.row(23).contains { $0.style == cursor }, "\(columns) columns")
    }
  }

  // MARK: - Over the panes

  @Test(arguments: [Size.smallest, .narrow, .usual, .wide])
  func `an overlay is all of its box, and beside it a click closes it`(size: Size) throws {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.showHelp)
    let frame = driver.look(on: size)
    let title = try #require(frame.place(of: "Help"))
    #expect(driver.target(at: title, on: size) == .overlay)
    #expect(driver.target(at: title.moved(rows: 2), on: size) == .overlay)
    #expect(driver.target(at: Position(column: 3, row: 0), on: size) == .besideOverlay)
    if size.columns > 100 {
      #expect(driver.target(at: Position(column: 3, row: 20), on: size) == .besideOverlay)
    }
    let close = try #require(frame.places(of: "Esc").last)
    #expect(driver.target(at: close, on: size) == .hint(.takeBack))
  }

  @Test func `a line of the palette is the command that stands there`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.openPalette)
    driver.type("sort-")
    driver.press(.moveDown)
    let frame = driver.look(on: .usual)
    let place = try #require(frame.place(of: "sort-version"))
    let line = try #require(driver.palette?.matches.firstIndex(of: .command(.sort(.version))))
    #expect(driver.target(at: place, on: .usual) == .overlayLine(line))
    driver.type("xxxx")
    let empty = try #require(driver.look(on: .usual).place(of: "Nothing is called that"))
    #expect(driver.target(at: empty, on: .usual) == .overlay)
  }

  @Test func `a line of what is depended on is the credential that stands there`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.showImpact)
    driver.look(on: .usual)
    let frame = driver.look(on: .usual)
    let place = try #require(frame.places(of: "salesforce-sandbox").last)
    #expect(driver.target(at: place, on: .usual) == .overlayLine(1))
    let head = try #require(frame.places(of: "reading the rest").last)
    #expect(driver.target(at: head, on: .usual) == .overlay)
    driver.happen(.pointed(.enterOverlay(line: 1)))
    #expect(driver.state.overlay == nil)
    #expect(driver.state.selectedNode?.node.label == "credential 1 salesforce-sandbox")
  }

  @Test func `a line of the request log is the request that stands there`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    for number in 1...30 {
      driver.happen(.requestTried(.played(number, path: "/page-\(number)")))
    }
    driver.press(.showRequests)
    let frame = driver.look(on: .usual)
    let place = try #require(frame.place(of: "/page-20"))
    let line = try #require(driver.state.requests.entries.firstIndex { $0.path == "/page-20" })
    #expect(driver.target(at: place, on: .usual) == .overlayLine(line))
    driver.press(.enter)
    driver.look(on: .usual)
    #expect(driver.target(at: place, on: .usual).isOfOverlay)
    #expect(driver.target(at: Position(column: 40, row: 12), on: .usual) == .overlay)
  }

  @Test func `a line of the query's form is what is filled in there`() throws {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.editQuery)
    let frame = driver.look(on: .usual)
    for line in QueryForm.Line.allCases {
      let place = try #require(frame.place(of: line.parameter))
      #expect(driver.target(at: place.moved(columns: 20), on: .usual) == .formLine(line))
    }
  }
}

extension ExplorerDriver {
  fileprivate var palette: CommandPrompt? {
    guard case .command(let palette)? = state.prompt else { return nil }
    return palette
  }
}
