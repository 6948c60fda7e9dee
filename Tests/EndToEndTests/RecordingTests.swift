import Foundation
import Testing

/// A bug report is a file: a session that was recorded is played to the same last screen.
@Suite struct RecordingTests {
  /// Plays a recording in a home and returns the last screen, lines without their blanks at the end.
  private static func played(_ file: String, in home: PrivateHome) async throws -> [String] {
    let printed = try await PrintedOutput.ofShell(
      "vex --replay \"$HOME/\(file)\" --dump text", in: home)
    #expect(printed.status == 0)
    #expect(printed.error == "")
    return printed.lines.map(trimmed)
  }

  private static func trimmed(_ line: some StringProtocol) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  @Test func `keys, a tree, a filter, another size and a failure are played to the same screen`()
    async throws
  {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await PrivateHome.using { home in
          _ = try home.write("network:\n  tries: 1\n", to: "config/vex/config.yaml")
          let file = home.folder.appending(path: "session").path
          try await Terminal.vex(
            "--record", file, columns: 120, rows: 36, environment: relay.environment(of: server),
            in: home
          ) { terminal in
            try await terminal.waitForRows()
            try await terminal.moveDown(rows: 2)
            try await terminal.press("Enter", "j", "l", "j")
            try await terminal.press("⇧Tab")
            try await terminal.resize(columns: 140, rows: 44)
            relay.cut()
            try await terminal.press("G")
            try await terminal.waitFor(text: "cannot connect to 127.0.0.1")
            try await terminal.press("/")
            // A token that is pasted by mistake is not what a bug report is to tell.
            try await terminal.paste(server.token)
            try await terminal.press("^U")
            try await terminal.type("!is:draft")
            try await terminal.waitFor("the filter") { $0.contains("!is:draft") }
            try await terminal.press("Enter")
            // The bottom line is what a frame ends with: the rest is there then.
            let last = try await terminal.waitFor("the kept filter") { screen in
              screen.contains("· /!is:draft")
                && screen.lines.contains { $0.contains("q quit") && $0.contains(" 1/") }
            }
            try await terminal.press("q")
            try await #expect(terminal.exitStatus() == 0)
            let played = try await Self.played("session", in: home)
            #expect(played == last.lines.map(Self.trimmed))
          }
          let recording = try #require(home.read("session"))
          #expect(!recording.contains(server.token))
          #expect(recording.contains("<redacted>"))
          let attributes = try FileManager.default.attributesOfItem(atPath: file)
          #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
      }
    }
  }

  @Test func `the last screen is left standing in a terminal, and can be looked around in`()
    async throws
  {
    try await PrivateHome.using { home in
      let recorded = try await PrintedOutput.ofShell(
        "vex --demo=30 --headless 120x30 --keys 'j j Enter' --record \"$HOME/session\"", in: home)
      #expect(recorded.status == 0)
      let file = home.folder.appending(path: "session").path
      try await Terminal.vex("--replay", file, columns: 120, rows: 30, in: home) { terminal in
        try await terminal.waitFor("the last screen") {
          $0.lines.map(Self.trimmed) == recorded.lines.map(Self.trimmed)
        }
        try await terminal.press("r")
        try await terminal.waitFor(text: "this is a recording")
        try await terminal.press("q")
        try await #expect(terminal.exitStatus() == 0)
      }
      // Keys go on from there without a terminal too, and another size is another layout.
      let further = try await PrintedOutput.ofShell(
        "vex --replay \"$HOME/session\" --headless 100x20 --keys 'Backspace 2'", in: home)
      #expect(further.status == 0)
      #expect(further.lines.count == 20)
      #expect(further.output.contains("2 Connections"))
    }
  }

  @Test func `D15 a session that was killed is played up to there`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        let file = home.folder.appending(path: "session").path
        try await Terminal.vex("--record", file, environment: server.environment, in: home) {
          terminal in
          try await terminal.waitForRows()
          try await terminal.press("3")
          let last = try await terminal.waitFor("the view") { screen in
            screen.contains("▸3 Credentials") && screen.lines.contains { $0.contains("q quit") }
          }
          try await terminal.signal(SIGKILL)
          try await terminal.waitFor(text: "ended with 137")
          let printed = try await PrintedOutput.ofShell(
            "vex --replay \"$HOME/session\" --dump text", in: home)
          #expect(printed.status == 0)
          #expect(printed.error.contains("the session ended here without notice"))
          #expect(printed.lines.map(Self.trimmed)[1] == Self.trimmed(last.lines[1]))
        }
      }
    }
  }

  @Test(
    arguments: [
      ("", "line 1: this is no recording of vex"),
      ("{\"vexRecording\":7,\"version\":\"9.0\"}\n", "line 1: recorded by vex 9.0 in format 7"),
      ("{\"vexRecording\":1}\n", "line 2: the recording ends before"),
      ("{\"vexRecording\":1}\n{\"began", "line 2: the recording is cut off here"),
      ("{\"vexRecording\":1}\n\u{1B}[2J\n", "line 2: "),
    ])
  func `D15 what cannot be played ends with a sentence and exit 3`(
    text: String, sentence: String
  ) async throws {
    try await PrivateHome.using { home in
      let file = try home.write(text, to: "session")
      let printed = try await PrintedOutput.ofVex("--replay", file, "--dump", "text", in: home)
      #expect(printed.status == 3)
      #expect(printed.output == "")
      #expect(printed.errorLines.count == 1)
      #expect(printed.error.hasPrefix("vex: \(file), \(sentence)"), "\(printed.error)")
      #expect(!printed.error.contains("\u{1B}"))
    }
  }

  @Test(arguments: ["record", "log"])
  func `S08 only a regular file of one's own is written`(option: String) async throws {
    try await PrivateHome.using { home in
      let printed = try await PrintedOutput.ofShell(
        """
        cd "$HOME" && touch target && ln -s target link && mkfifo -m 600 pipe || exit 9
        for file in link pipe config /dev/null no/such; do
          vex --demo=3 --headless 80x24 --\(option) $file >/dev/null
          echo $?
        done
        ls
        """, in: home)
      #expect(printed.lines.prefix(5) == ["3", "3", "3", "3", "3"])
      #expect(printed.errorLines.count == 5)
      #expect(printed.errorLines.allSatisfy { $0.hasPrefix("vex: --\(option): ") })
      #expect(
        Set(printed.lines.dropFirst(5)) == [
          "cache", "config", "data", "link", "pipe", "state", "target",
        ])
      #expect(home.read("target") == "")
    }
  }

  @Test func `S08 a recording replaces no file`() async throws {
    try await PrivateHome.using { home in
      let file = try home.write("mine", to: "session")
      let printed = try await PrintedOutput.ofVex(
        "--demo=3", "--headless", "80x24", "--record", file, in: home)
      #expect(printed.status == 3)
      #expect(
        printed.error
          == "vex: --record: \(file) is there already: name another file, or remove it\n")
      #expect(home.read("session") == "mine")
    }
  }

  @Test(.enabled(if: Sanitizer.bearsFileLimits))
  func `S08 files that take no more end by themselves, and the session goes on`()
    async throws
  {
    try await PrivateHome.using { home in
      let printed = try await PrintedOutput.ofShell(
        """
        cd "$HOME" && (ulimit -f 100
        vex --demo=30 --headless 100x30 --keys 'j j' --record session) && vex --replay session \
          --dump text >/dev/null
        """, in: home)
      #expect(printed.status == 0)
      #expect(printed.lines.count == 30)
      #expect(printed.errorLines.count == 2)
      #expect(printed.error.contains("the recording ends here: session: "))
      #expect(printed.error.contains("the session ended here without notice"))
      #expect(home.read("session")?.hasSuffix("}\n") == true)
    }
  }

  @Test(.enabled(if: Sanitizer.bearsFileLimits))
  func `S08 on the full screen that is said once, in the bottom line`() async throws {
    try await PrivateHome.using { home in
      // A frame has to fit: what is drawn goes through a file in memory, which is limited as well.
      let script = "cd \"$HOME\" && ulimit -f 64 && exec vex --demo=30 --record session --log log"
      try await Terminal.running(["/bin/sh", "-c", script], columns: 120, in: home) { terminal in
        try await terminal.waitFor(text: "the recording ends here: session: ")
        try await terminal.waitForRows()
        try await terminal.press("j")
        try await terminal.waitForRow(2)
        try await terminal.press("q")
        try await #expect(terminal.exitStatus() == 0)
      }
      #expect(home.read("log")?.hasSuffix("\n") == true)
    }
  }

  @Test
  func `S01 S07 D08 D11 secrets, tokens and hostile text are neither in a recording nor in a log`()
    async throws
  {
    try await HostileService.serving(count: 8, keeping: .kinds) { service in
      try await PrivateHome.using { home in
        let opened = Array(repeating: "l j", count: 60).joined(separator: " ")
        let recorded = try await PrintedOutput.ofShell(
          """
          vex --headless 140x40 --keys 'Enter \(opened) Backspace ! Enter' \
            --record "$HOME/session" --log "$HOME/log"
          """, environment: service.environment, in: home)
        #expect(recorded.status == 0)
        #expect(recorded.output.contains(HostileService.number))
        for name in ["session", "log"] {
          let text = try #require(home.read(name))
          #expect(text.contains(HostileService.number), "\(name)")
          #expect(!text.contains(HostileService.secret), "\(name)")
          #expect(!text.contains(service.server.token), "\(name)")
          let strangers = text.unicodeScalars.filter { scalar in
            scalar != "\n"
              && (scalar.properties.isDefaultIgnorableCodePoint
                || [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
          }
          #expect(strangers.isEmpty, "\(name): \(strangers.prefix(5))")
        }
        let played = try await Self.played("session", in: home)
        #expect(played == recorded.lines.map(Self.trimmed))
      }
    }
  }
}
