import JSON

extension [UInt8] {
  /// The beginning of a stretch of UTF-8; a character that would be cut through is left out.
  ///
  /// - Parameters:
  ///   - range: The stretch.
  ///   - mostBytes: The bytes of it that are taken at most.
  /// - Returns: The range of the beginning, and whether it is less than the stretch.
  func utf8Beginning(of range: Range<Int>, mostBytes: Int) -> (range: Range<Int>, isCut: Bool) {
    var end = Swift.min(range.upperBound, range.lowerBound + mostBytes)
    let isCut = end < range.upperBound
    while isCut, end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 }
    return (range.lowerBound..<end, isCut)
  }
}

extension JSONDocument {
  /// A value as the server wrote it; of a long one the beginning, and that there is more.
  func sourceBeginning(of value: JSONValue, mostBytes: Int) -> String {
    let (range, isCut) = source.utf8Beginning(of: sourceRange(of: value), mostBytes: mostBytes)
    return String(decoding: source[range], as: UTF8.self) + (isCut ? "…" : "")
  }
}
