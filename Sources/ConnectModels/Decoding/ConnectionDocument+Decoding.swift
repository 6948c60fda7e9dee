import JSON

extension DecodedConnection {
  /// The connection that GetConnection answered with, and the text.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no connection: no JSON, no object, or an object
  ///   that has neither id nor name nor credentials.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    let document = try MalformedAnswer.document(bytes)
    var decoder = ResourceDecoder(document)
    guard let connection = decoder.connection(document.root) else {
      let kind = document.kind(of: document.root)
      throw MalformedAnswer(.shape("a connection", found: kind), bytes: bytes)
    }
    let telling = ["id", "name", "credentials"]
    guard telling.contains(where: { document.value($0, in: document.root) != nil }) else {
      throw MalformedAnswer(.missing("a connection", key: "id"), bytes: bytes)
    }
    decoder.noteRepairs(in: document.root)
    let text = Array(bytes[document.sourceRange(of: document.root)])
    self.init(
      connection: connection, document: ConnectionDocument(bytes: text),
      faults: decoder.takeFaults())
  }
}
