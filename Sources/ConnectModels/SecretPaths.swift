/// The one list of what is secret in a connector (`docs/faults.md`, S01).
///
/// Every view, copy and output asks here. A place is named by the members on the way to it from
/// anywhere above; array indices do not matter.
package enum SecretPaths {
  /// The members of a credential's data that may be shown; every other is secret, the unknown too.
  package static let plainDataMembers = [
    "username", "clientId", "authorizeUrl", "tokenUrl", "scopes", "mTLSEnabled",
    "mTLSCredentialId",
  ]

  /// Members that are secret wherever an auth scheme stands.
  package static let secretSchemeMembers = [
    "additionalAuthorizeParams", "additionalTokenParams",
  ]

  /// Parts of a variable's name, lower case, that make its value secret.
  package static let secretNameParts = ["token", "secret", "password", "passwd", "key", "auth"]

  /// Whether a member of a credential's data is secret.
  package static func isSecret(dataMember name: String) -> Bool {
    !plainDataMembers.contains(name)
  }

  /// Whether the value of a variable is secret, by the variable's name.
  package static func isSecret(variable name: String) -> Bool {
    let name = Array(name.lowercased().utf8)
    return lowercaseParts.contains { part in
      name.indices.contains { name[$0...].starts(with: part) }
    }
  }

  /// The parts as bytes: a search among characters costs more than all other reading of a variable.
  private static let lowercaseParts = secretNameParts.map { Array($0.utf8) }

  /// Whether a value within a connector's JSON is secret, by the members on the way to it from the
  /// connector down, array indices left out, as in `["connections", "credentials", "action",
  /// "credential", "data", "password"]`. What lies below a secret is secret.
  ///
  /// The value of a variable is decided by its name, which the path does not tell:
  /// `variableName` is the `name` beside it. Where `data` or variables should be, a scalar
  /// (`isScalar`, not null) is secret; an object or array is decided by what it holds.
  package static func isSecret(
    path: [String], variableName: String? = nil, isScalar: Bool = false
  ) -> Bool {
    for (place, member) in path.enumerated() {
      let parent = place > 0 ? path[place - 1] : ""
      if secretSchemeMembers.contains(member) || member == "clientSecret" { return true }
      if parent == "data", place == 1 || path[place - 2] == "credential" {
        return isSecret(dataMember: member)
      }
      if variableLists.contains(parent) {
        if member == "name" { return false }
        if member != "value" { return isSecret(variable: member) }
        return variableName.map { isSecret(variable: $0) } ?? true
      }
      let isMisshapen = isScalar && place == path.count - 1
      if isMisshapen, variableLists.contains(member) || (parent, member) == ("credential", "data") {
        return true
      }
    }
    return false
  }

  private static let variableLists = ["variables", "connectionVariables"]
}
