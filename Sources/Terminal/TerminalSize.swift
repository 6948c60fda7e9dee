import Cells

/// Sizes that a screen may have: a terminal can claim 65,535 × 65,535, or nothing at all.
enum TerminalSize {
  /// What a terminal has that does not know its size.
  static let fallback = Size(columns: 80, rows: 24)

  private static let largest = 1_000

  /// At least 1×1, at most 1,000×1,000.
  static func clamped(_ size: Size) -> Size {
    Size(columns: min(largest, max(1, size.columns)), rows: min(largest, max(1, size.rows)))
  }
}
