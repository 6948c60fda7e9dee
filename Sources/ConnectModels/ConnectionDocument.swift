/// A connection as the server wrote it.
package struct ConnectionDocument: Sendable, Hashable {
  /// The JSON text, UTF-8.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// A connection that was read alone, with the text that it was read from.
package struct DecodedConnection: Sendable, Hashable {
  /// The connection.
  package var connection: Connection
  /// What it was read from.
  package var document: ConnectionDocument
  /// What could not be read, or was read with a reservation; within a connector these are the
  /// connector's.
  package var faults: [DecodingFault]

  package init(
    connection: Connection, document: ConnectionDocument, faults: [DecodingFault] = []
  ) {
    self.connection = connection
    self.document = document
    self.faults = faults
  }

  /// Whether a field could not be read; a duplicate key alone does not make it so.
  package var isIncomplete: Bool { faults.contains { $0.makesIncomplete } }
}
