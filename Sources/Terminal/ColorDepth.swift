/// How many colours a terminal has, poorest first.
package enum ColorDepth: Int, Comparable, Hashable, Sendable {
  /// Attributes alone; also what `NO_COLOR` asks for.
  case monochrome
  /// The eight of ANSI.
  case eight
  /// The eight and their bright forms.
  case sixteen
  /// Sixteen, a cube of 6×6×6, and 24 greys.
  case indexed
  /// Red, green and blue, 8 bits each.
  case direct

  /// How many colours that is, 0 for none.
  package var colors: Int {
    switch self {
    case .monochrome: 0
    case .eight: 8
    case .sixteen: 16
    case .indexed: 256
    case .direct: 1 << 24
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  /// - Parameter colors: terminfo's `colors`; anything below 8 is of no use.
  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .monochrome
      case 8..<16: .eight
      case 16..<256: .sixteen
      case 256..<0x100_0000: .indexed
      default: .direct
      }
  }
}
