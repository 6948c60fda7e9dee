import ConnectModels

/// A connector's facts before they are packed, or taken apart again for being changed.
struct FactDraft: Equatable, Sendable {
  var head: FactHead
  var schemes: [SchemeFact]
  var connections: [ConnectionFact]
  var credentials: [CredentialFact]
  var versions: [VersionFact]
  var messages: [MessageFact]
  var references: [ReferenceFact]
  var tags: [TagFact]

  /// Goes through a connector once.
  init(_ connector: Connector) {
    var reading = FactReading(connector)
    reading.read()
    schemes = connector.authSchemes.map { SchemeFact(id: $0.id, type: $0.scheme.typeName) }
    connections = reading.connections
    credentials = reading.credentials
    versions = reading.versions
    messages = reading.messages
    references = reading.references
    tags = (connector.tags ?? []).flatMap { tag in
      tag.values.isEmpty
        ? [TagFact(text: tag.key)] : tag.values.map { TagFact(text: "\(tag.key)=\($0)") }
    }
    var mentioned = IdentifierSketch()
    for credential in credentials { mentioned.insert(credential.id) }
    for reference in references { mentioned.insert(reference.target) }
    head = FactHead(connector, mentioned)
  }

  /// Takes packed facts apart.
  init(_ facts: ConnectorFacts) {
    head = facts.head
    schemes = Array(facts.schemes)
    connections = Array(facts.connections)
    credentials = Array(facts.credentials)
    versions = Array(facts.versions)
    messages = Array(facts.messages)
    references = Array(facts.references)
    tags = Array(facts.tags)
  }

  /// Writes the record: its head after the head's length, then chapter by chapter.
  func pack(into writer: inout FactWriter) {
    let start = writer.records.count
    head.pack(into: &writer)
    writer.insert(UInt64(writer.records.count - start), at: start)
    // In the order of `ConnectorFacts.Chapter`.
    writer.list(schemes)
    writer.list(connections)
    writer.list(credentials)
    writer.list(versions)
    writer.list(messages)
    writer.list(references)
    writer.list(tags)
  }
}
