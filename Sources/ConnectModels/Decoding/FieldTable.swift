import JSON

/// The fields of a resource: an enumeration whose cases are spelled as the API spells them, and are
/// numbered from 0.
protocol ResourceField: CaseIterable, RawRepresentable<Int>, Sendable {}

/// The fields of a resource, ready to be looked up.
struct FieldTable<Field: ResourceField>: Sendable {
  /// The API's names, by the field's number.
  let names: [String]
  let keys: JSONKeys

  init() {
    names = Field.allCases.map { String(describing: $0) }
    keys = JSONKeys(names)
  }
}

/// An object that is being read: where its known members are, and the members that nobody knows.
struct OpenObject<Field: ResourceField> {
  let table: FieldTable<Field>
  /// Where its values start among the decoder's.
  let base: Int
  /// Members that no field names, in source order.
  var unknownFields: [UnknownField]
}
