import Explorer
import Views

/// Where themes come from, with those that have been read.
package protocol ThemeShelf: Sendable {
  /// Looks for themes and reads them, which takes files; what is read can be had by its name.
  func list() async -> [ThemeOffer]
  /// A theme that has been read, for what the terminal can show; nil for a name that there is not.
  func theme(_ name: String, look: TerminalLook) -> Theme?
}

/// What a theme is drawn on.
package struct TerminalLook: Equatable, Sendable {
  /// How many colours there are; 0 where none are wanted.
  package var colors: Int
  /// Whether the terminal's own background is light.
  package var isLight: Bool

  package init(colors: Int, isLight: Bool) {
    self.colors = colors
    self.isLight = isLight
  }
}
