/// A table of the keys that a reader knows, asked for each member of an object.
///
/// A key is compared by its length and its first and last eight bytes, which is all of most keys;
/// what lies between is compared where there is more.
package struct JSONKeys: Sendable {
  private struct Entry {
    var length: Int
    var first: UInt64
    var last: UInt64
    var bytes: [UInt8]
  }

  private let entries: [Entry]

  /// A table of names; `index(of:in:)` answers with their places in it.
  package init(_ names: [String]) {
    entries = names.map { name in
      let bytes = Array(name.utf8)
      return Entry(
        length: bytes.count, first: Self.word(bytes.prefix(8)), last: Self.word(bytes.suffix(8)),
        bytes: bytes)
    }
  }

  /// The place in the table of a member's key; `nil` for a key that is not in it.
  package func index(of member: JSONMember, in document: JSONDocument) -> Int? {
    let text = document.text(at: member.key)
    let length = text.count
    let (first, last) = document.ends(of: text)
    for place in entries.indices where entries[place].first == first {
      guard entries[place].length == length, entries[place].last == last else { continue }
      if length <= 16 || document.strings[text].elementsEqual(entries[place].bytes) {
        return place
      }
    }
    return nil
  }

  /// Up to eight bytes as a little-endian number.
  fileprivate static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension JSONDocument {
  /// The first and the last eight bytes of a string as little-endian numbers.
  fileprivate func ends(of text: Range<Int>) -> (first: UInt64, last: UInt64) {
    guard text.count >= 8 else {
      let word = JSONKeys.word(strings[text])
      return (word, word)
    }
    return unsafe strings.withUnsafeBytes { bytes in
      let first = unsafe bytes.loadUnaligned(fromByteOffset: text.lowerBound, as: UInt64.self)
      let last = unsafe bytes.loadUnaligned(fromByteOffset: text.upperBound - 8, as: UInt64.self)
      return (UInt64(littleEndian: first), UInt64(littleEndian: last))
    }
  }
}
