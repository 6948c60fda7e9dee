// Durations and sizes in the fewest words.

extension Duration {
  /// `312 ms`, `4.2 s`, `3 min`.
  package var brief: String {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1_000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    let tenths = (milliseconds + 50) / 100
    return tenths < 600 ? "\(tenths / 10).\(tenths % 10) s" : "\(tenths / 600) min"
  }
}

extension Int {
  /// A number of bytes: `120 B`, `48.2 kB`, `1.3 MB`.
  package var asBytes: String {
    if self < 1_000 { return "\(self) B" }
    let hundreds = (self + 50) / 100
    if hundreds < 10_000 { return "\(hundreds / 10).\(hundreds % 10) kB" }
    let tenths = (self + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
