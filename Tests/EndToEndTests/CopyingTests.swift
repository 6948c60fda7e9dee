import Foundation
import Testing

/// What leaves the program for the person's clipboard.
@Suite struct CopyingTests {
  @Test func `y i puts the connector's id into tmux's buffer`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 50) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("y")
      try await terminal.waitFor(text: "copy i id")
      try await terminal.press("i")
      try await terminal.waitFor(text: "id: copied by tmux")
      let copied = try await terminal.pasteBuffer
      #expect(copied.wholeMatch(of: /[0-9A-Z]{26}/) != nil)
      try await terminal.waitFor("the same id in the detail") { $0.contains(copied) }
    }
  }

  /// A clipboard that takes nothing and does not end: the person goes on, and is told in the end.
  @Test func `S05 the screen answers while a tool hangs`() async throws {
    try await PrivateHome.using { home in
      let script = "#!/bin/sh\necho $$ >\"$HOME/started\"\nexec sleep 1000\n"
      let tool = try home.write(script, to: "bin/xclip")
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: tool)
      let environment = [
        "TERM": "vt220", "DISPLAY": ":0",
        "PATH": "\(home.folder.path)/bin:\(try Installed.path())",
      ]
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo"], columns: 120, environment: environment, in: home
      ) { terminal in
        try await terminal.waitFor("the list") { $0.contains("1/") }
        try terminal.type("yi")
        try terminal.type("j")
        try terminal.type("?")
        let written = try await terminal.waitFor("what became of the copy") {
          $0.contains("xclip")
        }
        // All that the keys brought was drawn before the tool was given up.
        let help = try #require(written.firstRange(of: "Help"))
        let told = try #require(written.firstRange(of: "xclip"))
        #expect(help.lowerBound < told.lowerBound)
        try terminal.type("\u{3}q")
        try await #expect(terminal.exitStatus() == 0)
        let started = home.read("started")?.trimmingCharacters(in: .whitespacesAndNewlines)
        let tool = try #require(started.flatMap { Int32($0) })
        #expect(kill(tool, 0) < 0 && errno == ESRCH, "it runs, or nobody has waited for its end")
      }
    }
  }
}
