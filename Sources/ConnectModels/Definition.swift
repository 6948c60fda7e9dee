/// A definition: the shape of a body, by a schema.
package struct Definition: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// Its name.
  package var name: String
  /// The media types that it stands for.
  package var accept: [String]
  /// What people wrote about it.
  package var description: String?
  /// Where its schema is, as the API spells it; never requested as it stands.
  package var url: String
  /// What uses it; `nil` when absent or null.
  package var referencedBy: [DefinitionReference]?
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]
  /// What could not be read, or was read with a reservation; empty for a sound resource.
  package var faults: [DecodingFault]

  package init(
    id: Identifier,
    name: String,
    accept: [String] = [],
    description: String? = nil,
    url: String,
    referencedBy: [DefinitionReference]? = nil,
    unknownFields: [UnknownField] = [],
    faults: [DecodingFault] = []
  ) {
    self.id = id
    self.name = name
    self.accept = accept
    self.description = description
    self.url = url
    self.referencedBy = referencedBy
    self.unknownFields = unknownFields
    self.faults = faults
  }
}

/// A use of a definition.
package struct DefinitionReference: Sendable, Hashable {
  /// `definition`, `action`, `trigger`, or what else the API says.
  package var type: String
  /// The resource's own id.
  package var id: Identifier
  /// The user's name.
  package var name: String

  package init(type: String, id: Identifier, name: String) {
    self.type = type
    self.id = id
    self.name = name
  }
}
