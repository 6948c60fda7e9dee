import Cells

/// The looks that are compiled in: made of the terminal's own colours, which are never redefined.
extension Theme {
  /// The sixteen colours of the terminal, on its own dark background.
  package static let dark = terminal(isLight: false)

  /// The sixteen colours of the terminal, on its own light background.
  package static let light = terminal(isLight: true)

  /// The look that a terminal can show: with eight colours there is no grey for a faint bar, and
  /// without any everything is told by weight.
  ///
  /// - Parameters:
  ///   - isLight: Whether the terminal's background is light.
  ///   - colors: How many colours it has; 0 also where none are wanted.
  ///   - accent: Which of the terminal's colours is the accent; the usual one if left out.
  /// - Returns: A built-in theme.
  package static func standard(isLight: Bool, colors: Int, accent: UInt8? = nil) -> Theme {
    let theme = terminal(isLight: isLight, accent: accent)
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
    case .accountRed, .accountYellow, .accountGreen, .accountCyan, .accountBlue, .accountMagenta:
      Style(attributes: [.bold, .reverse])
    }
  }

  private static func terminal(isLight: Bool, accent: UInt8? = nil) -> Theme {
    // Grey by weight, not by number: where the background is dark, what the terminal calls bright
    // black is often too dark to read, and sometimes the background itself. Where it is light, dim
    // text gets darker, which makes it no fainter.
    isLight
      ? Theme(name: "light") {
        base(
          $0, accent: .palette(accent ?? 4), onAccent: .palette(15),
          faint: Style(background: .palette(7)),
          secondary: Style(foreground: .palette(8)))
      }
      : Theme(name: "dark") {
        base(
          $0, accent: .palette(accent ?? 6), onAccent: .palette(0), faint: faintOnDark,
          secondary: Style(attributes: .dim))
      }
  }

  /// White: on what many terminals call bright black, red and amber cannot be read.
  private static let faintOnDark = Style(foreground: .palette(15), background: .palette(8))

  private static func base(
    _ role: Role, accent: Color, onAccent: Color, faint: Style, secondary: Style
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
    case .selectionFaint: faint
    case .accountRed: account(1)
    case .accountYellow: account(3)
    case .accountGreen: account(2)
    case .accountCyan: account(6)
    case .accountBlue: account(4)
    case .accountMagenta: account(5)
    }
  }

  /// A block of a colour: the letters take the background, whatever that is.
  private static func account(_ color: UInt8) -> Style {
    Style(foreground: .palette(color), attributes: [.bold, .reverse])
  }
}
