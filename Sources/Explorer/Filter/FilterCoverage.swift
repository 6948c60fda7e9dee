import ConnectModels

/// Over how much a filter speaks: what matches among what is loaded, and how the rest stands.
package struct FilterCoverage: Equatable, Sendable {
  /// How the rows that are not loaded stand.
  package enum Rest: Equatable, Sendable {
    /// All is loaded.
    case none
    /// The server's pages run in a circle, and it cannot look for this.
    case isUnreachable
    /// The server cannot look for this.
    case cannotBeAsked
    /// The server is asked, or will be as soon as the person stops typing.
    case isAsked
    case waits(RetryNotice)
    /// The person took the question back.
    case isStopped
    case failed(APIError)
    /// The server answered with rows that do not match: it does not filter.
    case isNotFiltered
    /// The server was asked.
    case answered(Answer)
  }

  /// What an answer of the server covers.
  package struct Answer: Equatable, Sendable {
    /// What was asked.
    package var query: ConnectorQuery
    /// Whether no other row can match than those that the question finds.
    package var isExhaustive: Bool
    /// Whether the answer goes on beyond what was read of it.
    package var hasMore: Bool
  }

  /// Loaded rows that match.
  package var matching: Int
  /// Connectors that are loaded.
  package var loaded: Int
  /// Rows that these make in the view, where they are not connectors.
  package var parts: Int?
  /// Rows that match and that the server found beside what is loaded.
  package var found: Int
  /// Whether the server alone knows what matches, so that loaded rows are not looked at.
  package var isServerAlone = false
  /// Terms that could not be read and so leave no row out, as typed.
  package var ignored: [String] = []
  package var rest: Rest

  /// Whether rows that match can be among those that nobody has looked at.
  package var isOpen: Bool {
    switch rest {
    case .none: false
    case .answered(let answer): !answer.isExhaustive || answer.hasMore
    case .isUnreachable, .cannotBeAsked, .isAsked, .waits, .isStopped, .failed, .isNotFiltered:
      true
    }
  }
}

extension ExplorerState {
  /// Over how much the filter speaks; nil where none is on.
  package var filterCoverage: FilterCoverage? {
    guard isFiltering else { return nil }
    return FilterCoverage(
      matching: list.arrangement?.loadedCount ?? 0, loaded: catalogue.count,
      parts: list.table?.count,
      found: list.arrangement?.foundCount ?? 0,
      isServerAlone: !list.filter.serverPart.categories.isEmpty,
      ignored: list.filter.unreadable.map(list.filter.spelling), rest: restOfFilter)
  }

  private var restOfFilter: FilterCoverage.Rest {
    guard let wanted = wantedSearch else {
      if catalogue.paging.endedInCycle { return .isUnreachable }
      return catalogue.paging.isComplete ? .none : .cannotBeAsked
    }
    guard let search = serverSearch, askServerAt == nil else { return .isAsked }
    switch search.loading {
    case .loading: return search.isAnswered ? answer(wanted, search) : .isAsked
    case .idle: return search.isAnswered ? answer(wanted, search) : .isStopped
    case .waiting(_, let notice): return .waits(notice)
    case .failed(let failure): return .failed(failure.error)
    case .loaded: return search.isIgnored ? .isNotFiltered : answer(wanted, search)
    }
  }

  private func answer(_ wanted: ConnectorQuery, _ search: ServerSearch) -> FilterCoverage.Rest {
    let term = list.filter.longestPlainTerm
    let isExhaustive = (term?.isComplete ?? true) && !search.found.paging.endedInCycle
    return .answered(
      FilterCoverage.Answer(query: wanted, isExhaustive: isExhaustive, hasMore: search.hasMore))
  }
}
