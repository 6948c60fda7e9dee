import Foundation
import PlayedTerminal

/// From the start of the process to the first rows on the screen, from a local server.
struct StartBenchmark {
  func figures() throws -> [Figure] {
    let service = try DemoService(count: 1_000)
    guard DemoService.program != nil else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    var times: [Double] = []
    for _ in 0..<15 {
      let start = ContinuousClock.now
      guard let program = try service.start() else { break }
      // The column's title stands from the first frame on, the count of rows with the first page.
      times.append(try program.wait(for: "1,000", since: start, limit: 10))
    }
    let curl = InstalledProgram("curl")
    let fetching = try curl.map { curl in
      try Sample.time(runs: 15) { try curl.run(service.curl(first: 32), accepted: [0]) }
    }
    return [
      Figure(
        name: "start to first rows", sample: Sample(times),
        baseline: Figure.Baseline(
          name: "curl fetching the same page", sample: fetching,
          skipped: curl == nil ? "curl is not on PATH" : nil), remark: DemoService.linking)
    ]
  }
}
