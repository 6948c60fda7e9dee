/// A connector as the server wrote it: its own copy of its slice of the page, so that memory is
/// given back connector by connector.
package struct ConnectorDocument: Sendable, Hashable {
  /// The JSON text, UTF-8.
  package let bytes: [UInt8]
  /// How many bytes the server sent of it, by which is judged how much work it is and how much room
  /// it takes.
  package let size: Int

  package init(bytes: [UInt8]) { self.init(bytes: bytes, size: bytes.count) }

  /// A text in place of one of another size.
  package init(bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }
}

/// A connector with the text that it was read from.
package struct DecodedConnector: Sendable, Hashable {
  /// The connector.
  package var connector: Connector
  /// What it was read from.
  package var document: ConnectorDocument

  package init(connector: Connector, document: ConnectorDocument) {
    self.connector = connector
    self.document = document
  }
}

/// A page of connectors, each with its text.
package typealias ConnectorPage = Page<DecodedConnector>
