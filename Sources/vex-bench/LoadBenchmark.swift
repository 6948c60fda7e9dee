import Foundation
import PlayedTerminal

/// `G`: everything is read, beside curl reading the same pages to nowhere over one connection; what
/// is in memory then.
struct LoadBenchmark {
  private let count = 100_000

  func figures() throws -> [Figure] {
    let service = try DemoService(count: count)
    guard let program = try service.start() else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    program.settle(1)
    let (before, processor) = (program.residentMegabytes(), program.processorTime())
    let milliseconds = program.load()
    let memory = program.residentMegabytes()
    let bytes = service.bytes
    let busy = Int(program.processorTime() - processor)
    return [
      Figure(
        name: "\(count) connectors read", sample: Sample([milliseconds]),
        baseline: try curl(service),
        remark: "\(Int(Double(bytes) / 1e3 / milliseconds)) MB/s, \(busy) ms of processor time"),
      Figure(
        name: "in memory then", unit: .megabytes, sample: Sample([memory]),
        baseline: Figure.Baseline(
          name: "the same as JSON", sample: Sample([Double(bytes) / 1e6])),
        remark: "\(Int(before)) MB before, 64 MB of them documents"),
    ]
  }

  /// curl, asked for every page at once; where the pages begin is found out first.
  private func curl(_ service: DemoService) throws -> Figure.Baseline {
    let name = "curl reading the same pages"
    guard let curl = InstalledProgram("curl") else {
      return Figure.Baseline(name: name, skipped: "curl is not on PATH")
    }
    let list = FileManager.default.temporaryDirectory
      .appending(path: "vex-bench-\(ProcessInfo.processInfo.processIdentifier)-pages")
    defer { try? FileManager.default.removeItem(at: list) }
    let lines = service.pageAddresses.map { "url = \"\($0)\"\noutput = /dev/null" }
    try Data(lines.joined(separator: "\n").utf8).write(to: list)
    let header = "Authorization: Bearer \(service.server.token)"
    let start = ContinuousClock.now
    try curl.run(["-s", "-H", header, "-K", list.path], accepted: [0])
    return Figure.Baseline(
      name: name, sample: Sample([(ContinuousClock.now - start).milliseconds]))
  }
}
