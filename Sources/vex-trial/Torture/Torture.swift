import Foundation
import PlayedTerminal

/// Makes five journeys again and again, each time with another call failing, and looks whether the
/// program crashes, hangs or leaves the terminal otherwise than it was.
struct Torture {
  /// So many calls of a name are all made to fail; of the rest a few, over all of their length.
  private static let certain = 12
  private static let sampled = 6
  private static let threads = 6

  private let stage: Stage
  private let library: String

  /// - Parameter library: the built `scripts/lib/faults.c`.
  /// - Throws: what keeps the stage from being set.
  init(library: String) throws {
    self.library = library
    stage = try Stage(count: 300)
  }

  /// Whether nothing was found.
  func run() throws -> Bool {
    var made: [String: Int] = [:]
    var faults: [Fault] = []
    for journey in Journey.all {
      let outcome = try journey.run(stage.launch, library: library, fault: nil)
      guard outcome.findings.isEmpty else {
        Report.say("torture: \(journey.name), unharmed: \(outcome.findings)")
        return false
      }
      made.merge(outcome.counts.mapValues(\.calls), uniquingKeysWith: +)
      faults += Self.faults(of: journey, outcome.counts.mapValues(\.calls))
    }
    Report.say("torture: \(Journey.all.count) journeys, \(faults.count) runs with a failing call")
    let (launch, library) = (stage.launch, library)
    let outcomes = Turns(faults).run(threads: Self.threads) { fault in
      try fault.journey.run(launch, library: library, fault: fault)
    }
    report(made, outcomes)
    return outcomes.allSatisfy { $0.outcome.findings.isEmpty }
  }

  private static func faults(of journey: Journey, _ calls: [String: Int]) -> [Fault] {
    calls.sorted { $0.key < $1.key }.flatMap { name, count in
      numbers(of: count).flatMap { number in
        FallibleCall.codes(name).map {
          Fault(journey: journey, call: name, number: number, code: $0)
        }
      }
    }
  }

  private static func numbers(of count: Int) -> [Int] {
    let rest = max(0, count - certain)
    let step = max(1, rest / sampled)
    return Array(1...min(count, certain))
      + stride(from: certain + step, through: count, by: step).prefix(sampled)
  }

  private func report(
    _ made: [String: Int], _ outcomes: [(fault: Fault, outcome: Outcome)]
  ) {
    Report.say("\ncall                      in all  failed")
    var sum = 0
    for (name, count) in made.sorted(by: { $0.key < $1.key }) {
      let failed = outcomes.reduce(0) { $0 + ($1.outcome.counts[name]?.failures ?? 0) }
      sum += failed
      let cells = [count, failed].map { number in
        String(repeating: " ", count: max(0, 7 - "\(number)".count)) + "\(number)"
      }
      let title = name.padding(toLength: 24, withPad: " ", startingAt: 0)
      Report.say("\(title) \(cells.joined(separator: " "))")
    }
    Report.say(
      """
      \(sum) calls were made to fail, one a run; of a name the first \(Self.certain) of a journey and \
      \(Self.sampled) of the rest. Where a run made fewer calls than the first, none failed.
      """)
    for (fault, outcome) in outcomes where !outcome.findings.isEmpty {
      Report.say("\(fault): \(outcome.findings.joined(separator: ", "))")
    }
  }
}
