/// One way to authenticate, as a connector is configured for it.
///
/// Its id is unique only within its array.
package struct AuthSchemeConfig: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// What people wrote about it; may be empty.
  package var description: String
  /// What the API found when it looked at it; `nil` when absent or null.
  package var validationMessages: [Message]?
  /// The scheme with what only that scheme has.
  package var scheme: AuthScheme
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    id: Identifier,
    description: String = "",
    validationMessages: [Message]? = nil,
    scheme: AuthScheme,
    unknownFields: [UnknownField] = []
  ) {
    self.id = id
    self.description = description
    self.validationMessages = validationMessages
    self.scheme = scheme
    self.unknownFields = unknownFields
  }
}
