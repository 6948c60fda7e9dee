/// A column of one of the views; what it is called and how wide it is are the view's affair.
package enum ListColumn: CaseIterable, Hashable, Sendable {
  /// The state at a glance.
  case mark
  case name
  case protocolName
  case connections
  case version
  case expires
  case updated
  /// The connector that the row leads back to, or how many.
  case connector
  case credentials
  case type
  /// Whether actions or triggers use it.
  case kind
  /// Validation in words.
  case state
  case usedBy
  case created
  /// Latest, default, draft.
  case status
  case messages
  case published
  /// Where a message belongs.
  case place
  /// How many messages have the same text.
  case count

  /// Whether the order that people want first begins with the greatest: the worst state, the most
  /// connections, the latest change.
  var startsDescending: Bool {
    switch self {
    case .mark, .connections, .updated, .credentials, .state, .usedBy, .created, .messages,
      .published, .count:
      true
    case .name, .protocolName, .version, .expires, .connector, .type, .kind, .status, .place: false
    }
  }

  /// Whether the passing of time can change the order.
  var dependsOnTime: Bool {
    switch self {
    case .mark: true
    case .name, .protocolName, .connections, .version, .expires, .updated, .connector,
      .credentials, .type, .kind, .state, .usedBy, .created, .status, .messages, .published,
      .place, .count:
      false
    }
  }
}
