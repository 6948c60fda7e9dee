extension ListView {
  /// The rows of one connector, each part at its own place: what a listing is made of that is printed
  /// while it is read. On the screen a credential is one row of all its places, and so is a text that
  /// is said several times; nobody can know the other places before the last page.
  package func rows(of connector: ConnectorRow) -> [ListRow] {
    let facts = connector.facts
    return switch self {
    case .connectors: [.connector(connector)]
    case .connections: facts.connections.indices.map { .connection(ConnectionRow(facts, $0)) }
    case .credentials: facts.credentials.indices.map { .credential(CredentialRow(facts, $0)) }
    case .versions: facts.versions.indices.map { .version(VersionRow(facts, $0)) }
    case .messages: facts.messages.indices.map { .message(MessageRow(facts, $0)) }
    }
  }
}
