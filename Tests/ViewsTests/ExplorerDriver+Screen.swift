import Cells
import ConnectModels
import Explorer
import TestSupport

@testable import Views

/// A driver whose explorer has a screen: sized as the layout says, drawn as the person sees it.
extension ExplorerDriver {
  /// The golden organisation, its first page read.
  static func browsing(
    _ count: Int = 60, on size: Size, configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(count), rows: 0) {
      $0.zone = ZoneOffsets(initial: 3_600)
      configure(&$0)
    }
    driver.look(on: size)
    driver.answer()
    driver.look(on: size)
    return driver
  }

  /// The golden organisation with names on later pages that the server finds for `quay`.
  static func filtering(
    _ text: String, on size: Size, configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    var organisation = GoldenOrganisation.connectors()
    organisation[40].name = "Quay Freight"
    organisation[50].name = "Aquarium Days"
    var driver = ExplorerDriver(organisation, rows: 0) {
      $0.zone = ZoneOffsets(initial: 3_600)
      configure(&$0)
    }
    driver.look(on: size)
    driver.answer()
    driver.look(on: size)
    driver.press(.search)
    driver.type(text)
    driver.look(on: size)
    return driver
  }

  /// The screen at a size; the explorer learns how much of it is seen and where what is searched
  /// stands first, as in the program.
  @discardableResult
  mutating func look(on size: Size, appearance: Appearance = Appearance()) -> Frame {
    let viewport = ScreenView.viewport(of: state, size: size, appearance: appearance)
    if viewport != state.viewport { happen(.viewportChanged(viewport)) }
    var painter = ScreenPainter(appearance: appearance)
    if let found = painter.searchLines(of: state, size: size),
      found.lines != state.search?.lines || state.search?.seeksNearest == true
    {
      happen(.searchLinesFound(found))
    }
    return ScreenView.render(state, size: size, appearance: appearance)
  }
}

extension Size {
  static let narrow = Size(columns: 40, rows: 12)
  static let usual = Size(columns: 80, rows: 24)
  static let roomy = Size(columns: 120, rows: 36)
  static let wide = Size(columns: 200, rows: 60)
  static let low = Size(columns: 200, rows: 12)
  static let small = Size(columns: 60, rows: 12)
}
