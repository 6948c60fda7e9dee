import Cells

/// What a piece of text is for: views ask for a role, never for a colour.
package enum Role: CaseIterable, Hashable, Sendable {
  case text
  /// Names of fields, annotations, whatever is not the matter itself.
  case secondary
  /// The one colour that says: here.
  case accent
  case border
  case borderFocused
  case title
  case titleFocused
  case columnHeader
  case good
  case warning
  case bad
  /// Never validated, draft, not loaded: known to be unknown.
  case unknown
  case header
  case headerName
  case headerWarning
  /// A bar: nothing works until it is mended.
  case headerBad
  /// A count of what has gone wrong.
  case headerCountBad
  case hintKey
  case hint
  case notice
  case noticeBad
  /// Characters that a filter or a search found.
  case match
  /// What is typed.
  case field
  /// The place at which typing goes on.
  case cursor
  /// A word of a filter that cannot be read.
  case fieldBad
  /// The selected row where the focus is.
  case selection
  /// The selected row elsewhere.
  case selectionFaint
}

/// Roles turned into styles.
package struct Theme: Equatable, Sendable {
  /// What the theme is called; nothing is decided by it.
  package let name: String
  private let styles: [Role: Style]

  /// A theme from a style for every role.
  package init(name: String, style: (Role) -> Style) {
    self.name = name
    styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, style($0)) })
  }

  /// The style of a role.
  package subscript(role: Role) -> Style { styles[role] ?? .plain }

  /// The sixteen colours of the terminal, on its own dark background.
  package static let dark = Theme(name: "dark") { role in
    // Grey by weight, not by number: where the background is dark, what the terminal calls bright
    // black is often too dark to read, and sometimes the background itself.
    base(
      role, accent: .palette(6), onAccent: .palette(0), faint: .palette(8),
      secondary: Style(attributes: .dim))
  }

  /// The sixteen colours of the terminal, on its own light background.
  package static let light = Theme(name: "light") { role in
    // Terminals make dim text darker, which on a light background makes it no fainter.
    base(
      role, accent: .palette(4), onAccent: .palette(15), faint: .palette(7),
      secondary: Style(foreground: .palette(8)))
  }

  /// The look that a terminal can show: with eight colours there is no grey for a faint bar, and
  /// without any everything is told by weight.
  ///
  /// - Parameters:
  ///   - isLight: Whether the terminal's background is light.
  ///   - colors: How many colours it has; 0 also where none are wanted.
  /// - Returns: A built-in theme.
  package static func standard(isLight: Bool, colors: Int) -> Theme {
    let theme = isLight ? Theme.light : .dark
    return switch colors {
    case ..<8: .mono
    case 8..<16: Theme(name: theme.name) { $0 == .selectionFaint ? mono[$0] : theme[$0] }
    default: theme
    }
  }

  /// No colour at all: weight, underline and reverse video.
  package static let mono = Theme(name: "mono") { role in
    switch role {
    case .text, .good, .unknown, .header, .hint, .notice, .columnHeader, .field: .plain
    case .match, .fieldBad: Style(attributes: [.bold, .underline])
    case .cursor: Style(attributes: .reverse)
    case .secondary, .border: Style(attributes: .dim)
    case .accent, .borderFocused, .title, .titleFocused, .warning, .bad, .headerName,
      .headerWarning, .headerCountBad, .hintKey, .noticeBad:
      Style(attributes: .bold)
    case .headerBad, .selection: Style(attributes: .reverse)
    case .selectionFaint: Style(attributes: .underline)
    }
  }

  private static func base(
    _ role: Role, accent: Color, onAccent: Color, faint: Color, secondary: Style
  ) -> Style {
    switch role {
    case .text, .header, .notice, .field: .plain
    // Underlined, too: on the bar of the selected row no colour of its own is left.
    case .match: Style(foreground: accent, attributes: [.bold, .underline])
    case .cursor: Style(attributes: .reverse)
    case .fieldBad: Style(foreground: .palette(1), attributes: .underline)
    case .secondary, .border, .hint, .columnHeader, .unknown: secondary
    case .accent, .borderFocused: Style(foreground: accent)
    case .title: Style(attributes: .bold)
    case .titleFocused, .headerName, .hintKey: Style(foreground: accent, attributes: .bold)
    case .good: Style(foreground: .palette(2))
    case .warning, .headerWarning: Style(foreground: .palette(3))
    case .bad, .noticeBad, .headerCountBad: Style(foreground: .palette(1), attributes: .bold)
    case .headerBad:
      Style(foreground: .palette(15), background: .palette(1), attributes: .bold)
    case .selection: Style(foreground: onAccent, background: accent)
    case .selectionFaint: Style(background: faint)
    }
  }
}
