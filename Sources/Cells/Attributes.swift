/// What can be done to a character beside colouring it.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// The attributes as bits, for comparing and storing.
  package let rawValue: UInt8

  /// Attributes from their bits; unknown bits draw nothing.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes; on some terminals brighter.
  package static let bold = Attributes(rawValue: 1 << 0)
  /// Fainter than usual.
  package static let dim = Attributes(rawValue: 1 << 1)
  /// Slanted, where the terminal can.
  package static let italic = Attributes(rawValue: 1 << 2)
  /// A line below.
  package static let underline = Attributes(rawValue: 1 << 3)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 1 << 4)

  /// The names of what is set, in a fixed order.
  var names: [String] {
    let all: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    return all.compactMap { contains($0) ? $1 : nil }
  }
}
