import ConnectModels

/// What breaks when a credential goes, and what a connection or connector depends on.
extension ExplorerState {
  /// `u`: opens the overlay for what is selected, and loads what is not loaded yet.
  mutating func showImpact() -> [Effect] {
    guard let subject = impactSubject else {
      say(.nothingDepends)
      return []
    }
    return showImpact(of: subject)
  }

  private mutating func showImpact(of subject: ImpactPanel.Subject) -> [Effect] {
    if case .credentials(let ids) = subject, ids.allSatisfy(\.isEmpty) {
      say(.credentialWithoutID)
      return []
    }
    let effects = impact?.reading.cancelling ?? []
    impact = ImpactPanel(subject)
    return effects + show(.impact) + loadAllWithinLimit()
  }

  private mutating func closeImpact() -> [Effect] {
    overlay = nil
    return forgetImpact()
  }

  private mutating func forgetImpact() -> [Effect] {
    let effects = impact?.reading.cancelling ?? []
    impact = nil
    return effects
  }

  // MARK: - What is asked about

  /// What is selected, as far as something can depend on it or it can depend on something.
  private var impactSubject: ImpactPanel.Subject? {
    guard focus == .list else { return selectedNode.flatMap(subject) }
    switch selectedRow {
    case .credential(let row): return .credentials([row.id])
    case .connection(let row): return row.target.node.map(ImpactPanel.Subject.connection)
    case .connector, .version, .message, nil:
      return (selectedRow?.row.target.connector).map(ImpactPanel.Subject.connector)
    }
  }

  /// The credential at a node or above it, or that a scheme names; else the connection; else the
  /// connector.
  private func subject(at row: TreeRow) -> ImpactPanel.Subject? {
    if case .authScheme(let scheme) = row.node, !scheme.named.isEmpty {
      return .credentials(scheme.named)
    }
    for path in [row.path] + row.path.ancestors {
      guard let node = tree.rows.first(where: { $0.path == path })?.node else { continue }
      if case .credential(let holder, _) = node { return .credentials([holder.credential.id]) }
      if case .connection = node { return .connection(path) }
    }
    return .connector(row.path.connector)
  }

  // MARK: - Working it out

  /// Works out anew what the overlay and the detail say if other connectors are at hand than before.
  mutating func refreshImpact() -> [Effect] {
    refreshBreakage()
    guard impact != nil else { return [] }
    guard case .impact? = overlay?.content else { return forgetImpact() }
    let version = handVersion
    if impact?.isOutdated(by: version) == true {
      let (hand, facts) = (atHand, factsAtHand)
      impact?.look(through: hand, facts: facts)
    }
    return readUses()
  }

  // MARK: - Keys

  /// What a command does while the overlay is open; nil where it leaves the command alone.
  mutating func obeyInImpact(_ command: Command) -> [Effect]? {
    switch command {
    case .redraw, .suspend: return nil
    case .quit, .takeBack, .interrupt, .showHelp, .inPane(.close): return closeImpact()
    case .move(let movement): return moveInImpact(movement)
    case .inPane(.enter), .inPane(.open): return followImpact()
    case .showImpact: return impactOfLine()
    case .reload: return retryImpact()
    case .inPane(.toggle), .onNode, .scrollDetailDown, .scrollDetailUp, .goBack, .goForward,
      .focusNextPane, .focusPreviousPane, .showView, .showConcern, .explain, .showRequests,
      .showSettings, .showRecent, .showRefreshFailure, .resume, .chooseTheme,
      .showTimeline, .turnClock, .toggleMouse, .search, .nextMatch, .previousMatch,
      .nextProblem, .previousProblem, .nextChange, .clearChanges, .editQuery,
      .togglePublicCatalogue, .openPalette, .begin,
      .sort, .sortAsListed, .reverseSorting, .inField,
      .arrange, .showMeasures:
      return []
    }
  }

  /// To the last line reads to the very end as well, as in the list.
  private mutating func moveInImpact(_ movement: Movement) -> [Effect] {
    impact?.move(by: movement.lines(page: viewport.overlayRows))
    return movement == .last && !catalogue.paging.isComplete ? loadAll() : []
  }

  private mutating func retryImpact() -> [Effect]? {
    switch impact?.reading {
    case .failed, .waiting:
      let effects = impact?.reading.cancelling ?? []
      impact?.retry()
      return effects
    case .idle, .loading, .loaded, nil: return nil
    }
  }

  /// A click: to the connection or credential of a line.
  mutating func followImpact(line: Int) -> [Effect] {
    let selected = impact?.selected ?? 0
    impact?.move(by: line - selected)
    return followImpact()
  }

  /// Enter: to the selected connection or credential, wherever that is.
  private mutating func followImpact() -> [Effect] {
    guard let line = impact?.line else { return [] }
    switch line {
    case .dependent(let dependent):
      let effects = closeImpact()
      switch dependent.part {
      case .connection(let facts, let index):
        return effects + go(to: facts.path(ofConnection: Int(index)), of: facts)
      case .scheme(let facts, let index):
        return effects + go(to: facts.path(ofScheme: Int(index)), of: facts)
      case .elsewhere(let connection):
        return effects + go(to: connection.connector, connection: connection)
      }
    case .dependency(let dependency):
      guard let place = dependency.place else {
        say(.notLoaded(name: dependency.id.text, isAll: catalogue.paging.hasAll))
        return []
      }
      let effects = closeImpact()
      return effects + go(to: place.path, of: place.facts)
    }
  }

  /// `u` once more: the same question about the selected line.
  private mutating func impactOfLine() -> [Effect] {
    guard let line = impact?.line else { return [] }
    switch line {
    case .dependency(let dependency): return showImpact(of: .credentials([dependency.id]))
    case .dependent(let dependent):
      switch dependent.part {
      case .connection(let facts, let index):
        return showImpact(of: .connection(facts.path(ofConnection: Int(index))))
      case .scheme(let facts, _): return showImpact(of: .connector(facts.connector))
      case .elsewhere(let connection):
        say(.notLoaded(name: connection.name, isAll: catalogue.paging.hasAll))
        return []
      }
    }
  }
}

extension AuthSchemeConfig {
  /// The credentials that the scheme names.
  var named: [Identifier] {
    guard case .oauth2(let scheme) = self.scheme else { return [] }
    let ids = [scheme.grant.credentialID, scheme.mtlsCredentialID].compactMap { $0 }
    return ids.enumerated().filter { !$1.isEmpty && !ids[..<$0].contains($1) }.map(\.element)
  }
}
