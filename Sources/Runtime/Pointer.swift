import Cells
import Explorer
import Views

/// What the mouse's reports come to: clicks, double clicks, drags, turns of the wheel.
struct Pointer {
  /// How soon a second click must follow the first to open.
  static let doubleClick = Duration.milliseconds(400)
  /// Lines that a notch of the wheel scrolls.
  static let notch = 3

  /// Clicks on one thing, each soon after the one before.
  private struct Series {
    var target: MouseTarget
    var time: Duration
    var count = 1
  }

  /// Where the button was pressed that is still held.
  private var held: MouseTarget?
  /// Whether a border has been moved with it.
  private var hasMoved = false
  /// The last clicks, which another may make a double click.
  private var series: Series?

  /// What comes of a report.
  ///
  /// - Parameters:
  ///   - report: What was done.
  ///   - target: What is under the mouse.
  ///   - time: When, on the monotonic clock.
  ///   - share: The part of the pane before a border if that stood under the mouse.
  /// - Returns: nil for what means nothing, or nothing yet.
  mutating func event(
    for report: MouseEvent, on target: MouseTarget, at time: Duration,
    share: (PaneDivider) -> Double?
  ) -> Event? {
    switch report.kind {
    case .press(.left): press(target, at: time)
    case .drag(.left): drag(share)
    case .release(.left): release(target)
    case .wheelUp: scroll(target, by: -Self.notch)
    case .wheelDown: scroll(target, by: Self.notch)
    case .press(.middle), .press(.right), .drag(.middle), .drag(.right), .release(.middle),
      .release(.right), .move, .wheelLeft, .wheelRight:
      nil
    }
  }

  private mutating func press(_ target: MouseTarget, at time: Duration) -> Event? {
    held = target
    hasMoved = false
    let last = series
    var series = Series(target: target, time: time)
    if let last, last.target == target, time - last.time <= Self.doubleClick {
      series.count = last.count + 1
    }
    self.series = series
    return Self.order(for: target, click: series.count).map(Event.pointed)
  }

  private mutating func drag(_ share: (PaneDivider) -> Double?) -> Event? {
    guard case .divider(let divider, _)? = held, let share = share(divider) else { return nil }
    hasMoved = true
    return .pointed(.divide(divider, share: share))
  }

  private mutating func release(_ target: MouseTarget) -> Event? {
    defer { held = nil }
    guard held == target, !hasMoved else { return nil }
    // Commands run when the button is let go: one that quits must not leave the rest of the click
    // to the shell.
    switch target {
    case .hint(let command): return .commanded(command)
    case .overlayLine(let line): return .pointed(.enterOverlay(line: line))
    case .divider(_, title: let pane): return pane.map { .pointed(.focus($0)) }
    case .listRow, .listTrailer, .treeRow, .column, .detailLine, .pane, .formLine, .overlay,
      .besideOverlay, .nothing:
      return nil
    }
  }

  private func scroll(_ target: MouseTarget, by lines: Int) -> Event? {
    if target.isOfOverlay { return .pointed(.scrollOverlay(lines: lines)) }
    return target.pane.map { .pointed(.scroll($0, lines: lines)) }
  }

  /// What a press orders at once.
  ///
  /// - Parameters:
  ///   - target: What is under the mouse.
  ///   - count: Which click on it this is, counted from 1; a third one adds nothing.
  /// - Returns: nil for what acts later or not at all.
  private static func order(for target: MouseTarget, click count: Int) -> PointerOrder? {
    func click(_ row: PointedRow) -> PointerOrder? {
      count == 1 ? .select(row) : count == 2 ? .open(row) : nil
    }
    return switch target {
    case .listRow(let index): click(.list(index))
    case .listTrailer: click(.trailer)
    case .treeRow(let index): click(.tree(index))
    case .column(let column): .sort(column)
    case .detailLine: .focus(.detail)
    case .pane(let pane): .focus(pane)
    case .formLine(let line): .fillIn(line)
    case .besideOverlay: .leaveOverlay
    case .divider, .hint, .overlayLine, .overlay, .nothing: nil
    }
  }
}
