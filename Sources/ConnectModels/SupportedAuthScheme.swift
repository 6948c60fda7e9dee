/// An auth scheme that a protocol supports: `AuthScheme` of the API's document.
package struct SupportedAuthScheme: Sendable, Hashable {
  /// The resource's own id, which no other resource names.
  package var id: Identifier
  /// What an auth scheme of a connector names it by (`schemeType`), as in `api-key`.
  package var type: String
  /// Its name for people.
  package var name: String
  /// What it is, in a sentence.
  package var description: String
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]
  /// What could not be read, or was read with a reservation; empty for a sound resource.
  package var faults: [DecodingFault]

  package init(
    id: Identifier,
    type: String,
    name: String,
    description: String = "",
    unknownFields: [UnknownField] = [],
    faults: [DecodingFault] = []
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.description = description
    self.unknownFields = unknownFields
    self.faults = faults
  }
}
