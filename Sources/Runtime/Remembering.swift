import Explorer

/// Has kept what is remembered of an account: as it is left, and now and then before, so that a crash
/// or a machine that goes down takes a minute of it at most.
struct Remembering {
  /// How often there is something to keep at most.
  private static let pace = Duration.seconds(60)

  private let memory: (any AccountMemory)?
  private var kept: Recollection
  private var keptAt: Duration

  /// - Parameters:
  ///   - memory: Keeps it; nil where nothing is remembered.
  ///   - recollection: What it has already.
  ///   - now: By the monotonic clock.
  init(_ memory: (any AccountMemory)?, recollection: Recollection, at now: Duration) {
    self.memory = memory
    kept = recollection
    keptAt = now
  }

  /// Has kept what has changed, if the last time is long enough ago.
  mutating func remember(_ state: ExplorerState) {
    let now = state.clock.monotonic
    guard let memory, now - keptAt >= Self.pace else { return }
    keptAt = now
    let recollection = state.recollection
    guard recollection != kept else { return }
    kept = recollection
    memory.keep(recollection)
  }

  /// Has kept how the account is left.
  func leave(_ state: ExplorerState) { memory?.keep(state.recollection) }
}
