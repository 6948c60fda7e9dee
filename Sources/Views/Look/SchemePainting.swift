import Cells

/// Turns a scheme into the styles of a terminal that has its colours, or the 256 fixed ones.
///
/// Whatever the scheme says, what is drawn can be read: a colour that its background swallows is moved
/// towards the foreground, and that, where it is too faint itself, towards black or white. Of the fixed
/// colours, of which each such step would take the nearest and so end at a grey, it is the one most like
/// it that can be read, and states have one each (`Tests/ViewsTests/SchemeTests`).
struct SchemePainting {
  /// What text has to keep from its background (WCAG 2, level AA).
  static let leastOfText = 4.5
  /// What a foreground has that colours can be moved towards (WCAG 2, level AAA).
  static let plenty = 7.0
  /// What lines and bars have to.
  static let leastOfMarks = 3.0
  /// What the faint bar has from the background: more, and every colour would have to be moved so far
  /// for its sake that it would be none any more.
  static let faintBar = 1.08...1.25

  private let scheme: Scheme
  private let isDirect: Bool
  /// The background, as it is shown.
  private let ground: RGB
  /// The background of the selected row where the focus is not.
  private let faint: RGB
  /// What tells states, where the terminal has the fixed colours: no two alike.
  private var states: [Scheme.Paint: RGB] = [:]

  /// - Parameters:
  ///   - scheme: What is painted with.
  ///   - isDirect: Whether the terminal shows any colour, or the nearest of the fixed 256.
  init(_ scheme: Scheme, isDirect: Bool) {
    self.scheme = scheme
    self.isDirect = isDirect
    ground = Self.shown(scheme.background, isDirect)
    faint = Self.faintBar(scheme, isDirect: isDirect, on: ground)
    guard !isDirect else { return }
    for role in [Role.bad, .warning, .good] {
      guard let paint = scheme.look(of: role).foreground, states[paint] == nil else { continue }
      states[paint] = fixed(
        scheme.color(of: paint), on: [ground, faint], least: Self.leastOfText,
        but: Set(states.values))
    }
  }

  func style(of role: Role) -> Style {
    let look = scheme.look(of: role)
    let attributes = look.attributes ?? []
    switch role {
    case .selectionFaint:
      // A bar that cannot be told from the background is drawn as a line.
      let isSeen = faint.contrast(with: ground) >= Self.faintBar.lowerBound
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
    let state = look.background == nil ? look.foreground.flatMap { states[$0] } : nil
    let text = state ?? readable(look.foreground, on: backgrounds, least: least)
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
    guard isDirect else { return fixed(wanted, on: grounds, least: least) }
    // Where the foreground is too faint itself, or only just not, it is moved on: what is moved towards
    // it would be all of it before it could be read, and nobody could tell red from green.
    let foreground = moved(
      scheme.foreground, towards: grounds[0].opposite, on: grounds, least: Self.plenty)
    return moved(wanted, towards: foreground, on: grounds, least: least)
  }

  /// The first colour on the way to another that is told from all of the backgrounds; the end of the
  /// way where none is.
  private func moved(
    _ wanted: RGB, towards end: RGB, on grounds: [RGB], least: Double
  ) -> RGB {
    for step in 0..<Self.steps {
      let color = wanted.mixed(with: end, share: Double(step) / Double(Self.steps))
      if grounds.allSatisfy({ color.contrast(with: $0) >= least }) { return color }
    }
    return end
  }

  /// Of the fixed colours that are told from all of the backgrounds the one most like another.
  private func fixed(
    _ wanted: RGB, on grounds: [RGB], least: Double, but taken: Set<RGB> = []
  ) -> RGB {
    let readable = RGB.fixed.filter { color in
      !taken.contains(color) && grounds.allSatisfy { color.contrast(with: $0) >= least }
    }
    let nearest = readable.min { wanted.unlikeness(to: $0) < wanted.unlikeness(to: $1) }
    return nearest ?? grounds[0].opposite
  }

  /// The scheme's own bar, or the colour that it has for selections, moved towards the background until
  /// it is faint and text can stand on both.
  private static func faintBar(_ scheme: Scheme, isDirect: Bool, on ground: RGB) -> RGB {
    let own = scheme.look(of: .selectionFaint).background.map { scheme.color(of: $0) }
    let wanted =
      [own, scheme.colors[2]].compactMap(\.self)
      .first { shown($0, isDirect).contrast(with: ground) >= faintBar.lowerBound } ?? ground
    let end = ground.opposite
    for step in 0..<steps {
      let bar = shown(wanted.mixed(with: ground, share: Double(step) / Double(steps)), isDirect)
      if end.contrast(with: bar) >= leastOfText, bar.contrast(with: ground) <= faintBar.upperBound {
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
