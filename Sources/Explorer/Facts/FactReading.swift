import ConnectModels

/// Goes through a connector once and keeps what the views need.
struct FactReading {
  private let connector: Connector
  private(set) var connections: [ConnectionFact] = []
  private(set) var credentials: [CredentialFact] = []
  private(set) var versions: [VersionFact] = []
  private(set) var messages: [MessageFact] = []
  private(set) var references: [ReferenceFact] = []

  init(_ connector: Connector) {
    self.connector = connector
  }

  mutating func read() {
    for (index, scheme) in connector.authSchemes.enumerated() {
      say(scheme.validationMessages, of: .scheme(Int32(index)))
      refer(scheme, grant: .schemeGrant(scheme: Int32(index)), .schemeMTLS(scheme: Int32(index)))
    }
    connections.reserveCapacity(connector.connections.count)
    for connection in connector.connections { read(connection) }
    versions = connector.versions.map { version in
      VersionFact(
        id: version.id, name: version.name, isLatest: version.isLatest,
        isDefault: version.isDefault, publishedAt: version.publishedAt,
        updatedAt: version.updatedAt, messageCount: Int32(version.messages?.count ?? 0),
        mark: version.mark)
    }
    for (index, version) in connector.versions.enumerated() {
      say(version.messages, of: .version(Int32(index)))
    }
  }

  private mutating func read(_ connection: Connection) {
    let first = Int32(credentials.count)
    for (order, holder) in (connection.actionCredentials ?? []).enumerated() {
      read(holder, order, isTrigger: false)
    }
    for (order, holder) in (connection.triggerCredentials ?? []).enumerated() {
      read(holder, order, isTrigger: true)
    }
    let holders = connection.allCredentials
    connections.append(
      ConnectionFact(
        id: connection.id, name: connection.name, updatedAt: connection.updatedAt,
        credentials: first..<Int32(credentials.count),
        findings: holders.lazy.map { max($0.credential.validationMark, $0.authScheme.mark) }.worst))
  }

  private mutating func read(_ holder: ConnectionCredential, _ order: Int, isTrigger: Bool) {
    let index = Int32(credentials.count)
    let credential = holder.credential
    credentials.append(
      CredentialFact(
        id: credential.id, name: credential.name, type: credential.type,
        schemeType: holder.authScheme.scheme.typeName, organisation: credential.organisationID,
        expiresAt: credential.expiresAt, errors: credential.errors.map { Int32($0.count) },
        usages: credential.usages.map { Int32($0.count) }, connection: Int32(connections.count),
        order: Int32(order), isTrigger: isTrigger, holder: holder.id))
    say(holder.authScheme.validationMessages, of: .credentialScheme(index))
    for (ordinal, text) in (credential.errors ?? []).enumerated() {
      messages.append(
        MessageFact(
          severity: .error, text: text, subject: .credential(index), ordinal: Int32(ordinal)))
    }
    if let missing = holder.missingScopes {
      messages.append(
        MessageFact(
          severity: .warning, text: missing.sentence, subject: .consent(index), ordinal: 0))
    }
    refer(
      holder.authScheme, grant: .credentialSchemeGrant(credential: index),
      .credentialSchemeMTLS(credential: index))
    if case .oauth2Client(let client) = credential.data.form,
      let target = client.mtlsCredentialID, !target.isEmpty
    {
      references.append(
        ReferenceFact(
          source: .credentialMTLS(credential: index), target: target, organisation: nil))
    }
  }

  private mutating func say(_ said: [Message]?, of subject: MessageFact.Subject) {
    for (ordinal, message) in (said ?? []).enumerated() {
      messages.append(
        MessageFact(
          severity: message.severity, text: message.text, subject: subject,
          ordinal: Int32(ordinal)))
    }
  }

  private mutating func refer(
    _ config: AuthSchemeConfig, grant: ReferenceFact.Source, _ mtls: ReferenceFact.Source
  ) {
    guard case .oauth2(let scheme) = config.scheme else { return }
    if let target = scheme.grant.credentialID, !target.isEmpty {
      references.append(
        ReferenceFact(source: grant, target: target, organisation: scheme.grant.organisationID))
    }
    if let target = scheme.mtlsCredentialID, !target.isEmpty {
      references.append(ReferenceFact(source: mtls, target: target, organisation: nil))
    }
  }
}
