/// A text that nobody may see: the token. Every description of it says `<redacted>`.
package struct Secret: Sendable, Hashable {
  /// What stands wherever the secret would be shown.
  package static let placeholder = "<redacted>"

  private let text: String

  /// The secret of a token's text.
  ///
  /// One newline at its end is dropped, as editors put one into files (robustness.md, S03).
  package init(token: String) throws(SecretFault) {
    var bytes = Array(token.utf8)
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.isEmpty { throw .empty }
    for byte in bytes {
      switch byte {
      case 0x00: throw .nul
      case 0x0A: throw .lineFeed
      case 0x0D: throw .carriageReturn
      case 0x20: throw .space
      case 0x01...0x1F, 0x7F: throw .control
      case 0x80...: throw .nonASCII
      default: break
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// A header value that was built here and holds no byte that could end its line.
  init(headerValue: String) {
    precondition(headerValue.utf8.allSatisfy { 0x20...0x7E ~= $0 }, "header values are ASCII")
    text = headerValue
  }

  /// The text itself, for the wire alone.
  package func exposed<Result>(_ body: (String) -> Result) -> Result { body(text) }

  /// The same words with the secret, plain or percent-encoded, replaced (robustness.md, S07).
  package func redacted(_ words: String) -> String {
    var words = words
    for needle in spellings {
      words = Self.replacing(needle, in: words)
    }
    return words
  }

  /// The ways in which a server may write it: as it is, percent-encoded where it must be or all
  /// over, with JSON's escaped slashes; the longest first, so that none is left in part.
  var spellings: [String] {
    let spellings: Set = [
      text, PercentEncoding.segment(text), PercentEncoding.everything(text),
      text.replacing("/", with: "\\/"),
    ]
    return spellings.sorted { $0.utf8.count > $1.utf8.count }
  }

  private static func replacing(_ needle: String, in words: String) -> String {
    let needle = Array(needle.utf8).map(Self.lowered)
    let bytes = Array(words.utf8)
    guard bytes.count >= needle.count, !needle.isEmpty else { return words }
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while place + needle.count <= bytes.count {
      let window = bytes[place..<place + needle.count]
      // Percent-encoding has no one case for its digits, so case is never a way past.
      if window.lazy.map(Self.lowered).elementsEqual(needle) {
        result += bytes[copied..<place]
        result += placeholder.utf8
        place += needle.count
        copied = place
      } else {
        place += 1
      }
    }
    guard copied > 0 else { return words }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { Self.placeholder }
  package var debugDescription: String { Self.placeholder }
  // `dump` walks stored properties past both descriptions.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
