import ConnectModels

/// Reading anew by itself (`--refresh`): from the top until a whole page says what it said.
extension ExplorerState {
  /// When that is due next.
  var refreshDue: Duration? { refresh?.due }

  /// Begins when it is time; where something else is being read, or has failed, once more later.
  mutating func refreshWhenDue() -> [Effect] {
    guard let due = refresh?.due, due <= clock.monotonic else { return [] }
    planRefresh()
    guard canRefresh else { return [] }
    // In the server's order a change may stand anywhere.
    return startReload(listing.query.sort.isEmpty ? .changes : .loaded, isQuiet: true)
  }

  /// Plans the next reading, counted from now: however long the program was stopped, it is one.
  mutating func planRefresh() {
    let seed = refreshSeed
    refresh?.plan(after: clock.monotonic, seed: seed)
  }

  /// Notes that everything loaded has just been read.
  mutating func refreshed() {
    refresh?.succeeded()
    planRefresh()
  }

  mutating func refreshFailed(_ failure: BrokenOff) {
    let seed = refreshSeed
    refresh?.failed(failure, at: clock.monotonic, seed: seed)
  }

  private var refreshSeed: UInt64 {
    configuration.seed &+ UInt64(bitPattern: clock.monotonic.components.seconds) &* 7_919
  }

  /// Not while anything of the list is being read, was given up, or waits for the person.
  private var canRefresh: Bool {
    guard reload == nil, accountChange == nil, awaitedExport == nil, exportUnderWay == nil,
      refusedAt == nil, catalogue.paging.isComplete || catalogue.count > 0
    else { return false }
    switch catalogue.paging.loading {
    case .idle, .loaded: return catalogue.paging.isComplete || catalogue.paging.goal != .end
    case .loading, .waiting, .failed: return false
    }
  }

  /// Takes back a reading that was begun by itself, in favour of what the person wants.
  mutating func dropQuietReload() -> [Effect] {
    guard let reload, reload.isQuiet else { return [] }
    self.reload = nil
    planRefresh()
    return reload.cancelling
  }

  // MARK: - Why not

  /// Why what is loaded could not be read anew by itself, or is being tried again.
  package var refreshFailure: APIError? {
    if let reload, reload.isQuiet, case .waiting(_, let notice) = reload.loading {
      return notice.error
    }
    return refresh?.failure
  }

  /// When it is read anew by itself; nil while it is, and where it is not.
  package var refreshesAt: Timestamp? {
    guard reload == nil, let refreshDue else { return nil }
    let left = max(refreshDue - clock.monotonic, .zero)
    return Timestamp(secondsSince1970: present.seconds + left.components.seconds)
  }

  /// Shows all that is known of that.
  mutating func showRefreshFailure() -> [Effect] {
    guard let refreshFailure else {
      say(.nothingFailed)
      return []
    }
    return show(.failure(refreshFailure))
  }

  // MARK: - How far

  /// Whether a page brings something that is not known.
  func changes(on page: ConnectorArrivals) -> Bool {
    page.items.contains { arrival in
      guard let known = catalogue.row(of: arrival.row.id) else { return true }
      guard let before = catalogue.document(of: known.id) else {
        return FactDraft(arrival.row.facts).saysOtherwise(than: FactDraft(known.facts))
      }
      return before != arrival.document
        && !arrival.document.connector().saysTheSame(as: before.connector())
    }
  }

  /// Whether fewer connectors are listed than are loaded, of a listing that was read to its end: then
  /// one is gone, and which one a complete reading alone can tell.
  func lacksSome(beside fresh: Catalogue) -> Bool {
    guard catalogue.paging.isComplete, !catalogue.paging.endedInCycle,
      let before = catalogue.paging.totalCount, let now = fresh.paging.totalCount
    else { return false }
    let added = fresh.rows.count { catalogue.position(of: $0.id) == nil }
    return now != before + added && catalogue.count <= configuration.loadLimit
  }
}
