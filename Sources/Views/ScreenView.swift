import Cells
import Explorer

/// The whole screen: from state, size and appearance to a frame, and nothing else.
package enum ScreenView {
  /// Draws the screen. Any size gives a frame of that size; one that is too small says so.
  package static func render(
    _ state: ExplorerState, size: Size, appearance: Appearance
  ) -> Frame {
    var canvas = Canvas(size: size, appearance: appearance)
    draw(state, on: &canvas)
    return canvas.frame
  }

  static func draw(_ state: ExplorerState, on canvas: inout Canvas) {
    let size = canvas.frame.size
    guard let layout = layout(of: state, size: size) else {
      let least = Layout.smallest
      canvas.write(
        [Span("too small: \(least.columns)\(canvas.signs.times)\(least.rows) needed")], row: 0,
        in: Rect(size))
      return
    }
    Header(state: state, rect: layout.header).draw(on: &canvas)
    drawBorders(of: layout, focus: state.focus, on: &canvas)
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      let content = layout.content(of: pane)
      switch pane {
      case .list: ListPane(state: state, rect: rect, content: content).draw(on: &canvas)
      case .tree: TreePane(state: state, rect: rect, content: content).draw(on: &canvas)
      case .detail:
        DetailPane(state: state, rect: rect, content: content, text: layout.detailText)
          .draw(on: &canvas)
      }
    }
    if let raw = state.rawOverlay {
      RawBox(raw: raw, layout: layout).draw(on: &canvas)
    } else if let shown = ShownOverlay(state) {
      OverlayBox(shown, state: state, layout: layout, canvas: &canvas)
        .draw(scrolledTo: state.overlay?.scroll ?? 0, on: &canvas)
    }
    StatusLine(state: state, layout: layout).draw(on: &canvas)
  }

  /// How much of each pane is seen on a screen of this size.
  package static func viewport(
    of state: ExplorerState, size: Size, appearance: Appearance
  ) -> Viewport {
    var canvas = Canvas(size: Size(columns: 0, rows: 0), appearance: appearance)
    return viewport(of: state, size: size, measuring: &canvas)
  }

  static func viewport(
    of state: ExplorerState, size: Size, measuring canvas: inout Canvas
  ) -> Viewport {
    // What is not on the screen keeps its figures, so that it does not move while out of sight.
    var viewport = state.viewport
    guard let layout = layout(of: state, size: size) else { return viewport }
    viewport.borders = layout.columnBorders
    for pane in layout.panes.keys {
      let content = layout.content(of: pane)
      switch pane {
      case .list: viewport.listRows = content.rows
      case .tree: viewport.treeRows = content.rows
      case .detail:
        viewport.detailRows = content.rows
        viewport.detailLines =
          DetailText(state: state, width: layout.detailText.columns).lines(on: &canvas).count
      }
    }
    if let raw = state.rawOverlay {
      viewport.overlayRows = RawBox(raw: raw, layout: layout).visible
      viewport.overlayLines = raw.shown.count
    } else if let shown = ShownOverlay(state) {
      let box = OverlayBox(shown, state: state, layout: layout, canvas: &canvas)
      viewport.overlayRows = box.visible
      viewport.overlayLines = box.lines.count
    }
    return viewport
  }

  /// The lines of the detail as it is drawn; none where it is not on the screen.
  static func detailLines(
    of state: ExplorerState, size: Size, measuring canvas: inout Canvas
  ) -> [[Span]] {
    guard let layout = layout(of: state, size: size), layout.panes[.detail] != nil else {
      return []
    }
    return DetailText(state: state, width: layout.detailText.columns).lines(on: &canvas)
  }

  private static func drawBorders(of layout: Layout, focus: Pane, on canvas: inout Canvas) {
    let boxes = Pane.allCases.compactMap { layout.panes[$0] }.map { box in
      layout.isBoxed ? box : box.top(1)
    }
    let focused = layout.panes[focus].map { layout.isBoxed ? $0 : $0.top(1) }
    Borders(boxes: boxes, focused: focused).draw(on: &canvas)
  }

  static func layout(of state: ExplorerState, size: Size) -> Layout? {
    Layout(
      size: size, focus: state.focus, rightPane: state.rightPane, shares: state.shares,
      isZoomed: state.isZoomed)
  }
}
