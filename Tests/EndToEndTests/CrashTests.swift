import Foundation
import Testing

/// Crashes of every kind, from within, while the terminal is ours (`docs/faults.md`, T02, T10, T14).
@Suite struct CrashTests {
  private static let crashes: [(kind: String, signals: Set<Int32>)] = [
    // How a trap ends is the processor's affair.
    ("trap", [SIGILL, SIGTRAP]), ("segv", [SIGSEGV]), ("abort", [SIGABRT]),
    ("overflow", [SIGSEGV, SIGBUS]),
  ]

  @Test(arguments: crashes, ["", "thread-"])
  func `a crash gives the terminal back, on whichever thread`(
    crash: (kind: String, signals: Set<Int32>), thread: String
  ) async throws {
    try await Self.vex("--crash-test=\(thread)\(crash.kind)") { terminal in
      let status = try await terminal.exitStatus()
      #expect(crash.signals.contains(status - 128), "\(status)")
      try #expect(terminal.modesAreAsBefore)
      let (during, after) = try await Self.halves(of: terminal)
      #expect(during.contains("\u{1B}[?1049h") && !after.contains("\u{1B}[?1049h"))
      #expect(during.contains("\u{1B}[r"))
      #expect(after.contains("vex crashed (SIG"))
      // The runtime's own report would be a page of addresses, and its question.
      #expect(!after.contains("Backtrace") && !after.contains("Press space"))
    }
  }

  @Test func `T01 a second SIGTERM ends a program whose loop turns no more`() async throws {
    try await Self.vex("--crash-test=hang") { terminal in
      try await terminal.waitFor("the full screen") { $0.contains("\u{1B}[?1049h") }
      try terminal.signal(SIGTERM)
      // Two that arrive before the first is heard would be one.
      while ProcessFacts(of: terminal.programID).hasPending(SIGTERM) { await Task.yield() }
      try terminal.signal(SIGTERM)
      try await #expect(terminal.exitStatus() == 128 + SIGTERM)
      try #expect(terminal.modesAreAsBefore)
      let (during, after) = try await Self.halves(of: terminal)
      #expect(during.contains("\u{1B}[r"))
      #expect(!after.contains("vex crashed"))
    }
  }

  @Test func `T01 a second SIGTERM does not wait for a terminal that takes nothing`() async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo"], environment: ["TERM": "xterm-256color"], in: home
      ) { terminal in
        try await terminal.waitFor("the list") { $0.contains("1/") }
        try terminal.stopTakingOutput()
        for _ in 0..<50 { try terminal.type("jjj\u{0C}") }
        for _ in 0..<2 {
          // Where this machine is slow, the first one may have ended it before the second.
          try? terminal.signal(SIGTERM)
          while ProcessFacts(of: terminal.programID).hasPending(SIGTERM) { await Task.yield() }
        }
        try await #expect(terminal.exitStatus() == 128 + SIGTERM)
        try #expect(terminal.modesAreAsBefore)
      }
    }
  }

  @Test func `the last words of a crash are said below its line`() async throws {
    try await Self.vex("--crash-test=trap") { terminal in
      _ = try await terminal.exitStatus()
      let (during, after) = try await Self.halves(of: terminal)
      let line = try #require(after.firstRange(of: "vex crashed"))
      let words = try #require(after.firstRange(of: "a trap on purpose"))
      #expect(line.upperBound < words.lowerBound)
      #expect(!during.contains("a trap on purpose"))
    }
  }

  @Test(arguments: ["noise", "thread-noise"])
  func `what is written to descriptor 2 is said after the end, and harmless`(
    kind: String
  ) async throws {
    try await Self.vex("--crash-test=\(kind)") { terminal in
      try await terminal.waitFor("the list") { $0.contains("1/") }
      try terminal.type("q")
      try await #expect(terminal.exitStatus() == 0)
      let (during, after) = try await Self.halves(of: terminal)
      #expect(!during.contains("noise"))
      #expect(after.contains("noise ?[31m? of a library\r\n"))
    }
  }

  // MARK: -

  private static func vex(
    _ crash: String, _ body: (PseudoTerminal) async throws -> Void
  ) async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo", crash], environment: ["TERM": "xterm-256color"], in: home,
        body)
    }
  }

  /// All that was written until the full screen was left for good, and what came behind it.
  private static func halves(of terminal: PseudoTerminal) async throws -> (Substring, Substring) {
    let written = await terminal.everything()
    let end = try #require(written.ranges(of: "\u{1B}[?1049l").last)
    return (written[..<end.lowerBound], written[end.upperBound...])
  }
}
