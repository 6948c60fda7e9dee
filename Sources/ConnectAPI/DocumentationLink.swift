/// A link out of the data, as it may be handed to a browser (`docs/faults.md`, S04): http or https with
/// a host and without a password, written anew by the parser, so that what was judged is what is
/// opened.
package struct DocumentationLink: Sendable, Hashable {
  /// Why a text is no link to be opened; never with the text.
  package enum Fault: Error, Sendable, Hashable {
    /// Longer than any web address in use; in bytes.
    case tooLong(bytes: Int)
    case controlCharacter
    /// Whatever else an address may suffer from.
    case address(AddressFault)

    /// What is wrong, as the end of a sentence about the link.
    package var sentence: String {
      switch self {
      case .tooLong(let bytes): "has \(bytes) bytes, which is more than \(mostBytes)"
      case .controlCharacter: "contains a control character"
      case .address(let fault): fault.sentence
      }
    }
  }

  /// The longest link that is opened, in bytes, as it came and as it is written anew.
  package static let mostBytes = 8_192

  /// The whole link, in the characters that RFC 3986 allows and no others.
  package let url: String

  /// The link in a text.
  package init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.mostBytes else { throw .tooLong(bytes: text.utf8.count) }
    let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard !hasControl else { throw .controlCharacter }
    let parsed: ParsedURL
    do throws(AddressFault) {
      parsed = try ParsedURL(text)
    } catch {
      throw .address(error)
    }
    let origin = Origin(parsed)
    let query = parsed.query.map { "?" + Self.encoded($0) } ?? ""
    let fragment = parsed.fragment.map { "#" + Self.encoded($0) } ?? ""
    let url = "\(origin)\(Self.encoded(parsed.path))\(query)\(fragment)"
    guard url.utf8.count <= Self.mostBytes else { throw .tooLong(bytes: url.utf8.count) }
    self.url = url
  }

  /// A part of a URL with everything encoded that may not stand in one; what is encoded stays so.
  private static func encoded(_ part: String) -> String {
    let bytes = Array(part.utf8)
    var result = ""
    for (place, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && place + 2 < bytes.count
        && bytes[(place + 1)...(place + 2)].allSatisfy { PercentEncoding.value(of: $0) != nil }
      if isEscape || isAllowed(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// Whether a byte may stand in path, query and fragment (RFC 3986, sections 2.2 and 3.3 to 3.5).
  private static func isAllowed(_ byte: UInt8) -> Bool {
    PercentEncoding.isUnreserved(byte) || "!$&'()*+,;=:@/?".utf8.contains(byte)
  }
}
