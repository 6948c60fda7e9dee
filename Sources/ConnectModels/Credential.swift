/// What a connection proves its right with.
///
/// `errors` and `usages` have three states each: `nil` is absent or null (never validated, not
/// loaded) and is not the same as empty (valid, unused).
package struct Credential: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The organisation that owns it.
  package var organisationID: Identifier
  /// Which form its data has.
  package var type: CredentialType
  /// The name people gave it.
  package var name: String
  /// What uses it; `nil`: not loaded, empty: nothing.
  package var usages: [Usage]?
  /// What is wrong with it; `nil`: never validated, empty: valid.
  package var errors: [String]?
  /// What it holds.
  package var data: CredentialData
  /// When it is deleted by itself; unset: never.
  package var expiresAt: TimeValue
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    id: Identifier,
    organisationID: Identifier,
    type: CredentialType,
    name: String,
    usages: [Usage]? = nil,
    errors: [String]? = nil,
    data: CredentialData,
    expiresAt: TimeValue = .unset,
    unknownFields: [UnknownField] = []
  ) {
    self.id = id
    self.organisationID = organisationID
    self.type = type
    self.name = name
    self.usages = usages
    self.errors = errors
    self.data = data
    self.expiresAt = expiresAt
    self.unknownFields = unknownFields
  }
}
