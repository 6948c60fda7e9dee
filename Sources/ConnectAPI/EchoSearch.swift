import CCurl

/// Finds a token in bytes that a server wrote, however it spelt it: each byte as it is, or
/// percent-encoded, or as one of JSON's escapes, hex digits in any case.
///
/// Where nothing is encoded that need not be, all of it is; so an echo begins with the token's first
/// letters as they are, or with its first byte encoded. C's own search looks for these beginnings,
/// since a body may be 64 MB and almost never holds one.
///
/// A token as short as a word, which no service issues but somebody's stand-in for one may take, is one
/// only where it is a word of its own: `test` is no part of `isLatest`.
struct EchoSearch {
  /// Bytes from which on a token is one wherever it stands.
  private static let leastInWords = 8

  private let token: [UInt8]
  private let beginnings: [[UInt8]]

  init(_ token: [UInt8]) {
    self.token = token
    beginnings = Self.beginnings(of: token)
  }

  /// Where the token stands in the bytes, in order and without overlap.
  func ranges(in body: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for beginning in beginnings {
      var place = 0
      while let start = Self.first(beginning, in: body, from: place) {
        let end = end(of: start, in: body)
        if let end, token.count >= Self.leastInWords || !isPartOfWord(start..<end, in: body) {
          found.append(start..<end)
        }
        place = end ?? start + 1
      }
    }
    found.sort { $0.lowerBound < $1.lowerBound }
    return found.reduce(into: []) { ranges, range in
      if range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
    }
  }

  private func isPartOfWord(_ range: Range<Int>, in body: [UInt8]) -> Bool {
    func isLetter(at place: Int) -> Bool {
      guard body.indices.contains(place) else { return false }
      switch body[place] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      // Of what is not ASCII every byte is a letter's part.
      default: return body[place] >= 0x80
      }
    }
    return isLetter(at: range.lowerBound - 1) || isLetter(at: range.upperBound)
  }

  // MARK: - Spelling

  private static func beginnings(of token: [UInt8]) -> [[UInt8]] {
    guard let first = token.first else { return [] }
    let letters = token.prefix(4).prefix { PercentEncoding.isUnreserved($0) }
    var beginnings: Set = [letters.isEmpty ? [first] : Array(letters)]
    for high in digits(first >> 4) {
      for low in digits(first & 0xF) {
        beginnings.insert([UInt8(ascii: "%"), high, low])
        beginnings.insert(Array(#"\u00"#.utf8) + [high, low])
      }
    }
    if isBackslashed(first) { beginnings.insert([UInt8(ascii: "\\"), first]) }
    return Array(beginnings)
  }

  private static func digits(_ value: UInt8) -> [UInt8] {
    let digit = String(value, radix: 16)
    return Array(Set((digit + digit.uppercased()).utf8))
  }

  /// Where the token that may begin at a place ends; `nil` where it is another text.
  private func end(of start: Int, in body: [UInt8]) -> Int? {
    if body[start...].starts(with: token) { return start + token.count }
    var place = start
    for byte in token {
      guard let length = Self.length(of: byte, at: place, in: body) else { return nil }
      place += length
    }
    return place
  }

  /// How many bytes spell one at a place; `nil` where they spell another.
  private static func length(of byte: UInt8, at place: Int, in body: [UInt8]) -> Int? {
    guard place < body.count else { return nil }
    if body[place] == UInt8(ascii: "%"), value(body, place + 1) == byte { return 3 }
    if body[place] == UInt8(ascii: "\\") {
      if isBackslashed(byte), place + 1 < body.count, body[place + 1] == byte { return 2 }
      let isEscape = body[place...].starts(with: #"\u00"#.utf8)
      if isEscape, value(body, place + 4) == byte { return 6 }
    }
    return body[place] == byte ? 1 : nil
  }

  /// What JSON lets stand behind a backslash.
  private static func isBackslashed(_ byte: UInt8) -> Bool {
    #"/"\"#.utf8.contains(byte)
  }

  /// The value of two hex digits.
  private static func value(_ body: [UInt8], _ place: Int) -> UInt8? {
    guard place + 1 < body.count, let high = PercentEncoding.value(of: body[place]),
      let low = PercentEncoding.value(of: body[place + 1])
    else { return nil }
    return high << 4 | low
  }

  private static func first(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    unsafe body.withUnsafeBytes { body in
      unsafe needle.withUnsafeBytes { needle in
        guard start < body.count, let base = body.baseAddress, let wanted = needle.baseAddress
        else { return nil }
        let place = unsafe vex_find_bytes(base + start, body.count - start, wanted, needle.count)
        return place >= 0 ? start + Int(place) : nil
      }
    }
  }
}
