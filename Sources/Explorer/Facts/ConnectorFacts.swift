// The chapter `Facts`: what is kept of a connector's parts when its document may have been let go.
//
// The views of connections, credentials, versions and messages, what depends on what, and the counts
// in the header are all made of these; a row of such a view is a reference to its connector's facts
// and a number.

import ConnectModels

/// What the views know of a connector's parts; made once with its row, away from the main thread.
///
/// A class, since a thousand rows of four views share it: it never changes.
package final class ConnectorFacts: Sendable {
  /// The id by which the list knows the connector.
  package let connector: Identifier
  /// The organisation that owns it.
  package let organisation: Identifier
  package let connectorName: String
  package let protocolName: String
  /// What the filter can ask of the connector as a whole.
  let facets: RowFacets
  /// In source order.
  package let schemes: [SchemeFact]
  /// In source order.
  package let connections: [ConnectionFact]
  /// Every credential at every place where it occurs: connection by connection, action before
  /// trigger, in the order in which they are applied.
  package let credentials: [CredentialFact]
  /// In source order.
  package let versions: [VersionFact]
  /// What is said of the connector's parts, by the server or by us.
  package let messages: [MessageFact]
  /// What names a credential without using it.
  package let references: [ReferenceFact]
  /// The credentials that it holds or names.
  let mentioned: IdentifierSketch
  /// Whether a credential of it names another in its own data.
  let hasNamingCredential: Bool

  init(_ connector: Connector, called id: Identifier, facets: RowFacets) {
    self.connector = id
    self.facets = facets
    organisation = connector.organisationID
    connectorName = connector.name
    protocolName = connector.protocol.name
    var reading = FactReading(connector)
    reading.read()
    schemes = connector.authSchemes.map { SchemeFact(id: $0.id, type: $0.scheme.typeName) }
    connections = reading.connections
    credentials = reading.credentials
    versions = reading.versions
    messages = reading.messages
    references = reading.references
    var mentioned = IdentifierSketch()
    for credential in credentials { mentioned.insert(credential.id) }
    for reference in references { mentioned.insert(reference.target) }
    self.mentioned = mentioned
    hasNamingCredential = references.contains { $0.source.field == .credentialMTLS }
  }

  private init(
    _ other: ConnectorFacts, called id: Identifier, messages: [MessageFact]? = nil
  ) {
    connector = id
    organisation = other.organisation
    connectorName = other.connectorName
    protocolName = other.protocolName
    facets = other.facets
    schemes = other.schemes
    connections = other.connections
    credentials = other.credentials
    versions = other.versions
    self.messages = messages ?? other.messages
    references = other.references
    mentioned = other.mentioned
    hasNamingCredential = other.hasNamingCredential
  }

  /// The same facts with what is said of a version's actions or triggers, which are read apart.
  func saying(_ items: [MessageFact], ofItems kind: VersionItemKind, ofVersion version: Int32)
    -> ConnectorFacts
  {
    let others = messages.filter { message in
      guard case .item(let item) = message.subject else { return true }
      return item.kind != kind || item.version != version
    }
    guard !items.isEmpty || others.count < messages.count else { return self }
    return ConnectorFacts(self, called: connector, messages: others + items)
  }

  /// The same facts of a connector that the list knows by another id than its own.
  func called(_ id: Identifier) -> ConnectorFacts { ConnectorFacts(self, called: id) }

  /// The organisation that owns something of the connector, if that is another one than its own.
  func foreign(_ owner: Identifier?) -> Identifier? {
    owner.flatMap { $0 == organisation || $0.isEmpty ? nil : $0 }
  }

  /// The credentials of a connection.
  package func credentials(ofConnection index: Int) -> ArraySlice<CredentialFact> {
    let range = connections[index].credentials
    return credentials[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}

extension ConnectorFacts: Hashable {
  package static func == (left: ConnectorFacts, right: ConnectorFacts) -> Bool {
    left === right
      || left.connector == right.connector && left.organisation == right.organisation
        && left.connectorName == right.connectorName && left.protocolName == right.protocolName
        && left.facets == right.facets && left.schemes == right.schemes
        && left.connections == right.connections
        && left.credentials == right.credentials && left.versions == right.versions
        && left.messages == right.messages && left.references == right.references
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(connector)
  }
}

/// An auth scheme of the connector.
package struct SchemeFact: Hashable, Sendable {
  package let id: Identifier
  package let type: String
}

/// A connection, as far as views and counts look at it.
package struct ConnectionFact: Hashable, Sendable {
  package let id: Identifier
  package let name: String
  package let updatedAt: TimeValue
  /// Which of the connector's credentials are its own.
  package let credentials: Range<Int32>
  /// What does not change with time.
  package let findings: Mark
  /// When the first of its credentials is deleted.
  package let soonestExpiry: Timestamp?
}

/// A credential at one of the places where it occurs.
package struct CredentialFact: Hashable, Sendable {
  package let id: Identifier
  package let name: String
  package let type: CredentialType
  package let schemeType: String
  /// The organisation that owns it.
  package let organisation: Identifier
  package let expiresAt: TimeValue
  /// How many errors validation found; nil: it was never validated.
  package let errors: Int32?
  /// How many connections use it by the server's word; nil: not loaded.
  package let usages: Int32?
  /// The connection that holds it, by its place.
  package let connection: Int32
  /// Its place among the connection's credentials of its kind, from 0.
  package let order: Int32
  /// Whether triggers use it; else actions do.
  package let isTrigger: Bool
  /// By which the tree finds it among its siblings.
  package let holder: Identifier

  /// What validation found.
  package var validationMark: Mark {
    guard let errors else { return .unvalidated }
    return errors == 0 ? .valid : .bad
  }

  /// Validation and expiry together.
  package func mark(by judgement: Judgement) -> Mark {
    max(validationMark, Expiry(expiresAt, by: judgement).mark)
  }
}

/// A version, as far as views look at it.
package struct VersionFact: Hashable, Sendable {
  package let id: Identifier
  package let name: String
  package let isLatest: Bool
  package let isDefault: Bool
  package let publishedAt: TimeValue
  package let updatedAt: TimeValue
  package let messageCount: Int32
  /// The worst of its messages; a draft at least, if it is one.
  package let mark: Mark
}

/// Something that is said of a part of a connector.
package struct MessageFact: Hashable, Sendable {
  /// Of what it is said.
  package enum Subject: Hashable, Sendable {
    /// An auth scheme of the connector, by its place.
    case scheme(Int32)
    /// The scheme that a credential is used with.
    case credentialScheme(Int32)
    /// A credential that validation found invalid.
    case credential(Int32)
    /// A token that was granted less than its scheme asks for: our own finding.
    case consent(Int32)
    case version(Int32)
    /// An action or a trigger of a version, known once it was read.
    case item(ItemSubject)
  }

  /// An action or a trigger, by where the tree has it.
  package struct ItemSubject: Hashable, Sendable {
    package let version: Int32
    package let kind: VersionItemKind
    package let step: NodeStep
    package let name: String
  }

  package let severity: Severity
  package let text: String
  package let subject: Subject
  /// Its place among what is said of the same, from 0.
  package let ordinal: Int32
}

/// A scheme or a credential that names another credential, which `usages` does not list.
package struct ReferenceFact: Hashable, Sendable {
  /// What names it, and in which field.
  package enum Source: Hashable, Sendable {
    /// `grant.credentialId` of a scheme of the connector.
    case schemeGrant(scheme: Int32)
    /// `mtlsCredentialId` of a scheme of the connector.
    case schemeMTLS(scheme: Int32)
    /// `grant.credentialId` of the scheme that a credential is used with.
    case credentialSchemeGrant(credential: Int32)
    /// `mtlsCredentialId` of the scheme that a credential is used with.
    case credentialSchemeMTLS(credential: Int32)
    /// `data.mTLSCredentialId` of a credential.
    case credentialMTLS(credential: Int32)
  }

  package let source: Source
  /// The credential that is named.
  package let target: Identifier
  /// The organisation that owns it, where the reference says so.
  package let organisation: Identifier?
}
