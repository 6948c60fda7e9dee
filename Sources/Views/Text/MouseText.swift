import Cells
import Explorer

/// What is to be said of the mouse.
extension Canvas {
  /// How text is selected although the mouse is taken from the terminal, which keeps it while the
  /// key is held: Shift in most terminals.
  var mouseBypass: SafeText { "with Shift held (Option in iTerm2 and Terminal) it selects text" }

  /// The command that gives the mouse to the terminal and takes it again, as it is typed.
  var mouseCommand: SafeText { key(.openPalette) + safe(Command.toggleMouse.name) }

  /// For the help: what the mouse does now.
  func mouseHelp(isReported: Bool) -> [SafeText] {
    let zoom = key(.arrange(.zoom)) + " leaves one pane without borders, to select whole lines."
    guard isReported else {
      return ["It is the terminal's, and selects text: " + mouseCommand + " takes it.", zoom]
    }
    return [
      "A click selects, a double click opens, the wheel scrolls what is under it.",
      "A click on a column's name sorts, one on a hint does what it says; borders drag.",
      "It is not the terminal's: " + mouseBypass + ", and " + mouseCommand + " gives it back.",
      zoom,
    ]
  }
}
