/// A text that nobody may see: the token. Every description of it says `<redacted>`.
package struct Secret: Sendable, Hashable {
  /// What stands wherever the secret would be shown.
  package static let placeholder = "<redacted>"

  private let text: String

  /// The secret of a token's text.
  ///
  /// One newline at its end is dropped, as editors put one into files (S03).
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
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { Self.placeholder }
  package var debugDescription: String { Self.placeholder }
  // `dump` walks stored properties past both descriptions.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
