import Foundation
import Testing

/// What the program writes to a terminal from its start to its end, byte by byte.
@Suite struct TerminalBytesTests {
  @Test func `T01 T18 every mode that is switched on is switched off at the end`() async throws {
    try await Self.vex { terminal in
      try await terminal.waitFor("the list") { $0.contains("Connectors") }
      try terminal.type("q")
      try await #expect(terminal.exitStatus() == 0)
      try #expect(terminal.modesAreAsBefore)
      let written = await terminal.everything()
      for mode in Self.privateModes(in: written) {
        let on = try #require(written.lastRange(of: "\u{1B}[?\(mode)h")?.lowerBound)
        let off = written.lastRange(of: "\u{1B}[?\(mode)l")?.lowerBound
        #expect(off.map { $0 > on } ?? false, "?\(mode) is not switched off")
      }
      let reset = try #require(written.lastRange(of: "\u{1B}[r"))
      let leave = try #require(written.lastRange(of: "\u{1B}[?1049l"))
      // The scroll region is given back before the cursor has its place again.
      #expect(reset.upperBound <= leave.lowerBound)
      #expect(written.contains("\u{1B}[?2004l"))
      // The cursor is shown again: the last word on it.
      let shown = try #require(written.lastRange(of: "\u{1B}[?25h"))
      #expect(written.lastRange(of: "\u{1B}[?25l").map { $0.upperBound < shown.lowerBound } ?? true)
    }
  }

  @Test(arguments: Sanitizer.hearsSentFaults ? [SIGTERM, SIGSEGV] : [SIGTERM])
  func `T02 a second way out writes the same ends`(signal: Int32) async throws {
    try await Self.vex { terminal in
      try await terminal.waitFor("the list") { $0.contains("Connectors") }
      try terminal.signal(signal)
      try await #expect(terminal.exitStatus() == 128 + signal)
      try #expect(terminal.modesAreAsBefore)
      let written = await terminal.everything()
      for end in ["\u{1B}[r", "\u{1B}[?1049l", "\u{1B}[?2004l"] {
        #expect(written.contains(end), "\(end.debugDescription) is missing")
      }
    }
  }

  @Test func `T05 a terminal that vanishes ends the program`() async throws {
    try await Self.vex { terminal in
      try await terminal.waitFor("the list") { $0.contains("Connectors") }
      await terminal.vanish()
      let status = try await terminal.exitStatus()
      #expect(status != 0)
    }
  }

  @Test func `T13 a terminal that stops reading does not hold up the end`() async throws {
    try await Self.vex { terminal in
      try await terminal.waitFor("the list") { $0.contains("Connectors") }
      try terminal.stopTakingOutput()
      for _ in 0..<50 { try terminal.type("jjj\u{0C}") }
      try terminal.signal(SIGTERM)
      try await #expect(terminal.exitStatus() == 128 + SIGTERM)
      try #expect(terminal.modesAreAsBefore)
    }
  }

  @Test(arguments: [nil, "", "dumb", "no-such-terminal", "../x"])
  func `T06 a terminal that cannot be used is said in a sentence`(name: String?) async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo"], environment: ["TERM": name], in: home
      ) { terminal in
        try await #expect(terminal.exitStatus() == 3)
        try #expect(terminal.modesAreAsBefore)
        let written = await terminal.everything()
        #expect(!written.contains("\u{1B}"))
        #expect(written.hasPrefix("vex: "))
        #expect(written.split(separator: "\r\n").count == 1)
      }
    }
  }

  /// Entries of terminfo that are cut short at every length, and one of noise.
  @Test func `T06 a damaged terminfo entry is said in a sentence`() async throws {
    let entry = try #require(Self.terminfoEntry(of: "xterm-256color"))
    let cuts = [0, 1, 2, 11, 12, 40, 300, 1_000].map { Data(entry.prefix($0)) }
    let noise = Data((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })
    // Says that it has more than there is.
    let lying = Data(entry.prefix(10)) + Data(repeating: 0xFF, count: 2) + entry.dropFirst(12)
    for damaged in cuts + [noise, lying] {
      try await PrivateHome.using { home in
        let folder = home.folder.appending(path: "terminfo/d")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try damaged.write(to: folder.appending(path: "damaged"))
        try await PseudoTerminal.running(
          [try Installed.vex(), "--demo"],
          environment: [
            "TERM": "damaged", "TERMINFO": home.folder.appending(path: "terminfo").path,
          ],
          in: home
        ) { terminal in
          try await #expect(terminal.exitStatus() == 3, "\(damaged.count) bytes")
          try #expect(terminal.modesAreAsBefore)
          let written = await terminal.everything()
          #expect(!written.contains("\u{1B}"))
          #expect(written.hasPrefix("vex: ") && written.split(separator: "\r\n").count == 1)
        }
        let printed = try await PrintedOutput.ofVex(
          "connectors", "--demo=3",
          environment: [
            "TERM": "damaged", "TERMINFO": home.folder.appending(path: "terminfo").path,
          ],
          in: home)
        #expect(printed.status == 0)
      }
    }
  }

  private static func terminfoEntry(of name: String) -> Data? {
    ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"]
      .map { "\($0)/\(name.prefix(1))/\(name)" }
      .compactMap(FileManager.default.contents(atPath:)).first
  }

  @Test(arguments: ["</dev/null", ">/dev/null"])
  func `T06 without a terminal it says so and prints nothing else`(redirection: String) async throws
  {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        ["/bin/sh", "-c", "vex --demo \(redirection)"], in: home
      ) { terminal in
        try await #expect(terminal.exitStatus() == 3)
        let written = await terminal.everything()
        #expect(!written.contains("\u{1B}"))
        #expect(written.split(separator: "\r\n").count == 1)
      }
    }
  }

  @Test func `T09 half of what the keys of a terminal send is never taken for commands`()
    async throws
  {
    try await Self.vex { terminal in
      try await terminal.waitFor("the list") { $0.contains("Connectors") }
      // A paste and the answers to questions: in each of them a q.
      try terminal.type("\u{1B}[200~qqq\u{1B}[201~\u{1B}]11;q\u{1B}\\")
      try terminal.type("\u{1B}P1$q\u{1B}\\\u{1B}[?62;q")
      try terminal.type("c?")
      try await terminal.waitFor("the help") { $0.contains("Help") }
      try terminal.type("\u{03}q")
      try await #expect(terminal.exitStatus() == 0)
    }
  }

  private static func vex(_ body: (PseudoTerminal) async throws -> Void) async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo"], environment: ["TERM": "xterm-256color"], in: home, body)
    }
  }

  /// The numbers of all private modes that are switched on somewhere, but for those that are on in
  /// every terminal: wrapping at the edge (7) and the cursor (25).
  private static func privateModes(in text: String) -> Set<Substring> {
    Set(text.matches(of: /\u{1B}\[\?([0-9]+)h/).map(\.1)).subtracting(["7", "25"])
  }
}

extension String {
  fileprivate func lastRange(of text: String) -> Range<String.Index>? {
    ranges(of: text).last
  }
}
