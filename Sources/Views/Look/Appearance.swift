import Cells

/// How the program looks and which keys it knows: all that a view needs beside the state.
package struct Appearance: Equatable, Sendable {
  package var theme: Theme
  /// What may be drawn.
  package var characters: DrawnCharacters
  package var keyMap: KeyMap

  package init(
    theme: Theme = .dark, characters: DrawnCharacters = .all, keyMap: KeyMap = .standard
  ) {
    self.theme = theme
    self.characters = characters
    self.keyMap = keyMap
  }

  package var signs: Signs { Signs(isASCII: isASCII) }

  /// Whether lines and marks are drawn in ASCII.
  package var isASCII: Bool { characters != .all }

  /// Whether text is, too.
  var hasASCIIText: Bool { characters == .ascii }
}
