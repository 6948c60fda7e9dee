/// How a cell is drawn: two colours and attributes.
package struct Style: Hashable, Sendable {
  /// The character's colour.
  package var foreground: Color
  /// The cell's colour.
  package var background: Color
  /// What else is done to the character.
  package var attributes: Attributes

  /// A style; what is left out is the terminal's own.
  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  package static let plain = Style()
}

extension Style: CustomStringConvertible {
  /// For dumps: `plain`, or what differs from it, as in `3 on 0 bold`.
  package var description: String {
    var words: [String] = []
    if foreground != .standard { words.append("\(foreground)") }
    if background != .standard { words.append("on \(background)") }
    words += attributes.names
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
