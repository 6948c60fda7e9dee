/// A credential as a connection uses it: with the scheme that it satisfies.
package struct ConnectionCredential: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The scheme (`authSchemeConfig`).
  package var authScheme: AuthSchemeConfig
  /// The credential.
  package var credential: Credential
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    id: Identifier,
    authScheme: AuthSchemeConfig,
    credential: Credential,
    unknownFields: [UnknownField] = []
  ) {
    self.id = id
    self.authScheme = authScheme
    self.credential = credential
    self.unknownFields = unknownFields
  }
}
