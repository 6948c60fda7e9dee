import Foundation
import PlayedTerminal

/// Has a random person use the program for minutes, on a service that fails one request in five, and
/// looks whether it takes ever more of the machine.
struct Soak {
  /// Enough that documents come and go: no filter and no view has all of them on its screen.
  private static let connectors = 3_000
  private static let failing = 0.2
  /// How long an answer may take, in seconds; other programs may have the machine.
  private static let patience = 20.0
  private static let samples = 120.0

  private let minutes: Double
  private let seed: UInt64
  private let stage: Stage
  private var person: RandomPerson
  private var deeds = 0
  /// What was done last, for who has to find out why the program died of it.
  private var lastDeeds: [Deed] = []
  private var courses = [
    Course("memory", unit: "MB", slack: (4, 0.05)), Course("descriptors", slack: (2, 0)),
    Course("threads", slack: (2, 0)),
  ]

  init(minutes: Double, seed: UInt64) throws {
    (self.minutes, self.seed) = (minutes, seed)
    stage = try Stage(count: Self.connectors, failing: Self.failing)
    person = RandomPerson(seed: seed)
  }

  /// Whether everything was as it should be.
  mutating func run() throws -> Bool {
    let program = try stage.launch.start()
    Report.say("soak: \(minutes) minutes, seed \(seed); one request in five fails")
    let start = ContinuousClock.now
    let period = max(minutes * 60 / Self.samples, 0.5)
    for number in 1...Int(Self.samples) {
      let next = start + .seconds(period * Double(number))
      while ContinuousClock.now < next, program.status() == nil { act(on: program) }
      if let status = program.status() { return died(status) }
      guard isAnswering(program) else { return fail("it does not answer any more") }
      sample(program)
      if number % 10 == 0 { report(since: start, written: program.written) }
    }
    return leave(program) && judge()
  }

  // MARK: - Doing

  private mutating func act(on program: TerminalProgram) {
    let deed = person.next()
    deeds += 1
    lastDeeds = lastDeeds.suffix(19) + [deed]
    program.perform(deed)
  }

  /// Whether a redraw is painted. What still comes from before is taken first. It is asked for more
  /// than once: what was typed close behind an Esc may have begun a sequence, which the decoder waits
  /// a second for, and which takes in what comes next (`docs/faults.md`, T09).
  private func isAnswering(_ program: TerminalProgram) -> Bool {
    program.settle(0.1)
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    repeat {
      program.type("\u{0C}")
      if program.read(within: 2) != nil { return true }
    } while ContinuousClock.now < deadline
    return false
  }

  /// Whether it leaves as it should, the terminal as it was.
  private func leave(_ program: TerminalProgram) -> Bool {
    guard let status = program.leave(within: Self.patience) else {
      return fail("q does not end it")
    }
    guard status == 0 else { return fail("it ends with \(status) after q") }
    let left = program.leftBehind
    return left.isEmpty || fail("the terminal is not as before: \(left.joined(separator: ", "))")
  }

  // MARK: - Seeing

  private mutating func sample(_ program: TerminalProgram) {
    courses[0].append(program.residentMegabytes())
    if let descriptors = program.descriptors() { courses[1].append(Double(descriptors)) }
    courses[2].append(Double(program.threads()))
  }

  private func report(since start: ContinuousClock.Instant, written: Int) {
    let passed = (ContinuousClock.now - start).components.seconds
    let figures = courses.compactMap { course in
      course.values.last.map { "\(course.name) \(course.spelling($0))" }
    }
    Report.say(
      "\(passed) s: \(deeds) deeds, \(figures.joined(separator: ", ")), \(written / 1_000) kB written"
    )
  }

  private func judge() -> Bool {
    Report.say("\nmedian of           2nd quarter  last quarter")
    for course in courses {
      let cells = [course.spelling(course.early), course.spelling(course.late)].map { cell in
        String(repeating: " ", count: max(0, 12 - cell.count)) + cell
      }
      let name = course.name.padding(toLength: 18, withPad: " ", startingAt: 0)
      let verdict =
        course.values.isEmpty ? "not seen: only root may look" : course.isFlat ? "flat" : "GROWS"
      Report.say("\(name) \(cells.joined(separator: "  "))  \(verdict)")
    }
    Report.say("\(deeds) deeds; it ended with 0, and the terminal is as before")
    return courses.allSatisfy { $0.values.isEmpty || $0.isFlat }
  }

  private func died(_ status: Int32) -> Bool {
    fail("it ended by itself with \(status)")
  }

  private func fail(_ what: String) -> Bool {
    Report.say("the last deeds: \(lastDeeds)")
    Report.say("soak: \(what) (after \(deeds) deeds; seed \(seed))")
    return false
  }
}
