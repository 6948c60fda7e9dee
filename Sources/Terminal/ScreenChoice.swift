import Cells

/// The screens that a terminal can have: by the name that it goes by, and by the one under which
/// terminfo knows it with direct colours (`docs/faults.md`, T07).
package struct ScreenChoice: Sendable {
  /// By `TERM`.
  package let usual: TerminalDescription
  /// With direct colours; nil where these were not promised or terminfo has no such entry.
  private let direct: TerminalDescription?
  private let wantsColor: Bool

  /// - Parameters:
  ///   - term: `TERM` as the environment has it.
  ///   - hasDirectColors: whether `COLORTERM` promises them.
  ///   - wantsColor: false for no colours at all.
  /// - Throws: why the terminal cannot be used.
  package init(term: String?, hasDirectColors: Bool, wantsColor: Bool) throws(TerminalError) {
    usual = try TerminalDescription(term: term)
    self.wantsColor = wantsColor
    let direct = hasDirectColors ? try TerminalDescription.direct(term: term) : usual
    self.direct = direct.colorDepth == .direct && wantsColor ? direct : nil
  }

  /// How many colours a theme can have at most; 0 where none are wanted.
  package var colors: Int {
    Palette(depth: (direct ?? usual).colorDepth, wantsColor: wantsColor).depth.colors
  }

  /// Opens a screen. Direct colours have no bright ones among them, so that looks made of the
  /// terminal's own sixteen stay with `TERM`'s entry.
  ///
  /// - Parameters:
  ///   - usesRGB: whether the theme has colours that the sixteen do not.
  ///   - size: the terminal's.
  ///   - entersScreen: false where another screen has been drawn on before.
  /// - Returns: the screen; nothing has been drawn yet.
  package func open(
    usesRGB: Bool, size: Size, entersScreen: Bool = true
  ) throws(TerminalError) -> NcursesScreen {
    let description = description(usesRGB: usesRGB)
    let palette = Palette(depth: description.colorDepth, wantsColor: wantsColor)
    return try NcursesScreen(
      description: description, size: size, palette: palette, entersScreen: entersScreen)
  }

  /// Whether a theme with other colours needs another screen.
  package func needsAnother(from wasRGB: Bool, to isRGB: Bool) -> Bool {
    description(usesRGB: wasRGB).name != description(usesRGB: isRGB).name
  }

  private func description(usesRGB: Bool) -> TerminalDescription {
    usesRGB ? direct ?? usual : usual
  }
}
