import ConnectModels

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
}

/// What of a credential is needed for counting it.
package struct CredentialKey: Hashable, Sendable {
  package let id: Identifier
  package let expiresAt: TimeValue
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

/// A tag: its key, with `=` and a value where it has one.
package struct TagFact: Hashable, Sendable {
  package let text: String
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

  /// Whether it is said of an action or a trigger.
  var isOfItem: Bool {
    guard case .item = subject else { return false }
    return true
  }

  /// The same of an action or trigger whose version stands elsewhere; nil where it has no place.
  func moved(by places: [Int32: Int32]) -> MessageFact? {
    guard case .item(let item) = subject, let version = places[item.version] else { return nil }
    let moved = ItemSubject(version: version, kind: item.kind, step: item.step, name: item.name)
    return MessageFact(severity: severity, text: text, subject: .item(moved), ordinal: ordinal)
  }
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
