import Cells
import ConnectModels
import JSON

/// An event of a log: a word for what happened, and what there is to say about it, as `name=value`.
struct LogLine: Equatable, Sendable {
  /// The longest value, in characters: the server's words have no bound of their own.
  private static let longestValue = 2_048

  let event: String
  private(set) var fields: [Field] = []

  struct Field: Equatable, Sendable {
    let name: String
    let value: String
  }

  init(_ event: String) {
    self.event = event
  }

  /// With one more to say; nothing where there is no value.
  func with(_ name: String, _ value: String?) -> LogLine {
    guard let value else { return self }
    var line = self
    line.fields.append(Field(name: name, value: value))
    return line
  }

  func with(_ name: String, _ value: Int?) -> LogLine { with(name, value.map { "\($0)" }) }

  /// The line, with its newline and with no other character that is not drawn: what a server wrote
  /// comes from outside (`docs/faults.md`, D11).
  ///
  /// - Parameters:
  ///   - time: When it happened.
  ///   - process: Tells runs that share a file apart.
  /// - Returns: The line.
  func text(at time: Timestamp, process: Int32) -> String {
    let said = fields.map { " \($0.name)=\(Self.spelled($0.value))" }.joined()
    return "\(time.toMilliseconds) \(process) \(event)\(said)\n"
  }

  /// As it is where that cannot be mistaken, else between quotes, with JSON's escapes.
  private static func spelled(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !#""'\=`"#.utf8.contains(byte)
    }
    if isPlain, !value.isEmpty, value.utf8.count <= longestValue { return value }
    let end = value.index(value.startIndex, offsetBy: longestValue, limitedBy: value.endIndex)
    let kept = end.map { $0 < value.endIndex ? "\(value[..<$0])…" : value } ?? value
    return JSONText.inert(JSONText.quoted(kept), isDrawn: SafeText.isDrawn)
  }
}

extension Timestamp {
  /// In UTC, always with three digits, so that lines align.
  fileprivate var toMilliseconds: String {
    let digits = String(nanoseconds / 1_000_000)
    let whole = "\(Timestamp(secondsSince1970: seconds))".dropLast()
    return "\(whole).\(String(repeating: "0", count: 3 - digits.count))\(digits)Z"
  }
}
