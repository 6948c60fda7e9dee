import ConnectModels

/// A loaded connector some of whose parts went.
struct LostParts: Equatable, Sendable {
  let connector: Identifier
  /// Its parts as they were.
  let former: ConnectorFacts
  /// Where it stands among the loaded connectors.
  let position: UInt32
}

extension ConnectorFacts {
  /// Whether a view shows a part that other facts of the same connector do not have.
  func hasParts(beyond other: ConnectorFacts) -> Bool {
    let credentials = Set(other.credentialKeys.map(\.id))
    let texts = Set(other.messages.map(MessageKey.init))
    return connections.indices.contains { !other.has(connection: $0, of: self) }
      || versions.indices.contains { !other.has(version: $0, of: self) }
      || credentialKeys.contains { !credentials.contains($0.id) }
      || messages.contains { !texts.contains(MessageKey($0)) }
  }

  /// Whether there is a connection where other facts of the same connector have one.
  func has(connection index: Int, of other: ConnectorFacts) -> Bool {
    connection(at: other.path(ofConnection: index)) != nil
  }

  /// Whether there is a version where other facts of the same connector have one.
  func has(version index: Int, of other: ConnectorFacts) -> Bool {
    version(at: other.path(ofVersion: index)) != nil
  }
}
