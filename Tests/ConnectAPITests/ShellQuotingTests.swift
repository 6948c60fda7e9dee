import ConnectAPI
import Testing

/// Copied text that a shell runs (`docs/faults.md`, S06): every shell that is installed reads what was
/// meant, and nothing else happens.
@Suite struct ShellQuotingTests {
  /// What shells might take for something else.
  static let hostile = [
    "", " ", "plain", "a b", "a\nb", "\n", "a\tb", "\r", "\u{7F}", "\u{1B}[2J",
    "'", "''", "'''", "\"", "x'y'z", "it's \\'quoted\\'", "'; id; '", "\"; id; \"", "$'a'",
    "\\", "\\\\", "\\'", "'\\", "\\n", "a\\", "\\\n",
    "$(id)", "`id`", "$HOME", "${HOME}", "$((1+1))", "$argv", "$?", "$$", "<(id)",
    "!", "!!", "!id", "%", "%s", "%self", "^", "=ls", "a=b", "-x", "--help", "@", "+",
    "{a,b}", "{1..3}", "[1-3]", "[!a]", "(a|b)", "*", "?", "~", "~root", "#c", "a#b",
    ";", "&", "|", "<", ">", "(", ")", "é日🇩🇪", "e\u{301}", "\u{202E}",
  ]

  private func check(_ shell: Shell) throws {
    // All in one call, then each alone: one that were read wrongly might hide in the others.
    let arguments = try Self.hostile.map { try #require(ShellQuoting.argument($0)) }
    for calls in try shell.calls(of: "curl " + arguments.joined(separator: " ")) {
      #expect(calls == [Self.hostile])
    }
    for (text, argument) in zip(Self.hostile, arguments) {
      for calls in try shell.calls(of: "curl \(argument)") { #expect(calls == [[text]]) }
    }
    var random = SystemRandomNumberGenerator()
    let texts = (0..<300).map { _ in Self.random(with: &random) }
    let command = "curl " + texts.compactMap(ShellQuoting.argument).joined(separator: " ")
    for calls in try shell.calls(of: command) { #expect(calls == [texts], "\(command)") }
  }

  private static func random(with generator: inout SystemRandomNumberGenerator) -> String {
    let characters = Array("''\\\\\"$`!{}[]()*?~#&|;<>=%^-+,. \t\nab1é日")
    let count = Int.random(in: 0...12, using: &generator)
    return String((0..<count).compactMap { _ in characters.randomElement(using: &generator) })
  }

  @Test func `sh reads the very bytes`() throws { try check(.sh) }

  @Test(.enabled(if: Shell.bash.isInstalled, "bash is not installed"))
  func `bash reads the very bytes`() throws { try check(.bash) }

  @Test(.enabled(if: Shell.zsh.isInstalled, "zsh is not installed"))
  func `zsh reads the very bytes`() throws { try check(.zsh) }

  @Test(.enabled(if: Shell.fish.isInstalled, "fish is not installed"))
  func `fish reads the very bytes`() throws { try check(.fish) }

  @Test(arguments: [
    ("plain", "'plain'"), ("", "''"), ("a'b", #"'a'\''b'"#), (#"a\b"#, #"'a'\\'b'"#), ("'", #"\'"#),
    ("''", #"\'\'"#), ("'a'", #"\''a'\'"#),
  ])
  func `quotes and backslashes stand outside of the quotes`(text: String, argument: String) {
    #expect(ShellQuoting.argument(text) == argument)
  }

  @Test func `no argument has a NUL`() {
    #expect(ShellQuoting.argument("a\u{0}b") == nil)
  }
}
