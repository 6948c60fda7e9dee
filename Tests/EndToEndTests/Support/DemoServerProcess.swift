import Foundation

/// `vex demo-server` in a process of its own, so that it can go away in the middle of a journey.
struct DemoServerProcess {
  let baseURL: String
  let organisationID: String
  let token: String
  private let child: ChildProcess

  /// Serves while `body` runs; port 0 is any that is free.
  static func serving(
    count: Int = 240, port: Int = 0, _ body: (DemoServerProcess) async throws -> Void
  ) async throws {
    try await PrivateHome.using { home in
      let server = try await start(count: count, port: port, home: home)
      do {
        try await body(server)
      } catch {
        await server.end()
        throw error
      }
      await server.end()
    }
  }

  /// The port it listens on.
  var port: Int {
    get throws {
      guard let port = URLComponents(string: baseURL)?.port else {
        throw Failure("no port in \(baseURL)")
      }
      return port
    }
  }

  /// The variables that make its organisation the account.
  var environment: [String: String?] {
    [
      "VERSORI_API_URL": baseURL, "VERSORI_ORGANISATION_ID": organisationID,
      "VERSORI_TOKEN": token,
    ]
  }

  /// Takes the server away; returns when it is gone.
  func end() async {
    try? child.input.close()
    _ = await child.status()
  }

  private static func start(
    count: Int, port: Int, home: PrivateHome
  ) async throws -> DemoServerProcess {
    // The shell ends the server when its input is closed, also by the end of the tests.
    let script = "vex demo-server --port \(port) --count \(count) & read end; kill $!; wait $!"
    let child = try ChildProcess(
      ["/bin/sh", "-c", script], environment: try home.environment())
    var values: [Substring: String] = [:]
    for await line in child.output.lines() {
      let words = line.split(separator: "=", maxSplits: 1)
      if words.count == 2 { values[words[0]] = String(words[1]) }
      guard
        let baseURL = values["VERSORI_API_URL"], let token = values["VERSORI_TOKEN"],
        let organisation = values["VERSORI_ORGANISATION_ID"]
      else { continue }
      return DemoServerProcess(
        baseURL: baseURL, organisationID: organisation, token: token, child: child)
    }
    try? child.input.close()
    let error = String(decoding: await child.error.everything(), as: UTF8.self)
    throw Failure("the demo server has not started: \(values) \(error)")
  }
}
