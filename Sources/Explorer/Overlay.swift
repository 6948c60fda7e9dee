import ConnectModels

/// What lies over the panes.
package struct Overlay: Equatable, Sendable {
  /// What an overlay can show.
  package enum Content: Equatable, Sendable {
    case help
    /// All that is known of a failure.
    case failure(APIError)
    /// Why what is selected looks as it does.
    case why(Detail)
    /// The server's own query, to be filled in.
    case query(QueryForm)
    /// When credentials expire.
    case timeline(TimelineChoice)
    /// What was asked of the server.
    case requests(RequestsOverlay)
    /// What breaks, or what is depended on; see ``ExplorerState/impact``.
    case impact
    /// A node's JSON.
    case raw(RawOverlay)
    /// What is set, and where each value comes from.
    case settings
    /// What drawing and reading have cost, as far as it was told.
    case measures(SessionMeasures)
    /// The themes, one of them previewed.
    case themes(ThemesOverlay)
    /// The connectors that were visited.
    case recent(RecentOverlay)
    /// A link that could not be opened, to be copied.
    case link(LinkReport)
  }

  /// What it shows.
  package internal(set) var content: Content
  /// The first line on the screen.
  package internal(set) var scroll = 0
}
