/// JSON laid out for reading: a member or element a line, every token as it was written.
package struct JSONLayout {
  /// A container without others in it stands on one line if it takes at most so many bytes.
  private static let flatLength = 60
  /// Levels beyond this one are not indented further, so that a text grows by a bounded factor.
  private static let deepestIndentation = 32

  private let source: [UInt8]
  private var place = 0
  private var depth = 0
  private var text: [UInt8] = []

  private init(_ source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count * 2)
  }

  /// The text in lines of its own.
  ///
  /// - Parameter json: Valid JSON, or its beginning.
  /// - Returns: The same tokens in the same order.
  package static func laidOut(_ json: [UInt8]) -> [UInt8] {
    var layout = JSONLayout(json)
    while layout.place < json.count { layout.takeToken() }
    return layout.text
  }

  private mutating func takeToken() {
    let byte = source[place]
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let end = flatEnd() {
        takeFlat(to: end)
      } else {
        takeByte()
        depth += 1
        startLine()
      }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(depth - 1, 0)
      startLine()
      takeByte()
    case UInt8(ascii: ","):
      takeByte()
      startLine()
    default:
      takeInLine()
    }
  }

  /// A token that begins no line and ends none.
  private mutating func takeInLine() {
    let byte = source[place]
    if byte == UInt8(ascii: "\"") {
      let end = endOfString()
      text += source[place..<end]
      place = end
    } else if byte == UInt8(ascii: ":") {
      takeByte()
      text.append(UInt8(ascii: " "))
    } else if byte.isJSONSpace {
      place += 1
    } else {
      takeByte()
    }
  }

  private mutating func takeFlat(to end: Int) {
    while place < end {
      let isComma = source[place] == UInt8(ascii: ",")
      takeInLine()
      if isComma { text.append(UInt8(ascii: " ")) }
    }
  }

  private mutating func takeByte() {
    text.append(source[place])
    place += 1
  }

  private mutating func startLine() {
    text.append(UInt8(ascii: "\n"))
    let blanks = 2 * min(depth, Self.deepestIndentation)
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
  }

  /// Where the container that begins here ends, if it fits on one line.
  private func flatEnd() -> Int? {
    var inner = self
    inner.place += 1
    while inner.place < source.count, inner.place - place < Self.flatLength {
      switch source[inner.place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
      case UInt8(ascii: "}"), UInt8(ascii: "]"): return inner.place + 1
      case UInt8(ascii: "\""): inner.place = inner.endOfString()
      default: inner.place += 1
      }
    }
    return nil
  }

  /// Where the string that begins here ends.
  private func endOfString() -> Int {
    var end = place + 1
    while end < source.count, source[end] != UInt8(ascii: "\"") {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, source.count)
  }
}

extension UInt8 {
  /// Whether the byte is white space between tokens.
  fileprivate var isJSONSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
      || self == UInt8(ascii: "\t")
  }
}
