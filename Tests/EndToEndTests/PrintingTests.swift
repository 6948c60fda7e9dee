import Foundation
import Testing

/// What scripts rely on: commands that print and exit, without a terminal.
@Suite struct PrintingTests {
  @Test func `the table has a line a connector below its heading`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--demo")
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    #expect(printed.lines.count == 241)
    #expect(printed.lines.first?.contains("NAME") == true)
    #expect(!printed.output.contains("\u{1B}"))
  }

  @Test func `each line of JSON is one connector of its own`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--demo=150", "-o", "json")
    #expect(printed.status == 0)
    let ids = try printed.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["id"] as? String)
    }
    #expect(ids.count == 150)
    #expect(Set(ids).count == 150)
  }

  @Test func `the demo is the same every time`() async throws {
    let names = "vex connectors --demo=20 -o json | sed 's/.*\"name\":\"\\([^\"]*\\)\".*/\\1/'"
    let first = try await PrintedOutput.ofShell(names)
    let second = try await PrintedOutput.ofShell(names)
    #expect(first.lines.count == 20)
    #expect(first.output == second.output)
  }

  @Test func `a reader that has seen enough ends the command silently`() async throws {
    let printed = try await PrintedOutput.ofShell(
      "{ vex connectors --demo=5000; echo \"ended with $?\" >&2; } | head -n 1")
    #expect(printed.lines.count == 1)
    #expect(printed.errorLines == ["ended with \(128 + SIGPIPE)"])
  }

  @Test func `output that cannot be written is said in a sentence`() async throws {
    let printed = try await PrintedOutput.ofShell("vex connectors --demo >/dev/full")
    #expect(printed.status == 3)
    #expect(printed.errorLines.count == 1)
  }

  @Test(arguments: [
    (["connectors", "--dmeo"], "--demo"), (["--page-szie", "3"], "--page-size"),
    (["conectors"], "connectors"), (["demo-sever"], "demo-server"),
  ])
  func `a mistyped word is a usage error that names the nearest`(
    arguments: [String], nearest: String
  ) async throws {
    let printed = try await PrintedOutput.ofShell("vex \(Shell.quoted(arguments))")
    #expect(printed.status == 2)
    #expect(printed.output.isEmpty)
    #expect(printed.error.contains("did you mean \(nearest)?"))
  }

  @Test func `without an account a command says how to connect`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors")
    #expect(printed.status == 3)
    #expect(printed.output.isEmpty)
    #expect(printed.errorLines.count == 1)
    #expect(printed.error.contains("VERSORI_TOKEN"))
    #expect(printed.error.contains("--demo"))
  }

  @Test(arguments: ["--help", "connectors --help", "demo-server -h"])
  func `help is printed and names its options`(call: String) async throws {
    let printed = try await PrintedOutput.ofShell("vex \(call)")
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    #expect(printed.output.contains("Usage: vex"))
    #expect(printed.output.contains("--help"))
    #expect(printed.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `the version is one line`() async throws {
    let printed = try await PrintedOutput.ofVex("--version")
    #expect(printed.status == 0)
    #expect(printed.lines.count == 1)
    #expect(printed.output.hasPrefix("vex "))
  }
}
