import Cells
import Explorer

/// The signs that are drawn: line drawing and marks, or their ASCII likenesses.
package struct Signs: Equatable, Sendable {
  /// Whether every sign is replaced by one of ASCII, as in a C locale.
  package let isASCII: Bool

  package init(isASCII: Bool = false) {
    self.isASCII = isASCII
  }

  /// The sign of a state, always the same, with a word somewhere near it.
  package func mark(_ mark: Mark) -> SafeText {
    switch mark {
    case .bad: pick("✕", "x")
    case .warning: pick("▲", "!")
    case .valid: pick("●", "o")
    case .unvalidated: pick("○", "?")
    case .draft: pick("◌", "~")
    case .nothing: pick("·", ".")
    }
  }

  var horizontal: SafeText { pick("─", "-") }
  var vertical: SafeText { pick("│", "|") }
  /// What points at the title of the focused pane.
  var pointer: SafeText { pick("▸", ">") }
  var opened: SafeText { pick("▾", "v") }
  var closed: SafeText { pick("▸", ">") }
  var ellipsis: SafeText { pick("…", "~") }
  var dots: SafeText { pick("…", "...") }
  var separator: SafeText { pick(" · ", " - ") }
  var dash: SafeText { pick("–", "-") }
  var masked: SafeText { pick("••••••••", "********") }
  var times: SafeText { pick("×", "x") }
  var thumb: SafeText { pick("┃", "#") }
  var ascending: SafeText { pick("▴", "^") }
  var descending: SafeText { pick("▾", "v") }
  /// After the sign of the second column of an order.
  var second: SafeText { pick("²", "2") }
  /// Before a row that the server found and whose page is not loaded.
  var found: SafeText { "+" }
  /// Before what is new, changed or gone since it was looked at.
  func change(_ kind: ConnectorChange.Kind) -> SafeText {
    switch kind {
    case .new: "*"
    case .changed: pick("≠", "#")
    case .gone: "-"
    }
  }
  /// From what it was to what it is.
  var becomes: SafeText { pick(" → ", " -> ") }
  /// From one number to another.
  var range: SafeText { pick("–", "-") }

  /// A cell of a bar that is filled from below, in eighths: 0 to 8.
  func bar(eighths: Int) -> SafeText {
    guard eighths > 0 else { return " " }
    guard !isASCII else { return eighths >= 4 ? "#" : " " }
    return Self.blocks[min(eighths, 8) - 1]
  }

  private static let blocks: [SafeText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private func pick(_ sign: SafeText, _ likeness: SafeText) -> SafeText {
    isASCII ? likeness : sign
  }
}
