import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What holds at every size and in every state.
@Suite struct AnySizeTests {
  /// Every pair of these, from one cell to more than any terminal has; on both sides of each width
  /// and height from which something is drawn in another way.
  private static let columns = [1, 19, 20, 39, 80, 120, 200, 500]
  private static let rows = [1, 4, 5, 11, 17, 18, 36, 200]

  @Test(arguments: EveryScreen.all.map(\.name))
  func `T04 every size gives a frame of that size, whatever is open`(name: String) throws {
    let screen = try #require(EveryScreen.all.first { $0.name == name })
    for size in Self.sizes {
      var driver = screen.driver
      let frame = driver.look(on: size)
      #expect(frame.size == size)
      // Back from there, the person is where they were.
      #expect(driver.state.list.selected == screen.driver.state.list.selected)
      #expect(driver.state.tree.window.selected == screen.driver.state.tree.window.selected)
      #expect(driver.state.overlay != nil || screen.driver.state.overlay == nil)
      #expect(driver.state.prompt == screen.driver.state.prompt)
      Self.pointAtCorners(on: driver.state, size)
    }
  }

  /// Sizes small enough that the whole of a screen is compared, and every look that there is.
  @Test(arguments: EveryScreen.all.map(\.name))
  func `T04 every look fits every size`(name: String) throws {
    let screen = try #require(EveryScreen.all.first { $0.name == name })
    for appearance in Self.appearances {
      for rows in [0, 3, 5, 8] {
        for columns in [0, 7, 20, 26, 44] {
          let size = Size(columns: columns, rows: rows)
          let frame = ScreenView.render(screen.driver.state, size: size, appearance: appearance)
          #expect(frame.size == size)
        }
      }
    }
  }

  @Test func `every overlay, prompt, prefix, view and pane is among the screens`() {
    let states = EveryScreen.all.map(\.driver.state)
    let overlays = Set(states.compactMap { $0.overlay.map { OverlayKind($0.content) } })
    #expect(overlays == Set(OverlayKind.allCases))
    let prompts = Set(states.compactMap { $0.prompt.map(PromptKind.init) })
    #expect(prompts == Set(PromptKind.allCases))
    #expect(Set(states.compactMap(\.prefix)) == Set(KeyPrefix.allCases))
    #expect(Set(states.map(\.view)) == Set(ListView.allCases))
    #expect(Set(states.map(\.focus)) == Set(Pane.allCases))
    #expect(Set(states.filter(\.isZoomed).map(\.focus)) == Set(Pane.allCases))
  }

  @Test(arguments: [0, 1, 19, 20, 40, 79, 80, 100, 159, 160, 200])
  func `the panes fill the screen between header and status line`(columns: Int) {
    for rows in [5, 12, 17, 18, 24, 60] {
      let size = Size(columns: columns, rows: rows)
      for focus in Pane.allCases {
        guard let layout = Layout(size: size, focus: focus, rightPane: .tree) else {
          #expect(columns < 20)
          continue
        }
        let panes = layout.panes.values
        #expect(panes.map(\.endColumn).max() == columns)
        #expect(panes.map(\.endRow).max() == rows - 1)
        #expect(panes.allSatisfy { $0.row >= 1 && $0.columns >= 3 && $0.rows >= 3 })
        #expect(layout.panes[focus] != nil || rows < 18)
      }
    }
  }

  @Test func `too small a screen says what is needed and nothing else`() {
    let state = ExplorerDriver.browsing(on: .usual).state
    let small = ScreenView.render(
      state, size: Size(columns: 30, rows: 4), appearance: Appearance())
    #expect(small.text.split(separator: "\n")[0].hasPrefix("too small: 20×5 needed"))
    #expect(small.text.filter { $0 != " " && $0 != "\n" }.count == "toosmall:20×5needed".count)
    let ascii = ScreenView.render(
      state, size: Size(columns: 30, rows: 4), appearance: Appearance(characters: .ascii))
    #expect(ascii.text.hasPrefix("too small: 20x5 needed"))
  }

  @Test func `borders stay straight beside names of every width`() {
    for size in [Size.narrow, .usual, .roomy, .wide, .low] {
      var driver = ExplorerDriver.browsing(on: size)
      let frame = driver.look(on: size)
      let layout = Layout(size: size, focus: .list, rightPane: .tree)
      for box in layout?.panes.values.map(\.self) ?? [] {
        for row in box.row + 1..<box.endRow - 1 {
          for column in [box.column, box.endColumn - 1] {
            let cell = frame[Position(column: column, row: row)]
            #expect(["│", "├", "┤"].contains(String(String.UnicodeScalarView(cell.scalars))))
          }
        }
      }
    }
  }

  @Test func `the viewport is what the panes have room for`() {
    let driver = ExplorerDriver.browsing(on: .usual)
    let viewport = ScreenView.viewport(
      of: driver.state, size: .usual, appearance: Appearance())
    #expect(viewport.listRows == 19)
    #expect(viewport.treeRows == 9)
    #expect(viewport.detailRows == 10)
    #expect(viewport.detailLines > 10)
    #expect(viewport.overlayLines == 0)
  }

  // MARK: -

  private static var sizes: [Size] {
    // The largest of both together is a frame of a hundred thousand cells: one of those will do.
    columns.flatMap { columns in rows.map { Size(columns: columns, rows: $0) } }
      .filter { $0.columns * $0.rows <= 10_000 } + [Size(columns: 500, rows: 200)]
  }

  private static let appearances: [Appearance] =
    [Theme.dark, .light, .mono].map { Appearance(theme: $0) } + [
      Appearance(characters: .ascii),
      Appearance(
        theme: Theme(
          Scheme(title: "grey", colors: Array(repeating: RGB(0x80, 0x80, 0x80), count: 16)),
          name: "grey", colors: 1 << 24, isLight: false)),
    ]

  /// What is there may be nothing, but it is asked for without a crash.
  private static func pointAtCorners(on state: ExplorerState, _ size: Size) {
    for place in [
      Position(column: 0, row: 1), Position(column: size.columns - 1, row: size.rows - 1),
      Position(column: size.columns, row: size.rows),
    ] {
      _ = ScreenView.target(at: place, of: state, size: size, appearance: Appearance())
    }
  }
}
