import Cells
import Explorer

extension NodeOrder {
  /// What it does, in one line.
  var explanation: String {
    switch self {
    case .copy(let copied): "copy \(copied.meaning)"
    case .openLink: "open the connector's documentation in a browser"
    case .unmask: "show the node's masked values, or mask them again"
    case .showRaw: "the node's JSON as the server sent it, folded as a tree"
    case .page: "the node's JSON in $PAGER"
    }
  }
}

extension Copied {
  /// What the bottom line calls it.
  var word: SafeText {
    switch self {
    case .id: "id"
    case .name: "name"
    case .value: "value"
    case .url: "documentation URL"
    case .json: "JSON"
    case .path: "path in the JSON"
    case .apiPath: "API path"
    case .curl: "curl command"
    }
  }

  /// What is copied.
  fileprivate var meaning: String {
    switch self {
    case .id: "the node's id"
    case .name: "its name"
    case .value: "its value, unless it is masked"
    case .url: "the connector's documentation URL"
    case .json: "its JSON, secrets masked"
    case .path: "its path in the connector's JSON, as jq writes it"
    case .apiPath: "the path under which the API has it"
    case .curl: "a curl command that reads it, with $VERSORI_TOKEN for the token"
    }
  }
}
