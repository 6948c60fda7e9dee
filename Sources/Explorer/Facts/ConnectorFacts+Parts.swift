/// A connector's parts, each kind in a section of its record.
extension ConnectorFacts {
  /// The kinds of parts, in the order in which they stand in a record.
  enum Chapter: Int {
    case schemes
    case connections
    case credentials
    case versions
    case messages
    case references
    case tags
  }

  func section(_ chapter: Chapter) -> FactSection {
    var cursor = self.cursor
    let length = cursor.count()
    cursor.skip(length)
    var section = FactSection(&cursor)
    for _ in 0..<chapter.rawValue { section = FactSection(&cursor) }
    return section
  }

  /// In source order.
  package var schemes: FactList<SchemeFact> { FactList(section(.schemes)) }

  /// In source order.
  package var connections: FactList<ConnectionFact> { FactList(section(.connections)) }

  /// Every credential at every place where it occurs: connection by connection, action before
  /// trigger, in the order in which they are applied.
  package var credentials: FactList<CredentialFact> { FactList(section(.credentials)) }

  /// The same, but for what counting them takes.
  package var credentialKeys: FactList<CredentialKey> { FactList(section(.credentials)) }

  /// In source order.
  package var versions: FactList<VersionFact> { FactList(section(.versions)) }

  /// What is said of the connector's parts, by the server or by us.
  package var messages: FactList<MessageFact> { FactList(section(.messages)) }

  /// What names a credential without using it.
  package var references: FactList<ReferenceFact> { FactList(section(.references)) }

  /// Keys, with `=` and a value where they have one.
  package var tags: FactList<TagFact> { FactList(section(.tags)) }

  /// The credentials of a connection.
  package func credentials(ofConnection index: Int) -> Slice<FactList<CredentialFact>> {
    let range = connections[index].credentials
    return credentials[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
