/// A fact that can be read from packed bytes.
package protocol ReadableFact {
  init(from cursor: inout FactCursor)
}

/// A fact that can be packed into bytes.
protocol PackedFact: ReadableFact {
  func pack(into writer: inout FactWriter)
}

/// Where the facts of one kind stand in packed bytes.
struct FactSection: Sendable {
  /// Up to how many are found by going from one to the next.
  static let walkedCount = 16

  let bytes: [UInt8]
  let count: Int
  private let directory: Int
  private let first: Int

  /// The section at a cursor, which goes past it.
  init(_ cursor: inout FactCursor) {
    bytes = cursor.bytes
    count = cursor.count()
    let length = count > 0 ? cursor.count() : 0
    directory = cursor.place
    first = directory + (count > Self.walkedCount ? 4 * count : 0)
    cursor.skip(length)
  }

  /// A cursor at the length of the first fact.
  var start: FactCursor { FactCursor(bytes, at: first) }

  /// A cursor at the beginning of a fact, counted from 0.
  func cursor(at index: Int) -> FactCursor {
    precondition(index >= 0 && index < count, "no such fact")
    var cursor = FactCursor(bytes, at: directory)
    if count > Self.walkedCount {
      cursor.skip(4 * index)
      cursor = FactCursor(bytes, at: first + Int(cursor.fixed(4)))
    } else {
      for _ in 0..<index {
        let length = cursor.count()
        cursor.skip(length)
      }
    }
    _ = cursor.number()
    return cursor
  }
}

/// The facts of one kind of a connector: read from its bytes whenever they are looked at.
package struct FactList<Fact: ReadableFact>: RandomAccessCollection, Sendable {
  private let section: FactSection

  init(_ section: FactSection) { self.section = section }

  package var startIndex: Int { 0 }
  package var endIndex: Int { section.count }

  package subscript(index: Int) -> Fact {
    var cursor = section.cursor(at: index)
    return Fact(from: &cursor)
  }

  /// Goes from one fact to the next, where asking for each by its place would begin at the first.
  package struct Iterator: IteratorProtocol {
    private var cursor: FactCursor
    private var left: Int

    init(_ section: FactSection) {
      cursor = section.start
      left = section.count
    }

    package mutating func next() -> Fact? {
      guard left > 0 else { return nil }
      left -= 1
      let end = cursor.count() + cursor.place
      defer { cursor.skip(end - cursor.place) }
      return Fact(from: &cursor)
    }
  }

  package func makeIterator() -> Iterator { Iterator(section) }
}
