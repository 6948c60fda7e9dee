import Cells

/// What the terminal is asked at the start, and what it has answered.
///
/// All questions go out in one string, the last of them one that every terminal answers, so that its
/// answer says that nothing more will come. Nobody waits: the first frame is drawn meanwhile.
package struct TerminalQuestions: Sendable {
  /// What an answer tells.
  package enum Finding: Equatable, Sendable {
    /// The background, and whether it is a light one.
    case background(isLight: Bool)
    /// Frames can be sent so that they appear at once.
    case synchronizesOutput
    /// Signs of marks and borders are drawn two cells wide, as some fonts and settings of East Asia
    /// have them, so that lines would be torn; some do the same with letters as `é`.
    case drawsWide(letters: Bool)
  }

  /// OSC 11 (the background), DECRQM of mode 2026 (synchronised output), and DA1.
  package static let bytes = Array("\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p\u{1B}[c".utf8)

  /// A mark, a piece of border and three letters at the start of the screen, and the question where
  /// the cursor is behind them (CPR); the next frame has to be drawn over them. All are of ambiguous
  /// width (Unicode, UAX #11). Three letters, because what they add is told from what two signs can.
  package static let widths = Array("\u{1B}[1;1H▲─ééé\u{1B}[6n".utf8)

  /// The column behind all of them where each takes one cell, from 0.
  private static let columnBehind = 5

  /// Whether the answer about widths is still to come.
  private var awaitsWidths = false

  /// Whether the answer that ends all answers is still to come.
  package private(set) var isAwaited = false

  package init() {}

  /// The questions have been sent.
  package mutating func asked() { isAwaited = true }

  /// The question about widths has been sent.
  package mutating func askedWidths() { awaitsWidths = true }

  /// What a reply tells; nil for one that tells nothing of interest.
  package mutating func take(_ reply: TerminalReply) -> Finding? {
    switch reply {
    case .primaryAttributes:
      isAwaited = false
      awaitsWidths = false
      return nil
    case .cursorPosition(let position):
      defer { awaitsWidths = false }
      let excess = position.row == 0 ? position.column - Self.columnBehind : 0
      return awaitsWidths && excess > 0 ? .drawsWide(letters: excess >= 3) : nil
    case .mode(2026, let setting): return [1, 2, 3].contains(setting) ? .synchronizesOutput : nil
    case .operatingSystemCommand(let text):
      return Self.background(text).map { .background(isLight: $0.luminance > Self.middle) }
    case .deviceControl, .applicationCommand, .secondaryAttributes, .mode:
      return nil
    }
  }

  /// The light at which black and white are told from a background equally well.
  private static let middle = 0.179

  /// The colour of `11;rgb:RRRR/GGGG/BBBB`; the parts have one to four digits.
  private static func background(_ text: String) -> RGB? {
    let prefixes = ["11;rgb:", "11;rgba:"]
    guard let prefix = prefixes.first(where: text.hasPrefix) else { return nil }
    let parts = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
    let values = parts.prefix(3).compactMap(value)
    guard values.count == 3, parts.count <= 4 else { return nil }
    return RGB(values[0], values[1], values[2])
  }

  private static func value(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let number = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.utf8.count)) - 1
    return UInt8(number * 255 / most)
  }
}
