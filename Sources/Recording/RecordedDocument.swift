import ConnectModels
import Explorer

/// A connector's text with its secrets masked.
package struct RecordedDocument: Sendable, Equatable, Codable {
  /// JSON as the server wrote it, but for the masks.
  package var text: String
  /// Bytes that the server sent of it.
  package var size: Int

  package init(_ document: ConnectorDocument) {
    let masked = document.masked()
    text = String(decoding: masked.bytes, as: UTF8.self)
    size = masked.size
  }

  /// The connector as it comes in, with the text.
  var connector: DecodedConnector {
    let document = ConnectorDocument(bytes: Array(text.utf8), size: size)
    return DecodedConnector(connector: document.connector(), document: document)
  }
}

/// What is said of a page beside its items.
package struct PageRest: Sendable, Equatable, Codable {
  package var totalCount: Int?
  package var next: PageCursor?
  package var previous: PageCursor?
  package var faults: [DecodingFault]

  package init<Item>(_ page: Page<Item>) {
    totalCount = page.totalCount
    next = page.next
    previous = page.previous
    faults = page.faults
  }

  /// A page of these items.
  func page<Item>(of items: [Item], texts: [PartText] = []) -> Page<Item> {
    Page(
      items: items, totalCount: totalCount, next: next, previous: previous, faults: faults,
      texts: texts)
  }
}
