import Foundation

/// A command that prints and exits, without any terminal.
struct PrintedOutput {
  let status: Int32
  let output: String
  let error: String

  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  var errorLines: [String] { error.split(separator: "\n").map(String.init) }

  /// Runs the built program to its end, in a home of its own unless one is given.
  static func ofVex(
    _ arguments: String..., environment: [String: String?] = [:], in home: PrivateHome? = nil
  ) async throws -> PrintedOutput {
    try await of([try Installed.vex()] + arguments, environment: environment, in: home)
  }

  /// Runs a line of the shell, which knows the program as `vex`.
  static func ofShell(
    _ line: String, environment: [String: String?] = [:], in home: PrivateHome? = nil
  ) async throws -> PrintedOutput {
    try await of(["/bin/sh", "-c", line], environment: environment, in: home)
  }

  private static func of(
    _ arguments: [String], environment: [String: String?], in home: PrivateHome?
  ) async throws -> PrintedOutput {
    guard let home else {
      return try await PrivateHome.using {
        try await of(arguments, environment: environment, in: $0)
      }
    }
    let child = try ChildProcess(arguments, environment: try home.environment(environment))
    try? child.input.close()
    async let output = child.output.everything()
    async let error = child.error.everything()
    let status = await child.status()
    return PrintedOutput(
      status: status, output: String(decoding: await output, as: UTF8.self),
      error: String(decoding: await error, as: UTF8.self))
  }
}
