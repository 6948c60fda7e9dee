import Foundation
import Testing

/// Completions as the shells read them, and the manual page as its readers do; a shell or reader that
/// is not installed is left out.
@Suite struct CompletionTests {
  private static func isInstalled(_ name: String) -> Bool {
    ((try? Installed.path()) ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// A home with contexts and files whose names have to be quoted, and an account in the environment.
  private static func ofShell(_ line: String) async throws -> PrintedOutput {
    try await PrivateHome.using { home in
      _ = try home.write(
        """
        contexts:
          prod: {organisation_id: 01, jwt: t}
          my prod: {organisation_id: 01, jwt: t}
          it's "odd": {organisation_id: 01}
        """, to: ".versori/config.yaml")
      _ = try home.write("contexts: {mine: {organisation: 01}}\n", to: "own.yaml")
      _ = try home.write("", to: "some folder/a file.yaml")
      return try await PrintedOutput.ofShell(
        "cd && \(line)",
        environment: ["VERSORI_TOKEN": "t", "VERSORI_ORGANISATION_ID": "01"], in: home)
    }
  }

  @Test(
    .enabled(if: isInstalled("bash"), "bash is not installed"),
    arguments: [
      (["vex", "--context", "my"], [#"my\ prod"#]), (["vex", "--context", "\"my"], ["my prod"]),
      (["vex", "--context", "it"], [#"it\'s\ \"odd\""#]), (["vex", "--context", "VER"], []),
      (["vex", "--config", "own.yaml", "--context", "mi"], ["mine"]),
      (["vex", "--config", "=", "~/own.yaml", "--context", "=", "mi"], ["mine"]),
      (["vex", "--config", "so"], ["some folder"]),
      (["vex", "--log", #"some\ f"#], ["some folder"]),
      (["vex", "--config", "some\\ folder/"], ["some folder/a file.yaml"]),
      (["vex", "--theme", "so"], ["some folder", "solarized-dark", "solarized-light"]),
    ])
  func `bash offers names that have to be quoted, files, and the contexts of a file that is typed`(
    words: [String], offered: [String]
  ) async throws {
    let script = """
      eval "$(vex completion bash)"
      COMP_WORDS=(\(Shell.quoted(words))); COMP_CWORD=\(words.count - 1)
      _vex; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let printed = try await Self.ofShell("bash -c \(Shell.quoted(script))")
    #expect(printed.error.isEmpty)
    #expect(printed.lines.filter { !$0.isEmpty } == offered)
  }

  @Test(
    .enabled(if: isInstalled("bash"), "bash is not installed"),
    arguments: [
      (["vex", "ch"], ["check"]), (["vex", "--vi"], ["--view"]),
      (["vex", "check", "-o", ""], ["table", "json", "markdown", "ics", "prometheus"]),
      (["vex", "connectors", "--output", "=", "j"], ["json"]),
      (["vex", "completion", "z"], ["zsh"]), (["vex", "show", "--filter"], []),
      (["vex", "--demo", "--context", ""], ["prod", "staging"]),
      (["vex", "--name", ""], []), (["vex", "--color", ""], ["auto", "always", "never"]),
      (["vex", "--theme", "gru"], ["gruvbox-dark", "gruvbox-light"]),
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
      ("vex --color ", ["always", "auto", "never"]),
      ("vex --theme so", ["solarized-dark", "solarized-light", "some folder/"]),
      ("vex --config so", ["some folder/"]), ("vex --name so", []),
      (#"vex --log some\ folder/"#, ["some folder/a file.yaml"]),
      ("vex --context ", [#"it's "odd""#, "my prod", "prod"]),
      ("vex --config own.yaml --context mi", ["mine"]),
      ("vex --config=~/own.yaml --context mi", ["mine"]),
    ])
  func `fish completes commands, options and values`(
    line: String, offered: [String]
  ) async throws {
    let script = "vex completion fish | source; complete -C \(Shell.quoted(line))"
    let printed = try await Self.ofShell("fish --no-config -c \(Shell.quoted(script))")
    #expect(printed.error.isEmpty)
    #expect(
      printed.lines.compactMap { $0.split(separator: "\t").first.map(String.init) } == offered)
  }

  /// zsh completes in a terminal alone; `zpty` is one.
  @Test(
    .enabled(if: isInstalled("zsh"), "zsh is not installed"), .timeLimit(.minutes(1)),
    arguments: [
      ("vex ch", "vex check"), ("vex --vi", "vex --view"), ("vex check -o pro", "prometheus"),
      ("vex completion f", "vex completion fish"), ("vex --view=mes", "--view=messages"),
      ("vex --color=al", "--color=always"), ("vex --theme=nor", "--theme=nord"),
      ("vex --theme som", "some"), ("vex --config own", "own.yaml"),
      ("vex --config own.yaml --context mi", "mine"),
      ("vex --config=own.yaml --context mi", "mine"),
      ("vex --context pro", "prod"), ("vex --context my", "prod"),
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
    let printed = try await Self.ofShell("zsh -f -c \(Shell.quoted(script))")
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
