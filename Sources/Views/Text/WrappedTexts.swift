import Cells

/// Long texts that were wrapped before: a description of a megabyte is broken into lines once, not
/// for every frame (`docs/faults.md`, N21).
struct WrappedTexts: Sendable {
  private struct Entry: Sendable {
    var text: String
    var columns: Int
    var isASCII: Bool
    var lines: [SafeText]
  }

  /// Shorter texts are wrapped sooner than looked up.
  private static let leastBytes = 2_048
  /// Texts that are remembered: those of one screen.
  private static let limit = 8

  /// The most recent first.
  private var entries: [Entry] = []

  /// The text, made harmless, in lines of at most so many columns.
  mutating func lines(of text: String, columns: Int, isASCII: Bool) -> [SafeText] {
    guard text.utf8.count >= Self.leastBytes else {
      return Self.wrap(text, columns: columns, isASCII: isASCII)
    }
    // The state hands out the same text from frame to frame, and texts that share their storage are
    // compared without being looked at.
    let known = entries.firstIndex {
      $0.columns == columns && $0.isASCII == isASCII && $0.text == text
    }
    if let known { return entries[known].lines }
    let lines = Self.wrap(text, columns: columns, isASCII: isASCII)
    let entry = Entry(text: text, columns: columns, isASCII: isASCII, lines: lines)
    entries.insert(entry, at: 0)
    if entries.count > Self.limit { entries.removeLast() }
    return lines
  }

  private static func wrap(_ text: String, columns: Int, isASCII: Bool) -> [SafeText] {
    SafeText(untrusted: text, lines: .wrapped, ascii: isASCII).wrapped(to: columns)
  }
}
