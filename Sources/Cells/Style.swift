/// How a cell is drawn: two colours and attributes.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

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
