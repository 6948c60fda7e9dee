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
    palette(of: direct ?? usual).depth.colors
  }

  /// Opens a screen. Direct colours have no bright ones among them, so that looks made of the
  /// terminal's own sixteen stay with `TERM`'s entry.
  ///
  /// - Parameters:
  ///   - usesRGB: whether the theme has colours that the sixteen do not.
  ///   - size: the terminal's.
  /// - Returns: the screen; nothing has been drawn yet.
  /// - Throws: why the terminal cannot be used.
  package func open(usesRGB: Bool, size: Size) throws(TerminalError) -> NcursesScreen {
    let description = description(usesRGB: usesRGB)
    return try NcursesScreen(
      description: description, size: size, palette: palette(of: description))
  }

  /// Goes on with a theme of other colours on the same screen, by the terminal's other description
  /// where it has one.
  package func adapt(
    _ screen: inout NcursesScreen, from wasRGB: Bool, to isRGB: Bool
  ) throws(TerminalError) {
    let description = description(usesRGB: isRGB)
    guard description.name != self.description(usesRGB: wasRGB).name else { return }
    try screen.reopen(description: description, palette: palette(of: description))
  }

  private func palette(of description: TerminalDescription) -> Palette {
    Palette(depth: description.colorDepth, wantsColor: wantsColor)
  }

  private func description(usesRGB: Bool) -> TerminalDescription {
    usesRGB ? direct ?? usual : usual
  }
}
