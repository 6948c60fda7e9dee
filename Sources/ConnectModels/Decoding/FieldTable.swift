import JSON

/// The fields of a resource: an enumeration whose cases are spelled as the API spells them, and are
/// numbered from 0.
///
/// A coding key for its spelling alone, which the compiler writes out; to describe a case by
/// reflection takes longer at the start than reading a page.
protocol ResourceField: CaseIterable, CodingKey, RawRepresentable<Int>, Sendable {}

/// The fields of a resource, ready to be looked up.
struct FieldTable<Field: ResourceField>: Sendable {
  let keys = JSONKeys(Field.allCases.map(\.stringValue))
}

/// An object that is being read: where its known members are, and the members that nobody knows.
struct OpenObject<Field: ResourceField> {
  /// Where its values start among the decoder's.
  let base: Int
  /// Members that no field names, in source order.
  var unknownFields: [UnknownField]
}
