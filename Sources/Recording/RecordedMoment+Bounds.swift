import Explorer

extension RecordedMoment {
  /// Columns and rows that a screen may have.
  private static let sides = 1...1_000

  /// Whether its values are such as a session can have; the JSON alone promises nothing.
  var isSound: Bool {
    switch self {
    case .began(let account, let screen):
      account.isSound && Self.sides.contains(screen.columns) && Self.sides.contains(screen.rows)
    case .changedAccount(let account): account.isSound
    case .resized(let columns, let rows):
      Self.sides.contains(columns) && Self.sides.contains(rows)
    case .passed(let time): time.isSound
    case .pointed(.divide(_, let share)): share.isFinite
    case .page(_, let documents, _): documents.allSatisfy { $0.size >= 0 }
    case .connector(_, let document): document.size >= 0
    case .ended, .draws, .started, .commanded, .pointed, .typed, .categories, .branch,
      .waits, .failed, .tried, .tokenRead, .decoded, .arranged, .reconciled,
      .copied, .linkOpened, .pagerFailed,
      .themesListed, .accountRefused, .measured, .exported, .writingStopped:
      true
    }
  }
}

extension ClockReading {
  /// Up to ten thousand years: whatever is added to that is far from where numbers end.
  private static let times: ClosedRange<Int64> = 0...315_576_000_000

  fileprivate var isSound: Bool {
    Self.times.contains(monotonic.components.seconds) && Self.times.contains(wall.seconds)
  }
}

extension RecordedAccount {
  /// An offset from UTC, in seconds; no zone is further off than two days.
  private static let offsets = -172_800...172_800

  fileprivate var isSound: Bool {
    let zone = configuration.zone
    return time.isSound && configuration.documentBudget >= 0 && configuration.loadLimit >= 0
      && configuration.soonSeconds >= 0
      && (1...1_000).contains(configuration.pageSize ?? 1)
      && configuration.columns.allSatisfy { view, columns in
        !columns.isEmpty && columns.allSatisfy(view.columns.contains)
      }
      && Self.offsets.contains(zone.initial)
      && zone.transitions.allSatisfy { Self.offsets.contains($0.offset) }
  }
}
