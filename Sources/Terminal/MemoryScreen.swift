import Cells

/// A screen that keeps its frames: for tests, and for runs without a terminal.
package struct MemoryScreen: Screen {
  package private(set) var size: Size
  /// What is shown; nil before the first frame and after `leave` or `redrawAll`.
  package private(set) var shown: Frame?
  /// How many frames were drawn that differed from the one before.
  package private(set) var drawn = 0

  package init(size: Size) {
    self.size = size
  }

  /// The frame's text, where it differs from what is shown.
  package mutating func draw(_ frame: Frame) -> [UInt8] {
    guard shown != frame else { return [] }
    shown = frame
    drawn += 1
    return Array(frame.text.utf8)
  }

  package mutating func resize(to size: Size) {
    self.size = size
    shown = nil
  }

  package mutating func redrawAll() {
    shown = nil
  }

  package mutating func leave() -> [UInt8] {
    shown = nil
    return []
  }
}
