/// What can be done with a node, in whichever pane it is selected.
package enum NodeOrder: Hashable, Sendable {
  /// Copy something of it.
  case copy(Copied)
  /// Open the connector's documentation in a browser.
  case openLink
  /// Show its masked values, or mask them again.
  case unmask
  /// Its JSON as the server sent it.
  case showRaw
  /// The same in the person's pager.
  case page
}

extension NodeOrder: CaseIterable {
  package static let allCases =
    Copied.allCases.map(NodeOrder.copy) + [.openLink, .unmask, .showRaw, .page]
}

/// What can be copied of a node.
package enum Copied: String, Hashable, Sendable, CaseIterable, Codable {
  case id
  case name
  case value
  case url
  case json
  case path
  case apiPath
  case curl
}
