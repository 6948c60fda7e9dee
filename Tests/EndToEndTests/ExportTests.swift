import Foundation
import Testing

/// Rows written into a file, and a session that goes on where the last one ended.
@Suite struct ExportTests {
  @Test func `the rest is loaded, the file appears, and the old one stays until it may go`()
    async throws
  {
    try await Self.using { home, environment in
      _ = try home.write("mine", to: "old.csv")
      try await Terminal.vex(columns: 120, environment: environment, in: home) { terminal in
        try await terminal.waitFor(text: "loaded of about 150")
        try await terminal.press(":")
        try await terminal.type("export ~/rows.csv")
        try await terminal.press("Enter")
        try await terminal.waitFor(text: "a load all")
        try await terminal.press("a")
        try await terminal.waitFor(text: "150 rows written to ~/rows.csv")
        let printed = try await PrintedOutput.ofVex(
          "connectors", "-o", "csv", environment: environment, in: home)
        let isSame = home.read("rows.csv") == printed.output
        #expect(isSame)
        try await terminal.press(":")
        try await terminal.type("export ~/old.csv")
        try await terminal.press("Enter")
        try await terminal.waitFor(text: "~/old.csv is there already")
        #expect(home.read("old.csv") == "mine")
        try await terminal.press("y")
        try await terminal.waitFor(text: "150 rows written to ~/old.csv")
        #expect(home.read("old.csv")?.hasPrefix("state,name,protocol,") == true)
        try await terminal.press("q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }

  @Test(.enabled(if: Sanitizer.bearsFileLimits))
  func `T19 where a file may not grow, a sentence says so and nothing is left`() async throws {
    try await Self.using { home, environment in
      let script = "ulimit -f 8; exec vex"
      try await Terminal.running(
        ["/bin/sh", "-c", script], columns: 120, environment: environment, in: home
      ) { terminal in
        try await Self.expectNoExport(to: "~/rows.json", in: home, terminal)
        #expect(home.read("rows.json") == nil)
      }
    }
  }

  @Test(
    .enabled(if: FullDisk.canBeMade, "no user namespaces here: there can be no disk of our own"))
  func `T19 on a full disk a sentence says so and nothing is left`() async throws {
    try await Self.using { home, environment in
      let disk = home.folder.appending(path: "disk").path
      try await Terminal.running(
        FullDisk.running("vex; ls -A '\(disk)' >\"$HOME/left\"", at: disk, pages: 2), columns: 120,
        environment: environment, in: home
      ) { terminal in
        try await Self.expectNoExport(to: "~/disk/rows.json", in: home, terminal)
        #expect(home.read("left") == "")
      }
    }
  }

  @Test func `T20 a session that crashes leaves what was remembered before, and no trouble`()
    async throws
  {
    try await Self.using { home, environment in
      func remembered() -> [String] {
        let folder = home.folder.appending(path: "state/vex").path
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
      }
      try await Terminal.vex(columns: 120, environment: environment, in: home) { terminal in
        try await terminal.waitFor(text: "loaded of about 150")
        try await terminal.press("j", "Enter", "q")
        try await #expect(terminal.exitStatus() == 0)
      }
      let files = remembered()
      let texts = files.map { home.read("state/vex/\($0)") }
      #expect(files.count == 1)
      try await Terminal.vex(
        "--crash-test=trap", columns: 120, environment: environment, in: home
      ) { terminal in
        try await #expect(terminal.exitStatus() > 128)
      }
      #expect(remembered() == files)
      #expect(files.map { home.read("state/vex/\($0)") } == texts)
      try await Terminal.vex(columns: 120, environment: environment, in: home) { terminal in
        let screen = try await terminal.waitFor(text: "loaded of about 150")
        #expect(!screen.contains("state/vex"))
        try await terminal.press(":")
        try await terminal.type("recent")
        try await terminal.press("Enter")
        try await terminal.waitFor(text: "▸Recent")
      }
    }
  }

  @Test func `the next session resumes view, filter and selection, and lists what was visited`()
    async throws
  {
    try await Self.using { home, environment in
      try await Terminal.vex(columns: 120, environment: environment, in: home) { terminal in
        try await terminal.waitFor(text: "loaded of about 150")
        try await terminal.press("j", "Enter", "Tab", "Tab", "2", "/")
        try await terminal.type("protocol:http")
        try await terminal.press("Enter", "q")
        try await #expect(terminal.exitStatus() == 0)
      }
      try await Terminal.vex(columns: 120, environment: environment, in: home) { terminal in
        try await terminal.waitFor(text: "loaded of about 150")
        try await terminal.press(":")
        try await terminal.type("resume")
        try await terminal.press("Enter")
        try await terminal.waitFor("the view and its filter") {
          $0.contains("▸2 Connections") && $0.contains("/protocol:http")
        }
        try await terminal.press(":")
        try await terminal.type("recent")
        try await terminal.press("Enter")
        try await terminal.waitFor(text: "▸Recent")
        try await terminal.press("Enter")
        try await terminal.waitFor("the end of the list") { !$0.contains("▸Recent") }
        try await terminal.press("q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }

  /// Orders an export of everything that must fail, and then quits.
  private static func expectNoExport(
    to file: String, in home: PrivateHome, _ terminal: Terminal
  ) async throws {
    try await terminal.waitFor(text: "loaded of about 150")
    try await terminal.press(":")
    try await terminal.type("export \(file)")
    try await terminal.press("Enter")
    try await terminal.waitFor(text: "a load all")
    try await terminal.press("a")
    try await terminal.waitFor(text: "\(file) is not written: ")
    try await terminal.press("q")
    try await #expect(terminal.exitStatus() == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!left.contains { $0.hasPrefix(".vex-") })
  }

  /// A home, and the variables that lead to an organisation of 150 connectors.
  private static func using(
    _ body: @escaping (PrivateHome, [String: String?]) async throws -> Void
  ) async throws {
    try await DemoServerProcess.serving(count: 150) { server in
      try await PrivateHome.using { home in
        try await body(
          home,
          [
            "VERSORI_TOKEN": server.token, "VERSORI_ORGANISATION_ID": server.organisationID,
            "VERSORI_API_URL": server.baseURL,
          ])
      }
    }
  }
}
