import DemoAPI
import Foundation
import PlayedTerminal

/// Where the program is tried: a home of its own, with nothing of the person's in it, and a demo
/// service in this process, which may be a bad one.
final class Stage {
  private let home: URL
  private let server: DemoServer
  let launch: Launch

  /// - Parameters:
  ///   - count: how many connectors the organisation has.
  ///   - failing: the share of requests that fail, 0 to 1.
  /// - Throws: where the program was not built, or a folder or port cannot be had.
  init(count: Int, failing: Double = 0) throws {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let program = folder.appending(path: "vex").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw TerminalProgram.Failure("vex is not beside this program: \(program)")
    }
    let organisation = DemoOrganisation(
      seed: 7, count: count, start: Int64(Date().timeIntervalSince1970))
    server = try DemoServer(organisation: organisation, failing: failing)
    home = FileManager.default.temporaryDirectory.appending(path: "vex-trial-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    launch = Launch(
      program: program, home: home,
      environment: [
        // However busy this machine is, Esc and the letter after it are two keys.
        "ESCDELAY": "5", "HOME": home.path, "LANG": "C.UTF-8", "PAGER": "cat",
        "TERM": "xterm-256color",
        "TZ": "UTC", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "VERSORI_API_URL": server.baseURL, "VERSORI_TOKEN": server.token,
        "VERSORI_ORGANISATION_ID": server.organisationID,
      ])
  }

  deinit { try? FileManager.default.removeItem(at: home) }
}

/// How the program is started on a stage, which has to last as long.
struct Launch: Sendable {
  let program: String
  let home: URL
  let environment: [String: String]

  /// Starts it in a terminal, with variables beside the usual ones.
  func start(
    _ arguments: [String] = [], with variables: [String: String] = [:]
  ) throws -> TerminalProgram {
    try TerminalProgram(
      [program] + arguments, environment: environment.merging(variables) { $1 })
  }
}
