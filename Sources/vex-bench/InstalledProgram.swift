import CSystem
import Foundation
import PlayedTerminal

/// A program that baselines run, if it is installed.
struct InstalledProgram {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String

  /// The program at a path.
  init(path: String) { self.path = path }

  /// The first of that name on PATH.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  /// Runs it to its end, its input from a file, if it has one, and its output to nowhere; exit codes
  /// that are not `accepted` are failures.
  func run(_ arguments: [String], input: URL? = nil, accepted: Set<Int32>) throws {
    // Not by Foundation's `Process`, which notices an end by tens of milliseconds too late.
    let file = try input.map { try FileHandle(forReadingFrom: $0) }
    var streams = vex_spawn_streams(input: file?.fileDescriptor ?? -1, output: -1, error: -1)
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    let process = unsafe withPointers([path] + arguments) { arguments in
      unsafe withPointers(variables) { unsafe vex_spawn(path, arguments, $0, &streams) }
    }
    let status = process > 0 ? vex_pty_wait(process) : process
    guard accepted.contains(status) else {
      throw Failure(description: "\(path) ended with \(status)")
    }
  }
}
