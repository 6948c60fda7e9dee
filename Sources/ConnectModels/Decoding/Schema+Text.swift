import JSON

extension Schema {
  /// Bytes of a part above which it is not taken apart for the screen: a few milliseconds' worth.
  private static let large = 128 << 10

  /// The part's JSON, a member a line, each token as the server wrote it.
  ///
  /// - Returns: The text, and whether it is only its beginning.
  package func text(of index: Int) -> (json: String, isCut: Bool) {
    let (range, isCut) = document.bytes.utf8Beginning(
      of: parts[index].source, mostBytes: Self.large)
    let beginning = Array(document.bytes[range])
    return (String(decoding: JSONLayout.laidOut(beginning), as: UTF8.self), isCut)
  }

  /// The keywords of a part that say something themselves, in source order: all but those whose
  /// values are parts of their own. None where the part is too large to be taken apart.
  package func keywords(of index: Int) -> [SchemaKeyword] {
    let part = parts[index]
    guard case .constraints = part.content, part.source.count <= Self.large,
      let document = try? JSONDocument(Array(document.bytes[part.source]))
    else { return [] }
    let inner = Set(children(of: index).map { parts[$0].place })
    return document.lastMembers(of: document.root).members.compactMap { name, value in
      let isProperties =
        name == SchemaApplicator.properties.rawValue && document.kind(of: value) == .object
      guard !inner.contains(.keyword(name)), !isProperties else { return nil }
      let text = document.string(value)
      return SchemaKeyword(
        name: name, value: text ?? document.sourceText(of: value), isString: text != nil)
    }
  }
}
