import Cells

/// How the program looks and which keys it knows: all that a view needs beside the state.
package struct Appearance: Equatable, Sendable {
  package var theme: Theme
  package var signs: Signs
  package var keyMap: KeyMap

  package init(theme: Theme = .dark, isASCII: Bool = false, keyMap: KeyMap = .standard) {
    self.theme = theme
    signs = Signs(isASCII: isASCII)
    self.keyMap = keyMap
  }

  package var isASCII: Bool { signs.isASCII }
}
