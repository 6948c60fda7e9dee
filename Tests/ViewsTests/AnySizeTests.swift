import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What holds at every size and in every state.
@Suite struct AnySizeTests {
  @Test func `every size gives a frame of that size`() {
    for state in Self.states {
      for rows in 0...10 {
        for columns in 0...30 {
          let size = Size(columns: columns, rows: rows)
          let frame = ScreenView.render(state, size: size, appearance: Appearance())
          #expect(frame.size == size)
        }
      }
    }
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
      state, size: Size(columns: 30, rows: 4), appearance: Appearance(isASCII: true))
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

  private static var states: [ExplorerState] {
    var list = ExplorerDriver.browsing(on: .usual)
    list.press(.moveDown)
    var tree = list
    tree.openCredential(on: .usual)
    var detail = tree
    detail.press(.focusNextPane)
    var help = tree
    help.press(.showHelp)
    var narrowed = help
    narrowed.type("page")
    var settings = ExplorerDriver.browsing(on: .usual) {
      $0.settings = SettingsReport(
        lines: [.init(name: "theme", value: "在庫 \u{1B}[2J", origin: "/a/long/way/config.yaml:1")],
        complaints: ["/a/long/way/config.yaml:2: there is no setting \u{202E}x"])
    }
    settings.press(.showSettings)
    var themes = list
    themes.press(.chooseTheme)
    themes.happen(
      .themesListed([
        ThemeOffer(name: "在庫", title: "\u{1B}[2J", origin: "/a/long/way/to/a/theme.yaml"),
        ThemeOffer(name: "x", title: "", origin: "", fault: "x.yaml:1: \u{9B}31m"),
      ]))
    var filter = ExplorerDriver.filtering("quay is:nonsense 在庫", on: .usual)
    let nothing = filter.state
    filter.press(.inField(.edit(.deleteToStart)))
    filter.type("quay")
    filter.wait(.milliseconds(200))
    filter.answerSearch()
    var sorted = list
    sorted.press(.sort(.name), .sort(.mark), .begin(.sort))
    var search = tree
    search.press(.search)
    search.type("credential")
    search.look(on: .usual)
    var (zoomed, copying, measures) = (tree, detail, list)
    zoomed.press(.arrange(.zoom))
    copying.press(.arrange(.wrap), .begin(.copy))
    measures.press(.showMeasures)
    return [
      zoomed.state, copying.state, measures.state,
      ExplorerDriver(count: 0, rows: 0).state, list.state, tree.state, detail.state, help.state,
      filter.state, nothing, sorted.state, search.state, narrowed.state, settings.state,
      themes.state,
    ]
  }
}
