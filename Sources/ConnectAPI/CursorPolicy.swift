import ConnectModels

/// What becomes of a page's `next` before it goes back to the server: of a URL of the same origin its
/// cursor is used, any other URL is refused, and whatever else is sent back as it came (N15).
enum CursorPolicy {
  /// The longest cursor that is sent back, in bytes; a longer one would not fit a request line.
  static let longest = 1_000_000

  enum Fault: Error, Sendable, Hashable {
    case tooLong(bytes: Int)
    /// A URL of another origin, named where it could be read.
    case foreign(String?)
    /// A URL of this origin without `after`.
    case withoutCursor
  }

  /// The word that goes into `after=`: of a URL of the same origin its own `after`, of any other
  /// text the text. A URL is never requested as one.
  static func word(of cursor: PageCursor, origin: Origin) throws(Fault) -> String {
    let text = cursor.text
    guard text.utf8.count < longest else { throw .tooLong(bytes: text.utf8.count) }
    guard let scheme = scheme(of: text) else { return text }
    guard let url = try? ParsedURL(text) else {
      throw .foreign(scheme == "http" || scheme == "https" ? nil : "\(scheme):")
    }
    let itsOrigin = Origin(url)
    guard itsOrigin == origin else { throw .foreign("\(itsOrigin)") }
    for item in (url.query ?? "").split(separator: "&") {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "after", !parts[1].isEmpty else { continue }
      let spaced = String(parts[1].map { $0 == "+" ? " " : $0 })
      return PercentEncoding.decoded(spaced)
    }
    throw .withoutCursor
  }

  /// The scheme where the text is a URL with a host, lower case.
  private static func scheme(of text: String) -> String? {
    let head = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard let first = head.first, first.isLetter, text[head.endIndex...].hasPrefix("://") else {
      return nil
    }
    return head.lowercased()
  }
}
