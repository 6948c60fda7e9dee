import Cells

/// Turns a scheme into the styles of a terminal that has its colours, or the 256 fixed ones.
///
/// Whatever the scheme says, what is drawn can be read: a colour that its background swallows is moved
/// towards the foreground and, where that is too faint itself, on towards black or white
/// (`Tests/ViewsTests/SchemeTests`).
struct SchemePainting {
  /// What text has to keep from its background (WCAG 2, level AA).
  static let leastOfText = 4.5
  /// What lines and bars have to.
  static let leastOfMarks = 3.0
  /// What the faint bar may have from the background: a bar that stands out by more is none, and takes
  /// the difference between text and secondary text with it.
  static let mostOfFaintBar = 1.6

  private let scheme: Scheme
  private let isDirect: Bool
  /// The background, as it is shown.
  private let ground: RGB
  /// The background of the selected row where the focus is not.
  private let faint: RGB

  /// - Parameters:
  ///   - scheme: What is painted with.
  ///   - isDirect: Whether the terminal shows any colour, or the nearest of the fixed 256.
  init(_ scheme: Scheme, isDirect: Bool) {
    self.scheme = scheme
    self.isDirect = isDirect
    ground = Self.shown(scheme.background, isDirect)
    faint = Self.faintBar(scheme, isDirect: isDirect, on: ground)
  }

  func style(of role: Role) -> Style {
    let look = scheme.look(of: role)
    let attributes = look.attributes ?? []
    switch role {
    case .selectionFaint:
      // A bar that cannot be told from the background is drawn as a line.
      let isSeen = faint.contrast(with: ground) >= 1.1
      return Style(background: color(faint), attributes: isSeen ? attributes : .underline)
    case .selection, .headerBad:
      let bar = readable(look.background, on: [ground], least: Self.leastOfMarks)
      let text = readable(look.foreground, on: [bar], least: Self.leastOfText)
      return Style(foreground: color(text), background: color(bar), attributes: attributes)
    case .border, .borderFocused: return plain(look, least: Self.leastOfMarks)
    case .text, .secondary, .accent, .title, .titleFocused, .columnHeader, .good, .warning, .bad,
      .unknown, .header, .headerName, .headerWarning, .headerCountBad, .hintKey, .hint, .notice,
      .noticeBad, .match, .field, .cursor, .fieldBad, .accountRed, .accountYellow, .accountGreen,
      .accountCyan, .accountBlue, .accountMagenta:
      return plain(look, least: Self.leastOfText)
    }
  }

  /// A style on the background, and on the faint bar, which leaves letters their colours.
  private func plain(_ look: Scheme.RoleLook, least: Double) -> Style {
    let backgrounds = look.background.map { [shown(scheme.color(of: $0))] } ?? [ground, faint]
    let text = readable(look.foreground, on: backgrounds, least: least)
    let own = look.background.map { color(shown(scheme.color(of: $0))) }
    return Style(
      foreground: color(text),
      background: own ?? (scheme.paintsBackground ? color(ground) : .standard),
      attributes: look.attributes ?? [])
  }

  // MARK: - The rule of contrast

  /// The steps in which a colour is moved.
  private static let steps = 32

  private func readable(_ paint: Scheme.Paint?, on grounds: [RGB], least: Double) -> RGB {
    let wanted = paint.map { scheme.color(of: $0) } ?? scheme.foreground
    return Self.readable(
      wanted, on: grounds, towards: scheme.foreground, least: least, isDirect: isDirect)
  }

  /// The first colour on the way from the wanted one to the foreground, and on to black or white, that
  /// is told from all of the backgrounds. Where these lie so far apart that none is, the end of the
  /// way.
  private static func readable(
    _ wanted: RGB, on grounds: [RGB], towards foreground: RGB, least: Double, isDirect: Bool
  ) -> RGB {
    let end = grounds.first?.opposite ?? foreground
    for (from, to) in [(wanted, foreground), (foreground, end)] {
      for step in 0...steps {
        let color = shown(from.mixed(with: to, share: Double(step) / Double(steps)), isDirect)
        if grounds.allSatisfy({ color.contrast(with: $0) >= least }) { return color }
      }
    }
    return end
  }

  /// The scheme's own bar, moved towards the background until it is faint and text can stand on both.
  private static func faintBar(_ scheme: Scheme, isDirect: Bool, on ground: RGB) -> RGB {
    let wanted = scheme.look(of: .selectionFaint).background.map { scheme.color(of: $0) } ?? ground
    let end = ground.opposite
    for step in 0..<steps {
      let bar = shown(wanted.mixed(with: ground, share: Double(step) / Double(steps)), isDirect)
      if end.contrast(with: bar) >= leastOfText, bar.contrast(with: ground) <= mostOfFaintBar {
        return bar
      }
    }
    return ground
  }

  // MARK: - What the terminal shows

  private func shown(_ color: RGB) -> RGB { Self.shown(color, isDirect) }

  private static func shown(_ color: RGB, _ isDirect: Bool) -> RGB {
    isDirect ? color : RGB(palette: UInt8(color.nearestFixed))
  }

  private func color(_ rgb: RGB) -> Color {
    isDirect ? rgb.color : .palette(UInt8(rgb.nearestFixed))
  }
}
