import Cells
import Explorer

/// What is where on the screen. Each part is asked for its own places, which are those where it
/// draws.
extension ScreenView {
  /// What a screen of this size shows at a place.
  package static func target(
    at place: Position, of state: ExplorerState, size: Size, appearance: Appearance
  ) -> MouseTarget {
    var canvas = Canvas(size: Size(columns: 0, rows: 0), appearance: appearance)
    return target(at: place, of: state, size: size, measuring: &canvas)
  }

  static func target(
    at place: Position, of state: ExplorerState, size: Size, measuring canvas: inout Canvas
  ) -> MouseTarget {
    guard let layout = layout(of: state, size: size) else { return .nothing }
    let status = StatusLine(state: state, layout: layout)
    if status.contains(place, on: canvas) {
      let command = status.command(at: place, on: canvas)
      return command.map(MouseTarget.hint) ?? .nothing
    }
    if let shown = ShownOverlay(state) {
      return OverlayBox(shown, state: state, layout: layout, canvas: &canvas)
        .target(at: place, scrolledTo: state.overlay?.scroll ?? 0, on: canvas)
    }
    if layout.header.contains(place) {
      let command = Header(state: state, rect: layout.header).command(at: place, on: canvas)
      return command.map(MouseTarget.hint) ?? .nothing
    }
    if let divider = layout.divider(at: place) { return divider }
    guard let pane = layout.pane(at: place), let rect = layout.panes[pane] else { return .nothing }
    let content = layout.content(of: pane)
    return switch pane {
    case .list:
      ListPane(state: state, rect: rect, content: content).target(at: place, on: canvas)
    case .tree: TreePane(state: state, rect: rect, content: content).target(at: place)
    case .detail:
      DetailPane(state: state, rect: rect, content: content, text: layout.detailText)
        .target(at: place, on: &canvas)
    }
  }

  /// The part that the pane before a border would have if the border stood at a place; nil where
  /// there is no such border.
  package static func share(
    of divider: PaneDivider, at place: Position, in state: ExplorerState, size: Size
  ) -> Double? {
    layout(of: state, size: size)?.share(of: divider, at: place)
  }
}
