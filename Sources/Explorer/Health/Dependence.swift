/// How something comes to depend on a credential.
package enum Dependence: Hashable, Sendable {
  /// It holds the credential.
  case direct
  /// Its auth scheme names the credential, or one that it holds does.
  case byReference(ReferenceField)
  /// What it holds or its scheme names does not work without the credential: the names of those in
  /// between, the nearest to the thing itself first, and the field in which it names that one.
  case through([String], ReferenceField)

  /// How many references lie between the thing and the credential.
  package var distance: Int {
    switch self {
    case .direct: 0
    case .byReference: 1
    case .through(let names, _): names.count + 1
    }
  }

  /// The dependence of what names a credential in a field.
  ///
  /// - Parameters:
  ///   - field: Where it is named.
  ///   - names: Those that lie between it and the credential that is meant; empty where it is the
  ///     one.
  init(_ field: ReferenceField, by names: some Sequence<String>) {
    let names = Array(names)
    self = names.isEmpty ? .byReference(field) : .through(names, field)
  }
}

/// A field that names a credential, which `usages` does not list.
package enum ReferenceField: Hashable, Sendable {
  /// The client of an `oauth2` scheme.
  case grant
  /// The client certificate of an `oauth2` scheme.
  case schemeMTLS
  /// The client certificate of an `oauth2-client` credential.
  case credentialMTLS

  /// The field as the API spells it.
  package var name: String {
    switch self {
    case .grant: "grant.credentialId"
    case .schemeMTLS: "mtlsCredentialId"
    case .credentialMTLS: "data.mTLSCredentialId"
    }
  }
}

extension ReferenceFact.Source {
  /// The field that names the credential.
  var field: ReferenceField {
    switch self {
    case .schemeGrant, .credentialSchemeGrant: .grant
    case .schemeMTLS, .credentialSchemeMTLS: .schemeMTLS
    case .credentialMTLS: .credentialMTLS
    }
  }
}
