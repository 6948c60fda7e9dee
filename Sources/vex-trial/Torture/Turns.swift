import Foundation

/// Faults that several threads take turns at, and what came of them.
final class Turns: @unchecked Sendable {
  // Unchecked because the lock guards all that changes.
  private let lock = NSLock()
  private var waiting: [Fault]
  private var outcomes: [(fault: Fault, outcome: Outcome)] = []

  init(_ faults: [Fault]) { waiting = faults.reversed() }

  /// Works through all of them, on so many threads: most of a journey is waiting.
  func run(
    threads: Int, _ work: @escaping @Sendable (Fault) throws -> Outcome
  ) -> [(fault: Fault, outcome: Outcome)] {
    let all = DispatchGroup()
    for _ in 0..<threads {
      all.enter()
      Thread {
        while let fault = self.take() { self.note(fault, Self.attempt(fault, work)) }
        all.leave()
      }.start()
    }
    all.wait()
    return lock.withLock { outcomes }
  }

  private static func attempt(_ fault: Fault, _ work: (Fault) throws -> Outcome) -> Outcome {
    do {
      return try work(fault)
    } catch {
      return Outcome(counts: [:], findings: ["\(error)"])
    }
  }

  private func take() -> Fault? { lock.withLock { waiting.popLast() } }

  private func note(_ fault: Fault, _ outcome: Outcome) {
    lock.withLock { outcomes.append((fault, outcome)) }
  }
}
