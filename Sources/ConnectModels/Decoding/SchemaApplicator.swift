/// The keywords whose values are schemas or hold some.
enum SchemaApplicator: String {
  /// How the schemas stand in the value.
  enum Form {
    /// The value is one, or, in earlier drafts, a list of them.
    case single
    /// Each under a name.
    case named
    /// In a list.
    case list
  }

  case properties
  case patternProperties
  case additionalProperties
  case unevaluatedProperties
  case propertyNames
  case dependentSchemas
  case dependencies
  case items
  case prefixItems
  case additionalItems
  case unevaluatedItems
  case contains
  case allOf
  case anyOf
  case oneOf
  case not
  case `if`
  case then
  case `else`
  case contentSchema
  case defs = "$defs"
  case definitions

  var form: Form {
    switch self {
    case .properties, .patternProperties, .dependentSchemas, .dependencies, .defs, .definitions:
      .named
    case .prefixItems, .allOf, .anyOf, .oneOf: .list
    case .additionalProperties, .unevaluatedProperties, .propertyNames, .items, .additionalItems,
      .unevaluatedItems, .contains, .not, .if, .then, .else, .contentSchema:
      .single
    }
  }
}
