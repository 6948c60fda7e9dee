/// A table of the keys that a reader knows, asked for each member of an object.
///
/// A key is compared by its first eight bytes and its length, and in full only where that is not
/// the whole key.
package struct JSONKeys: Sendable {
  private struct Entry {
    var prefix: UInt64
    var bytes: [UInt8]
  }

  private let entries: [Entry]

  /// A table of names; `index(of:in:)` answers with their places in it.
  package init(_ names: [String]) {
    entries = names.map { name in
      let bytes = Array(name.utf8)
      var prefix: UInt64 = 0
      for (place, byte) in bytes.prefix(8).enumerated() { prefix |= UInt64(byte) << (8 * place) }
      return Entry(prefix: prefix, bytes: bytes)
    }
  }

  /// The place in the table of a member's key; `nil` for a key that is not in it.
  package func index(of member: JSONMember, in document: JSONDocument) -> Int? {
    let text = document.text(at: member.key)
    let prefix = document.prefix(of: text)
    for place in entries.indices where entries[place].prefix == prefix {
      guard entries[place].bytes.count == text.count else { continue }
      if text.count <= 8 || document.strings[text].elementsEqual(entries[place].bytes) {
        return place
      }
    }
    return nil
  }
}

extension JSONDocument {
  /// The first eight bytes of a string as a little-endian number, zeros behind a shorter one.
  fileprivate func prefix(of text: Range<Int>) -> UInt64 {
    let count = text.count
    guard text.lowerBound + 8 <= strings.count else {
      return strings[text.prefix(8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let word = unsafe strings.withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: text.lowerBound, as: UInt64.self)
    }
    let little = UInt64(littleEndian: word)
    return count >= 8 ? little : little & ((1 << (8 * UInt64(count))) - 1)
  }
}
