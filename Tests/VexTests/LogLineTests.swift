import ConnectAPI
import ConnectModels
import Testing

@testable import vex

/// A log has a line an event, whatever the event says (`docs/faults.md`, D11).
@Suite struct LogLineTests {
  private static let time = Timestamp(
    secondsSince1970: 1_795_649_909, nanoseconds: 7_519_224)

  private func text(_ line: LogLine) -> String { line.text(at: Self.time, process: 42) }

  @Test func `a line says when, in UTC, which run, and what`() {
    let line = LogLine("request").with("status", 200).with("reason", "OK").with("none", Int?.none)
    #expect(text(line) == "2026-11-25T23:38:29.007Z 42 request status=200 reason=OK\n")
  }

  @Test(
    arguments: [
      ("/a/b", "/a/b"), ("/a?b=c", #""/a?b=c""#), ("two words", #""two words""#), ("", #""""#),
      ("a\nb\u{1B}[2J", #""a\nb\u001b[2J""#), (#"say "x""#, #""say \"x\"""#),
      ("\u{9B}31m\u{202E}\u{2028}é", #""\u009b31m\u202e\u2028é""#),
    ])
  func `D08 D11 what could be mistaken stands between quotes`(value: String, spelled: String) {
    #expect(text(LogLine("e").with("v", value)).hasSuffix(" e v=\(spelled)\n"))
  }

  @Test func `an endless value is cut`() {
    let line = text(LogLine("e").with("v", String(repeating: "é", count: 100_000)))
    #expect(line.utf8.count < 10_000)
    #expect(line.hasSuffix("…\"\n"))
  }

  @Test func `S07 a token that has come in is nowhere, however it is spelled`() throws {
    let tokens = KnownTokens()
    tokens.add(try Secret(token: "hush/4711"))
    let text = #"{"typed":{"text":"hush/4711 hush%2F4711"}}"#
    let redacted = String(decoding: tokens.redacted(Array(text.utf8)), as: UTF8.self)
    #expect(redacted == #"{"typed":{"text":"<redacted> <redacted>"}}"#)
    #expect(tokens.redacted(text) == redacted)
  }

  @Test func `S07 a token that is read from its source is known from then on`() async throws {
    let tokens = KnownTokens()
    let source = tokens.watching(FixedToken(try Secret(token: "hush4711"), name: "a file"))
    #expect(source.name == "a file")
    #expect(tokens.redacted(Array("hush4711".utf8)) == Array("hush4711".utf8))
    _ = try await source.token()
    #expect(tokens.redacted(Array("hush4711".utf8)) == Array("<redacted>".utf8))
  }
}
