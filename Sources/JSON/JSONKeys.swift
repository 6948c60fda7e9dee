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

  /// How many names it has.
  package var count: Int { entries.count }

  /// The place in the table of a member's key; `nil` for a key that is not in it. The place that is
  /// `expected` is looked at first: members mostly come in one order.
  package func index(
    of member: JSONMember, in document: JSONDocument, expected: Int = 0
  ) -> Int? {
    let key = Key(document.text(at: member.key), in: document)
    if entries.indices.contains(expected), isEntry(expected, key, in: document) { return expected }
    return entries.indices.first { isEntry($0, key, in: document) }
  }

  /// What is compared of a key.
  private struct Key {
    var text: Range<Int>
    var first: UInt64
    var last: UInt64

    init(_ text: Range<Int>, in document: JSONDocument) {
      self.text = text
      (first, last) = document.ends(of: text)
    }
  }

  private func isEntry(_ place: Int, _ key: Key, in document: JSONDocument) -> Bool {
    guard entries[place].first == key.first, entries[place].last == key.last,
      entries[place].length == key.text.count
    else { return false }
    return key.text.count <= 16
      || document.strings[key.text].elementsEqual(entries[place].bytes)
  }

  /// Up to eight bytes as a little-endian number.
  fileprivate static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension JSONDocument {
  /// The first and the last eight bytes of a string as little-endian numbers.
  fileprivate func ends(of text: Range<Int>) -> (first: UInt64, last: UInt64) {
    unsafe strings.withUnsafeBytes { bytes in
      guard text.count >= 8 else {
        let word = text.reversed().reduce(UInt64(0)) { unsafe $0 << 8 | UInt64(bytes[$1]) }
        return (word, word)
      }
      let first = unsafe bytes.loadUnaligned(fromByteOffset: text.lowerBound, as: UInt64.self)
      let last = unsafe bytes.loadUnaligned(fromByteOffset: text.upperBound - 8, as: UInt64.self)
      return (UInt64(littleEndian: first), UInt64(littleEndian: last))
    }
  }
}
