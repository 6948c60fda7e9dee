/// A column of the list; what it is called and how wide it is are the view's affair.
package enum ListColumn: CaseIterable, Hashable, Sendable {
  /// The state at a glance.
  case mark
  case name
  case protocolName
  case connections
  case version
  case expires
  case updated

  /// Whether the order that people want first begins with the greatest: the worst state, the most
  /// connections, the latest change.
  var startsDescending: Bool {
    switch self {
    case .mark, .connections, .updated: true
    case .name, .protocolName, .version, .expires: false
    }
  }

  /// Whether the passing of time can change the order.
  var dependsOnTime: Bool {
    switch self {
    case .mark: true
    case .name, .protocolName, .connections, .version, .expires, .updated: false
    }
  }
}
