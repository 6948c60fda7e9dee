/// A colour as a terminal knows it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the terminal's numbered colours: 0–7, bright 8–15, then the fixed 16–255.
  case palette(UInt8)
  /// Red, green and blue, 0–255 each.
  case rgb(UInt8, UInt8, UInt8)
}

extension Color: CustomStringConvertible {
  /// For dumps: `standard`, the palette's number, or `#rrggbb`.
  package var description: String {
    switch self {
    case .standard: "standard"
    case .palette(let index): "\(index)"
    case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(hexadecimal).joined()
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
