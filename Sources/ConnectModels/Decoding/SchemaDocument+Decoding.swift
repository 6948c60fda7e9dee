import JSON

extension SchemaDocument {
  /// The schema that GetRawSchema answered with: its text, without what stands around it.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no schema: no JSON, or neither object nor boolean.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    let document = try MalformedAnswer.document(bytes)
    let kind = document.kind(of: document.root)
    guard kind == .object || kind == .boolean else {
      throw MalformedAnswer(.shape("a schema", found: kind), bytes: bytes)
    }
    self.init(bytes: Array(bytes[document.sourceRange(of: document.root)]))
  }
}
