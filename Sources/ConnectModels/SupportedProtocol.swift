/// A protocol that an organisation's connectors may speak: `Protocol` of the API's document.
package struct SupportedProtocol: Sendable, Hashable {
  /// The resource's own id, which no other resource names.
  package var id: Identifier
  /// What connectors and paths name it by, as in `http`.
  package var slug: String
  /// Its name for people.
  package var name: String
  /// What it is, in a sentence.
  package var description: String
  /// Where its picture is, as the API spells it.
  package var iconURL: String
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]
  /// What could not be read, or was read with a reservation; empty for a sound resource.
  package var faults: [DecodingFault]

  package init(
    id: Identifier,
    slug: String,
    name: String,
    description: String = "",
    iconURL: String = "",
    unknownFields: [UnknownField] = [],
    faults: [DecodingFault] = []
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.description = description
    self.iconURL = iconURL
    self.unknownFields = unknownFields
    self.faults = faults
  }
}
