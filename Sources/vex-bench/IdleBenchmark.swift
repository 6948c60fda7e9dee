import Foundation
import PlayedTerminal

/// A minute in which nothing happens: what the program does although nobody asks it to.
struct IdleBenchmark {
  private static let seconds = 60

  func figures() throws -> [Figure] {
    guard let program = try DemoService(count: 1_000).startLoaded() else {
      throw TerminalProgram.Failure(DemoService.missing)
    }
    let (bytes, time) = (program.written, program.processorTime())
    let calls = try SystemCalls.count(of: program.process) { program.settle(Double(Self.seconds)) }
    let idle = (bytes: program.written - bytes, time: program.processorTime() - time)
    let press = try SystemCalls.count(of: program.process) { _ = program.answer(to: "j") }
    let nothing = Figure.Baseline(name: "nothing", sample: Sample([0]))
    return [
      Figure(
        name: "bytes in \(Self.seconds) s", unit: .bytes, sample: Sample([Double(idle.bytes)]),
        baseline: nothing, remark: "one frame where a minute passed that the screen shows"),
      Figure(
        name: "processor time", sample: Sample([idle.time]), baseline: nothing),
      SystemCalls.figure("system calls in \(Self.seconds) s", calls, most: 16),
      SystemCalls.figure("system calls for Down", press, most: 12),
    ]
  }
}

/// Counts a process's system calls with strace, if it is installed.
private enum SystemCalls {
  static func count(of process: pid_t, while body: () -> Void) throws -> Int? {
    guard let strace = InstalledProgram("strace") else {
      body()
      return nil
    }
    let log = FileManager.default.temporaryDirectory
      .appending(path: "vex-bench-\(ProcessInfo.processInfo.processIdentifier)-calls")
    defer { try? FileManager.default.removeItem(at: log) }
    let tracer = Process()
    tracer.executableURL = URL(filePath: strace.path)
    tracer.arguments = ["-f", "-p", "\(process)", "-o", log.path]
    tracer.standardError = FileHandle.nullDevice
    try tracer.run()
    // strace does not say when it holds every thread; what it logs in doing so is not counted.
    Thread.sleep(forTimeInterval: 0.5)
    let before = lines(log)
    body()
    let after = lines(log)
    tracer.interrupt()
    tracer.waitUntilExit()
    return after - before
  }

  private static func lines(_ log: URL) -> Int {
    (try? String(contentsOf: log, encoding: .utf8))?.split(separator: "\n").count ?? 0
  }

  static func figure(_ name: String, _ count: Int?, most: Int) -> Figure {
    Figure(
      name: name, unit: .count, sample: Sample([Double(count ?? 0)]),
      baseline: Figure.Baseline(name: "as many as may be", sample: Sample([Double(most)])),
      remark: count == nil ? "not counted: strace is not on PATH" : "")
  }
}
