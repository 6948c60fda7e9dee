/// A connector as the server wrote it: its own copy of its slice of the page, so that memory is
/// given back connector by connector.
package struct ConnectorDocument: Sendable, Hashable {
  /// The JSON text, UTF-8.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
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
