import ConnectModels

/// The connector's documentation.
extension ExplorerState {
  mutating func openLink() -> [Effect] {
    guard let connector = tree.connector else {
      say(.documentNotAtHand)
      return []
    }
    guard let url = connector.documentationURL, !url.isEmpty else {
      say(.noDocumentation)
      return []
    }
    return [.open(url)]
  }

  mutating func linkOpened(_ report: LinkReport) -> [Effect] {
    switch report {
    case .opened(let program): say(.linkOpened(by: program))
    case .refused(let reason): say(.linkRefused(reason: reason))
    // What the person reads or types meanwhile stays.
    case .shown where overlay != nil || prompt != nil: say(.linkNotOpened)
    case .shown: return show(.link(report))
    }
    return []
  }

  /// Whether a link is shown, so that it can be copied.
  var showsLink: Bool {
    if case .link? = overlay?.content { return true }
    return false
  }
}
