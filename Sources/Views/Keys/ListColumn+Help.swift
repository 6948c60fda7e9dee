import Cells
import Explorer

extension ListColumn {
  /// What the bottom line calls it.
  var word: SafeText {
    switch self {
    case .mark: "state"
    case .name: "name"
    case .protocolName: "protocol"
    case .connections: "connections"
    case .version: "version"
    case .expires: "expires"
    case .updated: "updated"
    case .connector: "connector"
    case .credentials: "credentials"
    case .type: "type"
    case .kind: "use"
    case .state: "validation"
    case .usedBy: "used by"
    case .created: "created"
    case .status: "status"
    case .messages: "messages"
    case .published: "published"
    case .place: "where"
    case .count: "times"
    }
  }

  /// What sorting by the column goes by.
  var meaning: String {
    switch self {
    case .mark: "state, the worst first"
    case .name: "name"
    case .protocolName: "protocol"
    case .connections: "number of connections, the most first"
    case .version: "version"
    case .expires: "expiry, what goes first before what goes later"
    case .updated: "last change, the latest first"
    case .connector, .place: "connector"
    case .credentials: "number of credentials, the most first"
    case .type: "type"
    case .kind: "what uses it: actions, triggers"
    case .state: "errors of validation, the most first"
    case .usedBy: "uses, the most first"
    case .created: "age, the youngest first"
    case .status: "default and latest first"
    case .messages: "number of messages, the most first"
    case .published: "publication, the latest first"
    case .count: "how often, the most first"
    }
  }
}
