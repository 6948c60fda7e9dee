import DemoAPI
import Foundation
import PlayedTerminal

/// The demo organisation behind its server, in this process, and the program that browses it.
struct DemoService {
  let server: DemoServer
  let count: Int

  init(count: Int) throws {
    server = try DemoServer(organisation: DemoData(count: count).organisation, port: 0)
    self.count = count
  }

  /// The `vex` beside this program, as it was built with it.
  static let program: String? = {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let path = folder.appending(path: "vex").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  static let missing = "vex is not beside this program: scripts/bench builds both"

  /// What has to be known beside a figure of the program's start: people get it with Swift's runtime
  /// within it, and a library of its own takes longer to load.
  static let linking: String = {
    let file = program.flatMap { FileManager.default.contents(atPath: $0) } ?? Data()
    return file.range(of: Data("libswiftCore.so".utf8)) == nil
      ? "" : "not as people get it: linked with the runtime's library; see scripts/bench"
  }()

  /// Variables of a program in a terminal, and where the service is.
  var environment: [String: String] {
    Self.surroundings.merging([
      "VERSORI_API_URL": server.baseURL, "VERSORI_TOKEN": server.token,
      "VERSORI_ORGANISATION_ID": server.organisationID,
    ]) { $1 }
  }

  static var surroundings: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": NSTemporaryDirectory(),
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  /// Starts it in a terminal; nil where it was not built.
  func start() throws -> TerminalProgram? {
    try Self.program.map {
      try TerminalProgram([$0], environment: environment, service: server)
    }
  }

  /// Starts it, and goes on once all connectors are loaded and the first row is selected.
  func startLoaded() throws -> TerminalProgram? {
    guard let program = try start() else { return nil }
    _ = program.load()
    program.type("g")
    program.settle(1)
    return program
  }

  /// The arguments with which curl asks for the first page.
  func curl(first: Int) -> [String] {
    ["-s", "-H", "Authorization: Bearer \(server.token)", address(first: first, after: nil)]
  }

  private func address(first: Int, after cursor: String?) -> String {
    let page = cursor.map { "&after=\($0)" } ?? ""
    return "\(server.baseURL)/o/\(server.organisationID)/connectors?first=\(first)\(page)"
  }

  /// The addresses of all pages of a hundred.
  var pageAddresses: [String] {
    stride(from: 0, to: count, by: 100).map { row in
      address(first: 100, after: row > 0 ? server.cursor(after: row - 1) : nil)
    }
  }

  /// Bytes of all pages, by some of them.
  var bytes: Int {
    let pages = DemoData(count: count).pages(20)
    return pages.reduce(0) { $0 + $1.count } / 2_000 * count
  }
}
