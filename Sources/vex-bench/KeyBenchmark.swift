import Foundation
import PlayedTerminal

/// From a key to the last byte of its answer, in a real pseudo-terminal, with 100,000 connectors
/// loaded; and how many bytes one answer has.
struct KeyBenchmark {
  /// A key, what has to be pressed before the first and after each of them.
  private struct Trial {
    var name: String
    var before = ""
    var keys: [String]
  }

  private static let down = "\u{1B}[B"
  private static let up = "\u{1B}[A"
  private static let trials = [
    Trial(name: "Down in the list", keys: [down]),
    Trial(name: "PageDown in the list", keys: ["\u{1B}[6~"]),
    Trial(name: "Down and Up in the tree", before: "\t", keys: [down, up]),
    Trial(name: "Down and Up in the detail", before: "\t", keys: [down, up]),
    Trial(name: "another view and back", before: "\t2", keys: ["1", "2"]),
  ]

  private static let presses = 60

  func figures(count: Int = 100_000) throws -> [Figure] {
    guard let program = try DemoService(count: count).startLoaded() else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    let less = try Self.less(lines: count)
    let whole = program.answer(to: "\u{0C}")
    var figures: [Figure] = []
    for trial in Self.trials {
      for key in trial.before {
        program.type(String(key))
        // A document that was let go is read again after some rest.
        program.settle(0.5)
      }
      let answers = (0..<Self.presses).map { program.answer(to: trial.keys[$0 % trial.keys.count]) }
      figures += Self.figures(trial.name, answers, beside: less, whole: whole.bytes)
    }
    return figures
  }

  private static func figures(
    _ name: String, _ answers: [(milliseconds: Double, bytes: Int)],
    beside less: (key: Sample, bytes: Sample)?, whole: Int
  ) -> [Figure] {
    let times = answers.map(\.milliseconds)
    return [
      Figure(
        name: name, sample: Sample(times),
        baseline: Figure.Baseline(
          name: "Down in less, 100,000 lines", sample: less?.key,
          skipped: less == nil ? "less is not on PATH" : nil),
        remark: worst(of: times)),
      Figure(
        name: "its bytes", unit: .bytes, sample: Sample(answers.map { Double($0.bytes) }),
        baseline: Figure.Baseline(name: "a full repaint", sample: Sample([Double(whole)]))),
    ]
  }

  /// What nearly all of several times are within.
  static func worst(of times: [Double]) -> String {
    let sorted = times.sorted()
    return String(format: "99 of 100 within %.2f ms", sorted[sorted.count * 99 / 100])
  }

  private static func less(lines: Int) throws -> (key: Sample, bytes: Sample)? {
    guard let less = InstalledProgram("less") else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(
      path: "vex-bench-\(ProcessInfo.processInfo.processIdentifier)-lines")
    try Data(DemoData(count: lines).names().joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = try TerminalProgram(
      [less.path, file.path], environment: DemoService.surroundings)
    program.settle()
    let answers = (0..<presses).map { _ in program.answer(to: down) }
    return (Sample(answers.map(\.milliseconds)), Sample(answers.map { Double($0.bytes) }))
  }
}
