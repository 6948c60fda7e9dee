import JSON

extension CategoryList {
  /// The categories that ListCategories answered with; null is none. What is no string is noted and
  /// costs no other.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no list.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    let document = try MalformedAnswer.document(bytes)
    let kind = document.kind(of: document.root)
    guard kind == .array || kind == .null else {
      throw MalformedAnswer(.shape("a list of categories", found: kind), bytes: bytes)
    }
    var decoder = ResourceDecoder(document)
    let names = decoder.elements(of: document.root) { $0.element($1) }
    decoder.noteRepairs(in: document.root)
    self.init(names: names, faults: decoder.takeFaults())
  }
}
