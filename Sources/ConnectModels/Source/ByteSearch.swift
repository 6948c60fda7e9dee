/// A text that is looked for among bytes: a megabyte has to be searched between two keys, and searching
/// it by characters takes a hundred times as long.
package struct ByteSearch {
  private let wanted: [UInt8]
  private let ignoresCase: Bool

  package init(_ text: String) {
    ignoresCase = !text.contains(where: \.isUppercase)
    wanted = Array(text.utf8)
  }

  /// Whether the text stands somewhere in a stretch of bytes.
  package func isFound(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = wanted.first, range.count >= wanted.count else { return false }
    for place in range.lowerBound...(range.upperBound - wanted.count)
    where folded(bytes[place]) == first {
      if wanted.indices.allSatisfy({ folded(bytes[place + $0]) == wanted[$0] }) { return true }
    }
    return false
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
