import Foundation
import PlayedTerminal

/// Keys while 100,000 connectors are read after `G`, and rows whose documents have been let go by the
/// end of it.
struct StreamBenchmark {
  private static let count = 100_000
  private static let presses = 100
  /// What the bar of the selection begins with: nothing else that pages change has its background.
  private static let bar = "46m"
  private static let up = "\u{1B}[A"
  private static let pageDown = "\u{1B}[6~"
  /// Pages between two rows that are opened: further than documents are read ahead.
  private static let stride = 7
  private static let most = Figure.Baseline(
    name: "as long as it may take", sample: Sample([50]))

  func figures() throws -> [Figure] {
    guard let program = try DemoService(count: Self.count).start() else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    program.settle(1)
    program.type("G")
    let keys = try moving(in: program)
    let end = ContinuousClock.now
    program.settle(1)
    // What was left, without the silence that ends it, shows that pages came in all the time.
    let rest = (ContinuousClock.now - end).milliseconds - 1e3
    program.type("g")
    program.settle(1)
    return [
      Figure(
        name: "Up while pages stream in", sample: Sample(keys),
        baseline: Figure.Baseline(name: "a frame", sample: Sample([16])),
        remark: "\(KeyBenchmark.worst(of: keys)); \(Int(rest)) ms of reading followed"),
      Figure(
        name: "opening a row that was let go", sample: Sample(opening(in: program)),
        baseline: Self.most),
    ]
  }

  private func moving(in program: TerminalProgram) throws -> [Double] {
    try (0..<Self.presses).map { _ in
      // Between two frames, so that the bar is not taken for one of the frame before.
      program.settle(0.012)
      let start = ContinuousClock.now
      program.type(Self.up)
      return try program.wait(for: Self.bar, since: start, limit: 2)
    }
  }

  private func opening(in program: TerminalProgram) -> [Double] {
    (0..<20).map { _ in
      let start = ContinuousClock.now
      program.type(String(repeating: Self.pageDown, count: Self.stride))
      let jump = (ContinuousClock.now - start).milliseconds
      let answer = program.answer(to: "\r")
      // Back to the list.
      program.type("\u{1B}[Z")
      program.settle(0.3)
      return jump + answer.milliseconds
    }
  }
}
