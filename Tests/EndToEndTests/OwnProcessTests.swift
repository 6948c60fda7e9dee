import Foundation
import Testing

/// What others can see of the process, and what it reads and leaves behind beside its own files
/// (`docs/faults.md`, S09, S12).
@Suite struct OwnProcessTests {
  @Test func `the running program leaves no core file and does not show the token`() async throws {
    try await DemoServerProcess.serving(count: 3) { server in
      try await Terminal.vex(environment: server.environment) { terminal in
        try await terminal.waitForRows()
        let process = "/proc/\(try await terminal.programID())"
        let limits = try String(contentsOfFile: "\(process)/limits", encoding: .utf8)
        let core = try #require(limits.split(separator: "\n").first { $0.contains("core file") })
        #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2, "\(core)")
        // Who may not even open it sees as little as who finds it without the token.
        let environment = FileManager.default.contents(atPath: "\(process)/environ") ?? Data()
        #expect(environment.firstRange(of: Data(server.token.utf8)) == nil)
        let arguments = FileManager.default.contents(atPath: "\(process)/cmdline") ?? Data()
        #expect(arguments.firstRange(of: Data(server.token.utf8)) == nil)
      }
    }
  }

  /// What belongs to a process that may not be dumped belongs to root. Root therefore gives the
  /// program to somebody else first, who is nobody.
  @Test func `the memory of the running program is closed to its own user`() async throws {
    let isRoot = geteuid() == 0
    let person = isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
    let script = "\(person)'\(try Installed.vex())' demo-server & read end; kill $!; wait $!"
    try await PrivateHome.using { home in
      let child = try ChildProcess(["/bin/sh", "-c", script], environment: try home.environment())
      // The address is printed by a program that has protected itself before.
      var lines = child.output.lines().makeAsyncIterator()
      let first = try #require(await lines.next())
      #expect(first.hasPrefix("VERSORI_API_URL="))
      let server = try #require(Self.child(of: child.id))
      let file = "/proc/\(server)/environ"
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.ownerAccountID] as? Int == 0)
      try child.input.close()
      _ = await child.status()
    }
  }

  @Test func `.netrc is not opened, and no keys of a connection are written`() async throws {
    try await DemoServerProcess.serving(count: 3) { server in
      try await PrivateHome.using { home in
        let keys = home.folder.appending(path: "keys").path
        // Whoever opens the FIFO waits for a writer that never comes, until the time is up.
        let printed = try await PrintedOutput.ofShell(
          "mkfifo -m 600 \"$HOME/.netrc\" && timeout 30 vex connectors",
          environment: server.environment.merging(["SSLKEYLOGFILE": keys]) { $1 }, in: home)
        #expect(printed.status == 0, "\(printed.error)")
        #expect(printed.lines.count == 4)
        #expect(!FileManager.default.fileExists(atPath: keys))
      }
    }
  }

  /// The process that a shell has started.
  private static func child(of shell: Int32) -> Int32? {
    let path = "/proc/\(shell)/task/\(shell)/children"
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Int32($0) }
  }
}
