/// What stands where a branch is not read, or not to its end.
extension TreeBuilder {
  /// Adds the line below what has been read of a branch: how the reading goes, or that there is
  /// nothing; none where all has been read.
  mutating func addRest(
    of reference: BranchReference, _ reading: Placeholder?, under path: NodePath
  ) {
    let unread = branches[reference] == nil ? Placeholder.more(loaded: 0, total: nil) : nil
    guard let rest = reading ?? unread else { return }
    addLeaf(.placeholder(rest), at: path.appending(.placeholder), mark: rest.mark)
  }
}

extension Branch {
  /// How the reading goes, or that more can be read; where all has been read and there is nothing,
  /// what is said then; nil where there is something.
  func placeholder(ifEmpty emptiness: Placeholder?) -> Placeholder? {
    switch paging.loading {
    case .loading: return .loading
    case .waiting(_, let notice): return .waiting(notice)
    case .failed(let failure): return .failed(failure)
    case .idle, .loaded:
      if paging.endedInCycle { return .cycle }
      guard !paging.isComplete else { return items.isEmpty ? emptiness : nil }
      return .more(loaded: items.count, total: paging.totalCount)
    }
  }
}

extension Placeholder {
  var mark: Mark {
    switch self {
    case .failed: .bad
    case .waiting, .cycle: .warning
    case .loading, .more, .empty, .omitted: .nothing
    case .unknown: .draft
    }
  }
}
