/// A value of a document: its place on the tape.
///
/// It means something to the document it came from alone.
package struct JSONValue: Sendable, Hashable {
  let index: Int
}

/// The kinds of JSON values.
package enum JSONKind: Sendable, Hashable {
  case object
  case array
  case string
  case number
  case boolean
  case null

  /// The kind in words, as in "expected a string, found a number".
  package var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .null: "null"
    }
  }
}

/// A text that was read as JSON, with each value's place in it.
///
/// Values are asked for by index, so that reading a page moves no reference counts; a class, so that
/// asking does not either.
package final class JSONDocument: Sendable {
  /// The text as it came, a byte order mark included.
  package let source: [UInt8]
  /// What had to be replaced before simdjson read it, in source order; mostly nothing.
  package let repairs: [JSONRepair]

  let words: [UInt64]
  /// Seen by simdjson to be UTF-8. Read through spans: a slice would be counted as a reference for
  /// each string.
  @usableFromInline let strings: [UInt8]
  private let places: [UInt32]

  init(
    source: [UInt8], words: [UInt64], strings: [UInt8], places: [UInt32], repairs: [JSONRepair]
  ) {
    self.source = source
    self.words = words
    self.strings = strings
    self.places = places
    self.repairs = repairs
  }

  /// Reads a text with a parser of its own.
  ///
  /// - Throws: `JSONError` with the reason, and the place where it is known.
  package convenience init(_ source: [UInt8]) throws(JSONError) {
    var parser = try JSONParser()
    let document = try parser.parse(source)
    self.init(
      source: source, words: document.words, strings: document.strings, places: document.places,
      repairs: document.repairs)
  }

  /// The outermost value.
  package var root: JSONValue { JSONValue(index: 1) }

  func tag(_ value: JSONValue) -> JSONTag { JSONTag(words[value.index]) }

  /// What a value is; a number that was kept as its text is a number.
  package func kind(of value: JSONValue) -> JSONKind {
    switch tag(value) {
    case .object: .object
    case .array: .array
    case .string: isRepairedNumber(value) ? .number : .string
    case .yes, .no: .boolean
    case .null: .null
    default: .number
    }
  }

  private func isRepairedNumber(_ value: JSONValue) -> Bool {
    !repairs.isEmpty && source[place(of: value)] != UInt8(ascii: "\"")
  }

  /// The offset of a value's first byte in the source.
  package func place(of value: JSONValue) -> Int { Int(places[value.index]) }

  /// The word after a value.
  func index(after value: JSONValue) -> Int {
    switch tag(value) {
    case .object, .array: JSONTag.payload(words[value.index])
    case .signed, .unsigned, .double: value.index + 2
    default: value.index + 1
    }
  }
}

// MARK: - Scalars

extension JSONDocument {
  /// Whether a value is null.
  package func isNull(_ value: JSONValue) -> Bool { tag(value) == .null }

  /// A string's characters; `nil` for everything else.
  package func string(_ value: JSONValue) -> String? {
    isString(value) ? string(at: text(at: value)) : nil
  }

  /// What `body` makes of a string's bytes; `nil` for everything else.
  @inlinable package func withUTF8<Result>(
    of value: JSONValue, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    func read(_ strings: borrowing [UInt8]) -> Result {
      body(strings.span.extracting(text(at: value)))
    }
    return isString(value) ? read(strings) : nil
  }

  @usableFromInline func isString(_ value: JSONValue) -> Bool {
    tag(value) == .string && !isRepairedNumber(value)
  }

  /// The characters that stand there in the string buffer.
  func string(at text: Range<Int>) -> String {
    func read(_ strings: borrowing [UInt8]) -> String {
      String(copying: unsafe UTF8Span(unchecked: strings.span.extracting(text)))
    }
    return read(strings)
  }

  /// Where the bytes of a string or key are in the string buffer.
  @usableFromInline func text(at value: JSONValue) -> Range<Int> {
    let start = JSONTag.payload(words[value.index])
    let length = unsafe strings.withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
    }
    return start + 4..<start + 4 + Int(length)
  }

  /// A boolean; `nil` for everything else.
  package func bool(_ value: JSONValue) -> Bool? {
    switch tag(value) {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// An integer that fits; `nil` for everything else, a number with a fraction or exponent too.
  package func int(_ value: JSONValue) -> Int? {
    switch tag(value) {
    case .signed: Int(truncatingIfNeeded: words[value.index + 1])
    case .unsigned: Int(exactly: words[value.index + 1])
    default: nil
    }
  }

  /// A number as a double, the nearest one; `nil` for everything else and for a repaired number.
  package func double(_ value: JSONValue) -> Double? {
    switch tag(value) {
    case .signed: Double(Int64(bitPattern: words[value.index + 1]))
    case .unsigned: Double(words[value.index + 1])
    case .double: Double(bitPattern: words[value.index + 1])
    default: nil
    }
  }
}

// MARK: - The source

extension JSONDocument {
  /// The bytes of a value in the source.
  package func sourceRange(of value: JSONValue) -> Range<Int> {
    let start = place(of: value)
    switch tag(value) {
    case .object, .array: return start..<Int(places[index(after: value) - 1]) + 1
    case .string where !isRepairedNumber(value): return start..<endOfString(from: start)
    default: return start..<endOfWord(from: start)
    }
  }

  /// A value as the server wrote it.
  package func sourceText(of value: JSONValue) -> String {
    String(decoding: source[sourceRange(of: value)], as: UTF8.self)
  }

  /// Whether two values are written alike, byte by byte.
  package func areAlike(_ one: JSONValue, _ other: JSONValue) -> Bool {
    let (one, other) = (sourceRange(of: one), sourceRange(of: other))
    guard one.count == other.count else { return false }
    return unsafe source.withUnsafeBytes { bytes in
      unsafe bytes[one].elementsEqual(bytes[other])
    }
  }

  /// The repairs that were made within a value.
  package func repairs(in value: JSONValue) -> ArraySlice<JSONRepair> {
    guard !repairs.isEmpty else { return [] }
    let range = sourceRange(of: value)
    let start = repairs.partitionPoint { $0.source.lowerBound >= range.lowerBound }
    let end = repairs.partitionPoint { $0.source.lowerBound >= range.upperBound }
    return repairs[start..<end]
  }

  private func endOfString(from start: Int) -> Int {
    var end = start + 1
    while source[end] != UInt8(ascii: "\"") {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end + 1
  }

  private func endOfWord(from start: Int) -> Int {
    let isWord = { (byte: UInt8) in
      Unicode.Scalar(byte).properties.isAlphabetic || byte == UInt8(ascii: "+")
        || (UInt8(ascii: "-")...UInt8(ascii: "9")).contains(byte)
    }
    return source[start...].firstIndex { !isWord($0) } ?? source.count
  }
}

extension Array {
  /// The first index whose element, and every later one, satisfies the predicate.
  fileprivate func partitionPoint(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
