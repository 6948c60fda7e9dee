import ConnectModels

/// The documents that are kept, within a budget of memory.
///
/// Documents are let go in blocks of neighbouring rows, the block farthest from where the person
/// is first, so that what is scrolled to next is likely to be there still.
package struct DocumentStore: Equatable, Sendable {
  /// Bytes of documents that are kept unless a setting says otherwise: 64 MB.
  package static let defaultBudget = 64_000_000

  /// Rows a block spans.
  private static let blockLength = 128

  private struct Block: Equatable, Sendable {
    var documents: [Identifier: ConnectorDocument] = [:]
    var bytes = 0
  }

  /// Bytes that may be kept; the block the person is in is kept whatever its size.
  package let budget: Int
  /// Bytes that are kept.
  package private(set) var bytes = 0
  private var blocks: [Int: Block] = [:]

  /// An empty store; `budget` in bytes.
  package init(budget: Int = DocumentStore.defaultBudget) {
    self.budget = budget
  }

  /// The document of a connector, or nil if it was let go.
  package func document(of id: Identifier, at position: Int) -> ConnectorDocument? {
    blocks[position / Self.blockLength]?.documents[id]
  }

  /// Keeps a document and lets others go if there are too many.
  ///
  /// - Parameters:
  ///   - document: What to keep.
  ///   - id: The connector it belongs to.
  ///   - position: The connector's row in the catalogue.
  ///   - place: The row where the person is.
  package mutating func keep(
    _ document: ConnectorDocument, of id: Identifier, at position: Int, near place: Int
  ) {
    let size = document.size
    let number = position / Self.blockLength
    let replaced = blocks[number, default: Block()].documents.updateValue(document, forKey: id)
    let growth = size - (replaced?.size ?? 0)
    blocks[number]?.bytes += growth
    bytes += growth
    letGo(near: place / Self.blockLength)
  }

  private mutating func letGo(near place: Int) {
    while bytes > budget {
      let farthest = blocks.keys.max { abs($0 - place) < abs($1 - place) }
      guard let farthest, farthest != place else { return }
      bytes -= blocks.removeValue(forKey: farthest)?.bytes ?? 0
    }
  }
}
