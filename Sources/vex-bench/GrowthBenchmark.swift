import Foundation
import PlayedTerminal

/// How cost grows from a hundred connectors to a million: what reading them takes, what is in memory
/// then, and what a key costs. `scripts/plot-growth` draws it.
struct GrowthBenchmark {
  private static let counts = [100, 1_000, 10_000, 100_000, 1_000_000]

  func figures() throws -> [Figure] {
    var figures: [Figure] = []
    for count in Self.counts {
      let own = try Self.figures(count)
      // Each beside what it was for a tenth.
      figures += own.enumerated().map { index, figure in
        var figure = figure
        if figures.count >= own.count {
          let before = figures[figures.count - own.count + index]
          figure.baseline = Figure.Baseline(name: before.name, sample: before.sample)
        }
        return figure
      }
    }
    return figures
  }

  private static func figures(_ count: Int) throws -> [Figure] {
    let service = try DemoService(count: count)
    guard let program = try service.start() else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    let milliseconds = program.load()
    let memory = program.residentMegabytes()
    program.type("g")
    program.settle(1)
    let keys = (0..<40).map { _ in program.answer(to: "j").milliseconds }
    let none = Figure.Baseline(name: "a tenth", skipped: "there is none")
    return [
      Figure(name: "\(count) read", sample: Sample([milliseconds]), baseline: none),
      Figure(
        name: "\(count) in memory", unit: .megabytes, sample: Sample([memory]), baseline: none),
      Figure(name: "\(count) Down", sample: Sample(keys), baseline: none),
    ]
  }
}
