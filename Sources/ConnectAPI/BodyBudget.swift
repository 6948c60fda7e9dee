/// How many body bytes are held at one time by all answers of one transport, from their first byte
/// until they have been decoded.
final class BodyBudget: Sendable {
  private let limit: Int
  private let held = Locked(0)

  init(limit: Int) {
    self.limit = limit
  }

  /// One answer's share, which goes back when nobody holds the lease any more: the transfer while
  /// it gathers, then the answer itself.
  final class Lease: Sendable {
    private let budget: BodyBudget
    private let held = Locked(0)

    init(_ budget: BodyBudget) {
      self.budget = budget
    }

    deinit {
      let held = held.withLock { $0 }
      budget.held.withLock { $0 -= held }
    }

    /// Takes so many bytes more; false where there are not as many left for all.
    func take(_ count: Int) -> Bool {
      let isGranted = budget.held.withLock { held in
        guard held + count <= budget.limit else { return false }
        held += count
        return true
      }
      if isGranted { held.withLock { $0 += count } }
      return isGranted
    }
  }
}
