import Explorer

extension ListView {
  /// What the view is called in the list's title.
  var title: String {
    switch self {
    case .connectors: "Connectors"
    case .connections: "Connections"
    case .credentials: "Credentials"
    case .versions: "Versions"
    case .messages: "Messages"
    }
  }

  /// What it shows, in a line of the help.
  var meaning: String {
    switch self {
    case .connectors: "connectors"
    case .connections: "connections of all connectors"
    case .credentials: "credentials, what expires first on top"
    case .versions: "versions of all connectors"
    case .messages: "messages and errors, the worst first"
    }
  }
}
