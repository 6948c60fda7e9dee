import Foundation
import Testing

/// Completions as the shells read them, and the manual page as its readers do; a shell or reader that
/// is not installed is left out.
@Suite struct CompletionTests {
  private static func isInstalled(_ name: String) -> Bool {
    ((try? Installed.path()) ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  @Test(
    .enabled(if: isInstalled("bash"), "bash is not installed"),
    arguments: [
      (["vex", "ch"], ["check"]), (["vex", "--vi"], ["--view"]),
      (["vex", "check", "-o", ""], ["table", "json", "markdown", "ics", "prometheus"]),
      (["vex", "connectors", "--output", "=", "j"], ["json"]),
      (["vex", "completion", "z"], ["zsh"]), (["vex", "show", "--filter"], []),
      (["vex", "--demo", "--context", ""], ["prod", "staging"]),
      (["vex", "--name", ""], []),
    ])
  func `bash completes commands, options and values`(
    words: [String], offered: [String]
  ) async throws {
    try await PrivateHome.using { home in
      _ = try home.write(
        "contexts:\n  prod: {organisation_id: 01, jwt: t}\n  staging: {organisation_id: 01}\n",
        to: ".versori/config.yaml")
      let script = """
        eval "$(vex completion bash)"
        COMP_WORDS=(\(Shell.quoted(words))); COMP_CWORD=\(words.count - 1)
        _vex; printf '%s\\n' "${COMPREPLY[@]}"
        """
      let printed = try await PrintedOutput.ofShell("bash -c \(Shell.quoted(script))", in: home)
      #expect(printed.error.isEmpty)
      #expect(printed.lines.filter { !$0.isEmpty } == offered)
    }
  }

  @Test(
    .enabled(if: isInstalled("fish"), "fish is not installed"),
    arguments: [
      ("vex ch", ["check"]), ("vex check -o ", ["ics", "json", "markdown", "prometheus", "table"]),
      ("vex completion ", ["bash", "fish", "zsh"]), ("vex --vi", ["--view"]),
    ])
  func `fish completes commands, options and values`(
    line: String, offered: [String]
  ) async throws {
    let script = "vex completion fish | source; complete -C \(Shell.quoted(line))"
    let printed = try await PrintedOutput.ofShell("fish --no-config -c \(Shell.quoted(script))")
    #expect(
      printed.lines.compactMap { $0.split(separator: "\t").first.map(String.init) } == offered)
  }

  /// zsh completes in a terminal alone; `zpty` is one.
  @Test(
    .enabled(if: isInstalled("zsh"), "zsh is not installed"), .timeLimit(.minutes(1)),
    arguments: [
      ("vex ch", "vex check"), ("vex --vi", "vex --view"), ("vex check -o pro", "prometheus"),
      ("vex completion f", "vex completion fish"), ("vex --view=mes", "--view=messages"),
    ])
  func `zsh completes commands, options and values`(line: String, completed: String) async throws {
    let script = """
      zmodload zsh/zpty
      zpty shell 'TERM=dumb PS1=READY. zsh -f -i'
      zpty -w shell 'autoload -Uz compinit && compinit -D -u; eval "$(vex completion zsh)"; PS1=NOW.'
      zpty -r shell output '*NOW.*NOW.'
      zpty -w -n shell $'\(line)\\t'
      zpty -r shell output '*\(completed)*' && print -r -- found
      zpty -d shell
      """
    let printed = try await PrintedOutput.ofShell("zsh -f -c \(Shell.quoted(script))")
    #expect(printed.output == "found\n")
    #expect(printed.error.isEmpty)
  }

  @Test(.enabled(if: isInstalled("mandoc"), "mandoc is not installed"))
  func `mandoc has nothing to say against the manual page`() async throws {
    let printed = try await PrintedOutput.ofShell("vex man | mandoc -Tlint -W warning")
    #expect(printed.output.isEmpty)
  }

  @Test(.enabled(if: isInstalled("groff"), "groff is not installed"))
  func `groff warns of nothing in the manual page`() async throws {
    let printed = try await PrintedOutput.ofShell("vex man | groff -man -ww -Tutf8 >/dev/null")
    #expect(printed.error.isEmpty)
  }
}
