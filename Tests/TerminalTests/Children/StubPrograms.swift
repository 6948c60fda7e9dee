import Foundation

@testable import Terminal

/// Programs of the test's own in a folder that goes with it: shell scripts that find the folder in
/// `$HERE`.
final class StubPrograms: Sendable {
  let folder: URL

  /// Writes a script for each name.
  ///
  /// Another program writes them: a file that this process has open for writing may be open in a
  /// child that another test is just starting, and cannot be executed then.
  init(_ scripts: [String: String] = [:]) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vex-stubs-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in scripts { try await write(script, as: name) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Where these programs are the first to be found, and nothing else is set but `more`.
  func environment(_ more: [String: String] = [:]) -> ChildEnvironment {
    let standard = ["PATH": "\(folder.path):/usr/bin:/bin", "HERE": folder.path]
    return ChildEnvironment(standard.merging(more) { _, given in given })
  }

  /// A program of the folder, ready to run; where nothing is to hang, a busy machine has its time.
  func program(_ name: String, _ arguments: [String] = []) -> ChildProgram {
    var program = ChildProgram(path: path(name), arguments: arguments, environment: environment())
    program.patience = .seconds(60)
    return program
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// What a program has written, or `nil` where there is no such file.
  func read(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The process id that a program has written.
  func processID(_ name: String) -> Int32? {
    read(name).flatMap { Int32($0.trimmingCharacters(in: .newlines)) }
  }

  /// A named pipe; whoever opens it waits for the other end.
  func makePipe(_ name: String) throws {
    guard unsafe mkfifo(path(name), 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private func write(_ script: String, as name: String) async throws {
    var writer = ChildProgram(
      path: "/bin/sh", arguments: ["-c", #"cat > "$0" && chmod 755 "$0""#, path(name)],
      environment: environment())
    writer.input = Array("#!/bin/sh\n\(script)\n".utf8)
    writer.patience = .seconds(60)
    _ = try await writer.run()
  }
}

/// Waits for a process to be gone, zombies included, and gives up after a while.
func isGone(_ process: Int32) async -> Bool {
  let deadline = ContinuousClock.now + .seconds(20)
  while ContinuousClock.now < deadline {
    if kill(process, 0) < 0, errno == ESRCH { return true }
    await Task.yield()
  }
  return false
}
