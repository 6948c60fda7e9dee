import ConnectModels

/// Which credentials name which others in their own data, and so do not work without them.
struct CredentialNaming: Equatable, Sendable {
  /// The credentials that name one; several times where they occur several times.
  private(set) var namers: [Identifier: [Identifier]] = [:]
  /// The credentials that one names; several times where it occurs several times.
  private(set) var named: [Identifier: [Identifier]] = [:]
  /// What those that name others are called.
  private(set) var names: [Identifier: String] = [:]

  /// Takes in what a connector's credentials name.
  mutating func read(_ facts: ConnectorFacts) {
    guard facts.hasNamingCredential else { return }
    for reference in facts.references {
      guard case .credentialMTLS(let index) = reference.source else { continue }
      let credential = facts.credentials[Int(index)]
      guard !credential.id.isEmpty, !reference.target.isEmpty else { continue }
      namers[reference.target, default: []].append(credential.id)
      named[credential.id, default: []].append(reference.target)
      names[credential.id] = credential.name
    }
  }

  /// What a credential that names others is called; its id where nothing is known of it.
  func name(of id: Identifier) -> String {
    guard let name = names[id], !name.isEmpty else { return id.text }
    return name
  }
}
