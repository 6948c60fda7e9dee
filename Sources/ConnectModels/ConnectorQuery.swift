/// What a listing of connectors is narrowed by on the server, which promises nothing of it yet.
package struct ConnectorQuery: Sendable, Hashable, Codable {
  /// A part of the name, in any case.
  package var name: String?
  /// A part of the protocol, in any case.
  package var `protocol`: String?
  /// Categories, any of them.
  package var categories: [String]
  /// Tags, all of them.
  package var tags: [TagTerm]
  /// The order that is asked for, first term first.
  package var sort: [SortTerm]

  package init(
    name: String? = nil,
    protocol: String? = nil,
    categories: [String] = [],
    tags: [TagTerm] = [],
    sort: [SortTerm] = []
  ) {
    self.name = name
    self.protocol = `protocol`
    self.categories = categories
    self.tags = tags
    self.sort = sort
  }

  /// A tag that is asked for: `key` or `key:value`.
  package struct TagTerm: Sendable, Hashable, Codable {
    /// The key.
    package var key: String
    /// The value; `nil`: any.
    package var value: String?

    package init(key: String, value: String? = nil) {
      self.key = key
      self.value = value
    }
  }

  /// A field that is sorted by: `name:asc`, `id:desc`.
  package struct SortTerm: Sendable, Hashable, Codable {
    /// The field.
    package var field: String
    /// Whether the greatest comes first.
    package var isDescending: Bool

    package init(field: String, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }
  }

  /// Whether nothing is narrowed or sorted.
  package var isEmpty: Bool { self == ConnectorQuery() }
}
