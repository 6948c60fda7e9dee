import Foundation

/// A program that baselines run, if it is installed.
struct InstalledProgram {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String

  /// The first of that name on PATH.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  /// Runs it to its end, its input from a file and its output to nowhere; exit codes that are not
  /// `accepted` are failures.
  func run(_ arguments: [String], input: URL, accepted: Set<Int32>) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard accepted.contains(process.terminationStatus) else {
      throw Failure(description: "\(path) ended with \(process.terminationStatus)")
    }
  }
}
