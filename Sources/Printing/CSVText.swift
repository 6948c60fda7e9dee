import Cells
import ConnectModels

/// Lines of comma-separated values by RFC 4180: CR LF after each, quotes around what needs them.
///
/// What a spreadsheet would take for a formula gets an apostrophe before it (`docs/faults.md`, D13);
/// a number that says no more than a number is left as it is.
package enum CSVText {
  /// A line of cells, ended by CR LF.
  ///
  /// With `forTerminal`, texts are made harmless as everywhere on a terminal; else they are written as
  /// the server sent them.
  package static func line(_ cells: [PrintedCell], forTerminal: Bool) -> String {
    cells.map { field($0, forTerminal) }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ cell: PrintedCell, _ forTerminal: Bool) -> String {
    switch cell {
    case .absent, .time(.unset): ""
    case .number(let number): String(number)
    case .time(.at(let instant)): instant.description
    case .text(let text), .time(.unreadable(let text)):
      quoted(guarded(forTerminal ? SafeText(untrusted: text).string : text))
    }
  }

  private static func guarded(_ text: String) -> String {
    let begins: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    guard let first = text.unicodeScalars.first, begins.contains(first), !isNumber(text) else {
      return text
    }
    return "'" + text
  }

  /// Whether a text is a sign, digits and at most one point.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && text.utf8.dropFirst().first != UInt8(ascii: "-")
      && text.utf8.dropFirst().first != UInt8(ascii: "+")
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private static func quoted(_ text: String) -> String {
    // By bytes: CR LF is one character to Swift.
    let needing = Set("\",\r\n'".utf8)
    let isAtRisk = text.utf8.contains(where: needing.contains)
    guard isAtRisk || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    return "\"" + text.replacing(scalar: "\"", with: "\"\"") + "\""
  }
}
