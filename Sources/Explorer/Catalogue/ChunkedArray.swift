/// An array in chunks, so that a copy shares all but what changes.
///
/// A snapshot handed to another thread costs a copy of the list of chunks; appending to the
/// original afterwards copies the last chunk at most, never the whole.
package struct ChunkedArray<Element> {
  /// Elements a chunk holds when it is full.
  package static var chunkLength: Int { 1024 }

  /// How many elements there are.
  package private(set) var count = 0
  private var chunks: [ContiguousArray<Element>] = []

  package init() {}

  /// Adds an element at the end.
  package mutating func append(_ element: Element) {
    if count.isMultiple(of: Self.chunkLength) {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(Self.chunkLength)
    }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  /// How many chunks there are; all but the last are full.
  package var chunkCount: Int { chunks.count }

  /// The elements from `number * chunkLength` on, a chunk of them: shared, not copied.
  package func chunk(_ number: Int) -> ContiguousArray<Element> { chunks[number] }

  /// Changes the element at a position where it stands.
  package mutating func update(at position: Int, _ change: (inout Element) -> Void) {
    change(&chunks[position / Self.chunkLength][position % Self.chunkLength])
  }

  /// The element at a position from 0 to `count - 1`.
  package subscript(position: Int) -> Element {
    get { chunks[position / Self.chunkLength][position % Self.chunkLength] }
    set { chunks[position / Self.chunkLength][position % Self.chunkLength] = newValue }
  }
}

extension ChunkedArray: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
}

extension ChunkedArray: Equatable where Element: Equatable {}
extension ChunkedArray: Sendable where Element: Sendable {}
