import ConnectModels

/// Scopes that a scheme asks for unless told otherwise and that nobody consented to.
///
/// Consent is then needed again, though validation found no error; unless somebody granted a part on
/// purpose, which nobody but the person can know.
package struct MissingScopes: Equatable, Sendable {
  /// In the order in which the scheme names them.
  package let scopes: [String]

  /// In a sentence.
  package var sentence: String {
    let names = scopes.joined(separator: ", ")
    return "scopes missing: \(names); consent is needed again, unless a part was granted on purpose"
  }
}

extension ConnectionCredential {
  /// What the scheme asks for by default and the token was not granted; nil where nothing is
  /// missing, or nothing can be told.
  package var missingScopes: MissingScopes? {
    guard case .oauth2(let scheme) = authScheme.scheme,
      case .oauth2Token(let token) = credential.data.form, let granted = token.scopes
    else { return nil }
    let has = Set(granted)
    let missing = scheme.defaultScopes.filter { !has.contains($0) }
    return missing.isEmpty ? nil : MissingScopes(scopes: missing)
  }
}
