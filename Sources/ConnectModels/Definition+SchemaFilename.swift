extension Definition {
  /// What GetRawSchema names the definition's schema by: the last segment of the path of `url`,
  /// percent-decoded; `nil` where it has none. The address itself is never requested.
  package var schemaFilename: String? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    // Of an address without a path the last segment would be its host.
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")),
      !path[..<slash].suffix(2).elementsEqual(":/".utf8)
    else { return nil }
    let segment = path[path.index(after: slash)...]
    return segment.isEmpty ? nil : Self.decoded(Array(segment))
  }

  /// A segment with its escapes undone; as it stands where that gives no text.
  private static func decoded(_ segment: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var place = 0
    while place < segment.count {
      if segment[place] == UInt8(ascii: "%"), let byte = escape(in: segment, at: place) {
        bytes.append(byte)
        place += 3
      } else {
        bytes.append(segment[place])
        place += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(decoding: segment, as: UTF8.self)
  }

  private static func escape(in segment: [UInt8], at place: Int) -> UInt8? {
    guard place + 2 < segment.count, let high = digit(segment[place + 1]),
      let low = digit(segment[place + 2])
    else { return nil }
    return UInt8(high << 4 | low)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte < 0x80 ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
  }
}
