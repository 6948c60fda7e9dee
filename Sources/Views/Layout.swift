// The room `Views`: what the screen looks like, as pure functions of state, size and theme.
//
// It must not know ncurses, the network or the clock. Every text of the API passes through
// `SafeText` on its way into a cell.

import Cells
import Explorer

/// Where everything stands on a screen of some size.
///
/// Three columns from 160, two from 80, one pane at a time below; with fewer than 18 rows the
/// right column shows tree or detail, whichever had the focus last.
package struct Layout: Equatable, Sendable {
  /// The smallest screen that is used.
  package static let smallest = Size(columns: 20, rows: 5)

  /// Fewer rows between header and status line are too precious for borders and column names.
  private static let leastBoxedRows = 6

  /// What a pane keeps when the border beside it is moved.
  private static let leastColumns = 20
  private static let leastRows = 4

  /// One line at the top.
  package let header: Rect
  /// One line at the bottom.
  package let status: Rect
  /// The panes on the screen with their borders; neighbours share the line between them.
  package let panes: [Pane: Rect]
  /// Whether there is room for boxes around the panes; else a line with the title must do.
  package let isBoxed: Bool
  /// Whether one pane has the screen for itself, its text without anything beside it, so that the
  /// terminal's own selection has whole lines.
  package let isZoomed: Bool
  /// Where an overlay may stand.
  package let overlay: Rect
  /// Whether there is room for more than lines of text: borders, the names of columns.
  let hasRoom: Bool

  /// Lays out a screen; nil where it is too small to be used.
  ///
  /// - Parameters:
  ///   - size: The screen's.
  ///   - focus: The pane that has the keys.
  ///   - rightPane: Tree or detail, where there is room for one of the two.
  ///   - shares: How the person has divided the screen.
  ///   - isZoomed: Whether the focused pane has all of it.
  package init?(
    size: Size, focus: Pane, rightPane: Pane, shares: PaneShares = PaneShares(),
    isZoomed: Bool = false
  ) {
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      return nil
    }
    let screen = Rect(size)
    header = screen.top(1)
    status = screen.bottom(1)
    let body = screen.droppingTop(1).droppingBottom(1)
    overlay = body
    self.isZoomed = isZoomed
    hasRoom = body.rows >= Self.leastBoxedRows
    isBoxed = hasRoom && !isZoomed
    panes =
      isZoomed
      ? [focus: body]
      : Self.panes(
        in: body, focus: focus, rightPane: rightPane, shares: shares, shared: isBoxed ? 1 : 0)
  }

  /// Where the panes stand.
  ///
  /// - Parameters:
  ///   - body: The screen between header and status line.
  ///   - focus: The pane that has the keys.
  ///   - rightPane: Tree or detail, where there is room for one of the two.
  ///   - shares: How the person has divided the screen.
  ///   - shared: The lines that neighbours share: 1 with boxes, else none.
  /// - Returns: The panes that are on the screen.
  private static func panes(
    in body: Rect, focus: Pane, rightPane: Pane, shares: PaneShares, shared: Int
  ) -> [Pane: Rect] {
    switch body.columns {
    case 160...:
      let list = part(
        shares[.list], of: body.columns, otherwise: body.columns * 9 / 20, least: leastColumns,
        rest: 2 * leastColumns)
      let right = body.droppingLeft(list - shared)
      let tree = part(
        shares[.tree], of: right.columns, otherwise: right.columns / 2, least: leastColumns,
        rest: leastColumns)
      return [
        .list: body.left(list), .tree: right.left(tree), .detail: right.droppingLeft(tree - shared),
      ]
    case 80...:
      let list = part(
        shares[.list], of: body.columns,
        otherwise: min(max(body.columns * 29 / 50, 46), body.columns - 33), least: leastColumns,
        rest: leastColumns)
      let right = body.droppingLeft(list - shared)
      // The header and status lines count towards the 18 rows.
      guard body.rows >= 16 else { return [.list: body.left(list), rightPane: right] }
      let tree = part(
        shares[.tree], of: right.rows, otherwise: body.rows / 2, least: leastRows, rest: leastRows)
      return [
        .list: body.left(list), .tree: right.top(tree), .detail: right.droppingTop(tree - shared),
      ]
    default:
      return [focus: body]
    }
  }

  /// The lines or columns of the first of two neighbours.
  ///
  /// - Parameters:
  ///   - share: The part that the person has given it, if that is so.
  ///   - whole: What both have together.
  ///   - otherwise: What it has if the person has left that to the layout.
  ///   - least: What it has at least.
  ///   - rest: What the others have at least.
  /// - Returns: Its own, the border included.
  private static func part(
    _ share: Double?, of whole: Int, otherwise: Int, least: Int, rest: Int
  ) -> Int {
    guard let share else { return otherwise }
    return min(max(Int((share * Double(whole)).rounded()), least), whole - rest)
  }

  /// The part of a pane that is inside its border, without the list's column names.
  package func content(of pane: Pane) -> Rect {
    guard let box = panes[pane] else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    let inside = isBoxed ? box.inset(by: 1) : box.droppingTop(1)
    return pane == .list && hasRoom ? inside.droppingTop(1) : inside
  }

  /// Where the detail's lines stand: not at its edges, but where they are to be selected whole.
  package var detailText: Rect {
    let content = content(of: .detail)
    return isZoomed ? content : content.inset(columns: 1, rows: 0)
  }
}
