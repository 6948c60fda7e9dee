import Cells
import Explorer

/// Draws one screen after another, and remembers between them what was costly to work out.
///
/// What it draws is what ``ScreenView`` would draw; it only knows it sooner.
package struct ScreenPainter: Sendable {
  /// How the screen looks; of another look nothing is remembered wrongly, for only widths are.
  package var appearance: Appearance
  private var wrapped = WrappedTexts()
  private var found = FoundLines()

  /// A painter that has drawn nothing yet.
  package init(appearance: Appearance) {
    self.appearance = appearance
  }

  /// Draws the screen; see ``ScreenView/render(_:size:appearance:)``.
  package mutating func frame(of state: ExplorerState, size: Size) -> Frame {
    var canvas = Canvas(size: size, appearance: appearance, wrapped: wrapped)
    ScreenView.draw(state, on: &canvas)
    wrapped = canvas.wrapped
    return canvas.frame
  }

  /// Which lines of tree or detail have what is searched; nil where nothing is.
  package mutating func searchLines(of state: ExplorerState, size: Size) -> SearchLines? {
    guard let search = state.search else { return nil }
    var canvas = Canvas(
      size: Size(columns: 0, rows: 0), appearance: appearance, wrapped: wrapped)
    let detail =
      search.pane == .detail
      ? ScreenView.detailLines(of: state, size: size, measuring: &canvas) : []
    wrapped = canvas.wrapped
    return found.lines(of: state, detail: detail, on: canvas)
  }

  /// What the screen shows at a place; see ``ScreenView/target(at:of:size:appearance:)``.
  package mutating func target(
    at place: Position, of state: ExplorerState, size: Size
  ) -> MouseTarget {
    var canvas = Canvas(
      size: Size(columns: 0, rows: 0), appearance: appearance, wrapped: wrapped)
    let target = ScreenView.target(at: place, of: state, size: size, measuring: &canvas)
    wrapped = canvas.wrapped
    return target
  }

  /// How much of each pane is seen; see ``ScreenView/viewport(of:size:appearance:)``.
  package mutating func viewport(of state: ExplorerState, size: Size) -> Viewport {
    var canvas = Canvas(
      size: Size(columns: 0, rows: 0), appearance: appearance, wrapped: wrapped)
    let viewport = ScreenView.viewport(of: state, size: size, measuring: &canvas)
    wrapped = canvas.wrapped
    return viewport
  }
}
