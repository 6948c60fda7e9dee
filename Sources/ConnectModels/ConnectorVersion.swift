/// A version of a connector.
///
/// Its name is any string; `latest` and `default` are reserved words of the API.
package struct ConnectorVersion: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// Its name.
  package var name: String
  /// What people wrote about it.
  package var description: String?
  /// Whether it is the latest that was published.
  package var isLatest: Bool
  /// Whether it is the one that people chose as default.
  package var isDefault: Bool
  /// When the API made it.
  package var createdAt: TimeValue
  /// When it was last changed.
  package var updatedAt: TimeValue
  /// When it was published; unset: a draft.
  package var publishedAt: TimeValue
  /// What the API found about it; `nil` when absent or null.
  package var messages: [Message]?
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    id: Identifier,
    name: String,
    description: String? = nil,
    isLatest: Bool = false,
    isDefault: Bool = false,
    createdAt: TimeValue = .unset,
    updatedAt: TimeValue = .unset,
    publishedAt: TimeValue = .unset,
    messages: [Message]? = nil,
    unknownFields: [UnknownField] = []
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.isLatest = isLatest
    self.isDefault = isDefault
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.publishedAt = publishedAt
    self.messages = messages
    self.unknownFields = unknownFields
  }

  /// Whether it has not been published (`publishedAt` is null).
  package var isDraft: Bool { publishedAt == .unset }
}
