import Cells
import Explorer

/// Which lines of a text are seen: what its title says where not all are.
struct Seen {
  var first: Int
  var visible: Int
  var count: Int

  /// `11–20/34`; nothing where all is seen.
  func text(_ signs: Signs) -> SafeText {
    guard visible > 0, count > visible else { return .empty }
    let last = min(first + visible, count)
    return "\(first + 1)\(signs.range)\(last)/\(count)"
  }
}
