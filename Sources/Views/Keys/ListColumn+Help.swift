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
    }
  }
}
