import JSON

extension ConnectorDocument {
  /// The connector that the text is of; the same as was read from its page.
  package func connector() -> Connector {
    do {
      let document = try JSONDocument(bytes)
      var decoder = ResourceDecoder(document)
      return decoder.connector(document.root)
    } catch {
      let fault = DecodingFault(path: "", reason: .unreadable(error.sentence))
      return Connector(unreadable: [fault])
    }
  }
}

extension DecodedConnector {
  /// The connector that GetConnector answered with, and the text.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no connector: no JSON, no object, or an object
  ///   that has neither id nor name nor protocol.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    let document = try MalformedAnswer.document(bytes)
    let kind = document.kind(of: document.root)
    guard kind == .object else {
      throw MalformedAnswer(.shape("a connector", found: kind), bytes: bytes)
    }
    let telling = ["id", "name", "protocol"]
    guard telling.contains(where: { document.value($0, in: document.root) != nil }) else {
      throw MalformedAnswer(.missing("a connector", key: "id"), bytes: bytes)
    }
    var decoder = ResourceDecoder(document)
    let connector = decoder.connector(document.root)
    let text = Array(bytes[document.sourceRange(of: document.root)])
    self.init(connector: connector, document: ConnectorDocument(bytes: text))
  }
}
