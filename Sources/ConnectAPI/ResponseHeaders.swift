/// The header fields of an answer, looked up in any case.
package struct ResponseHeaders: Sendable, Hashable {
  private var fields: [(name: String, value: String)] = []

  package init() {}

  package init(_ fields: [(String, String)]) {
    for (name, value) in fields { append(name: name, value: value) }
  }

  /// The first field of this name.
  package subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name == wanted }?.value
  }

  /// The same fields with other values.
  func mapValues(_ transform: (String) -> String) -> ResponseHeaders {
    var headers = self
    headers.fields = fields.map { ($0.name, transform($0.value)) }
    return headers
  }

  mutating func append(name: String, value: String) {
    fields.append((name.lowercased(), value))
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.fields.elementsEqual(other.fields, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
  }
}
