import Foundation
import PlayedTerminal

/// The program's file, and what it takes to say its version.
struct BinaryBenchmark {
  func figures() throws -> [Figure] {
    guard let path = DemoService.program else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    let vex = InstalledProgram(path: path)
    let curl = InstalledProgram("curl")
    let version = try Sample.time { try vex.run(["--version"], accepted: [0]) }
    let other = try curl.map { curl in
      try Sample.time { try curl.run(["--version"], accepted: [0]) }
    }
    return [
      Figure(
        name: "stripped", unit: .megabytes, sample: Sample([try Self.strippedMegabytes(path)]),
        baseline: Figure.Baseline(name: "as large as it may be", sample: Sample([20]))),
      Figure(
        name: "vex --version", sample: version,
        baseline: Figure.Baseline(
          name: "curl --version", sample: other,
          skipped: curl == nil ? "curl is not on PATH" : nil), remark: DemoService.linking),
    ]
  }

  /// The size of a copy without its symbols; of the file itself where there is no `strip`.
  private static func strippedMegabytes(_ path: String) throws -> Double {
    var file = URL(filePath: path)
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "vex-bench-\(ProcessInfo.processInfo.processIdentifier)-stripped")
    defer { try? FileManager.default.removeItem(at: copy) }
    if let strip = InstalledProgram("strip") {
      try strip.run(["-o", copy.path, path], accepted: [0])
      file = copy
    }
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    return Double(size) / 1e6
  }
}
