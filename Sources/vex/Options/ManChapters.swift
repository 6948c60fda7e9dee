import Explorer
import Settings
import Views

/// The manual page's chapters behind its synopsis.
enum ManChapters {
  struct Chapter {
    let title: String
    let lines: [String]
  }

  static var all: [Chapter] {
    [
      description, commands, options, keys, keyless, output, filter, accounts, settings,
      environment, files, exitStatus, examples,
    ]
  }

  private static let description = Chapter(
    title: "DESCRIPTION",
    lines: [
      Roff.text(
        "vex shows an organisation's connectors, their connections, credentials, versions and"
          + " messages on the full screen. With a command it prints them for scripts and ends."),
      ".PP",
      Roff.text(
        "A command never falls back to the demo organisation. A token is never taken from the"
          + " command line, and secrets in the data are masked."),
    ])

  private static var commands: Chapter {
    Chapter(
      title: "COMMANDS",
      lines: CompletionText.commands.flatMap { command in
        let operand = command.operand.map { " \($0.name)" } ?? ""
        return Roff.item(command.rawValue + operand, command.meaning)
      })
  }

  /// Each option once, with the commands that know it unless it is the full screen's or everybody's.
  private static var options: Chapter {
    Chapter(
      title: "OPTIONS",
      lines: OptionTable.all.flatMap { option in
        Roff.item(HelpText.names(option).withoutLeadingBlanks, meaning(option))
      })
  }

  private static func meaning(_ option: Option) -> String {
    let isOfAll = option.commands == Set(Subcommand.allCases)
    guard !isOfAll, !option.commands.contains(.explorer) else { return option.meaning }
    let calls = Subcommand.allCases.filter(option.commands.contains).map(\.rawValue)
    return "\(option.meaning) (\(calls.joined(separator: ", ")))"
  }

  /// What has a key of its own; what only `:` knows, and what follows a first key, the help lists.
  private static var keys: Chapter {
    let bindings = KeyMap.standard.bindings.filter {
      $0.command.prefix == nil && !$0.command.isOfField && !$0.keys.isEmpty
    }
    return Chapter(
      title: "KEYS",
      lines: [
        Roff.text(
          "On the full screen, unless the settings bind them anew; ? shows all of them, and : finds"
            + " every action by its name.")
      ]
        + bindings.flatMap { binding in
          let keys = KeyMap.standard.spellings(for: binding.command, ascii: true)
          return Roff.item(keys.joined(separator: ", "), binding.command.explanation)
        })
  }

  /// What only `:` knows, unless somebody binds it.
  private static var keyless: Chapter {
    let named = [
      ("ctx NAME", "change to the account of this context"),
      ("theme NAME", "look like this until the end of the session"),
      (
        "export FILE",
        "write the rows of the list, filtered and sorted as they are, to FILE.json or FILE.csv, which"
          + " appears when it is complete and can be read by its owner alone"
      ),
    ]
    let commands = KeyMap.standard.bindings.filter(\.keys.isEmpty).map {
      ($0.command.name, $0.command.explanation)
    }
    return Chapter(
      title: "COMMANDS WITHOUT KEYS",
      lines: [
        Roff.text(
          "On the full screen, typed after a colon; so is every other action, by its name in the"
            + " settings.")
      ] + (named + commands).flatMap { Roff.item(":\($0.0)", $0.1) })
  }

  private static var output: Chapter {
    let forms = Options.Output.allCases.flatMap { Roff.item($0.rawValue, $0.meaning) }
    return Chapter(
      title: "OUTPUT",
      lines: forms + [
        ".PP",
        Roff.text(
          "Rows are printed page by page. A table's columns settle on the first page; a longer cell"
            + " pushes its own row, and nothing is cut. Times are in UTC."),
        ".PP",
        Roff.text(
          "JSON has the API's own names, and beside them state, expiresIn (seconds until the first"
            + " credential is deleted, negative afterwards), connectorId, connectorName and where."),
        ".PP",
        Roff.text(
          "A check's JSON has kind (credential or message), state, errors or detail in the service's"
            + " own words, breaks, and the command that shows it; after --new also what is no longer"
            + " found, with the state gone (it is not there any more) or mended, and what it was."),
        ".PP",
        Roff.text(
          "CSV follows RFC 4180. A cell that begins with =, +, -, @, a tab or a carriage return, and"
            + " that a spreadsheet might run, gets an apostrophe before it; numbers do not."),
        ".PP",
        Roff.text(
          "A credential is printed once, at the first of its places that matches. What is judged by"
            + " time goes by the service's clock where the local one is more than five minutes off."
        ),
      ])
  }

  private static var filter: Chapter {
    Chapter(
      title: "FILTER",
      lines: [
        Roff.text(
          "Words are found as fzf finds them and must all match: 'exact, ^prefix, suffix$, !not,"
            + " a | b, \"two words\". A word before a colon asks for a field:")
      ]
        + FilterField.allCases.flatMap { Roff.item("\($0.rawValue):", $0.expectation) })
  }

  private static let accounts = Chapter(
    title: "ACCOUNTS",
    lines: ["The account is the first of:"]
      + AccountTable.rows.flatMap { Roff.item($0.name, $0.meaning) })

  private static var settings: Chapter {
    Chapter(
      title: "SETTINGS",
      lines: [
        Roff.text(
          "vex reads $XDG_CONFIG_HOME/vex/config.yaml (~/.config/vex/config.yaml), or the file that"
            + " --config names. What is typed counts more. A name that does not exist, or a value"
            + " that cannot be meant, is reported with file and line, and the rest applies; :config"
            + " shows what is in force. Parts in capitals are names: of a context, a view or an"
            + " action; what stands before a point is a section:"),
        ".PP", ".nf",
      ] + Roff.literal(SettingsReference.example) + [".fi", ".PP", "The settings:"]
        + SettingTable.all.flatMap { Roff.item($0.name, meaning(of: $0)) } + [
          ".PP", Roff.text("The columns of the views, for columns.VIEW:"),
        ]
        + ListView.allCases.flatMap { view in
          Roff.item(view.name, view.columns.map(\.name).joined(separator: ", "))
        } + [
          ".PP",
          Roff.text(
            "The names of actions are those that : completes and that ? shows. Keys are written as in"
              + " x, X, ^X, Alt-x, Shift-Tab, F5, PgDn and Space; any letter of any script is one."),
        ])
  }

  private static func meaning(of setting: Setting) -> String {
    let option = setting.option.map { "; also --\($0)" } ?? ""
    let words = "\(setting.meaning)\(option). It takes \(setting.values)"
    return words + (setting.usual == "none" ? "" : "; else \(setting.usual)")
  }

  private static let environment = Chapter(
    title: "ENVIRONMENT",
    lines: [
      ("VERSORI_TOKEN", "the token; the program takes it out of its own environment"),
      ("VERSORI_ORGANISATION_ID", "the organisation of that token"),
      ("VERSORI_API_URL", "the service of that token, where it is not production"),
      ("VERSORI_CONFIG", "the vendor's config file, where it is not ~/.versori/config.yaml"),
      ("SSL_CERT_FILE", "certificates to trust instead of the system's"),
      ("https_proxy, all_proxy, no_proxy", "the way to the service; never to this machine"),
      ("XDG_CONFIG_HOME", "where the settings are (~/.config)"),
      ("XDG_STATE_HOME", "where checks and the full screen remember (~/.local/state)"),
      ("NO_COLOR", "set to anything: no colours"),
      ("COLORTERM", "truecolor: the terminal shows a theme's exact colours"),
      ("COLORFGBG", "tells a light background where the terminal does not answer"),
      ("ESCDELAY", "milliseconds to wait for the rest of a key after Esc (25)"),
      ("PAGER", "shows the text of a node"),
    ].flatMap { Roff.item($0.0, $0.1) })

  private static let files = Chapter(
    title: "FILES",
    lines: [
      ("$XDG_CONFIG_HOME/vex/config.yaml", "settings and accounts of its own"),
      ("$XDG_CONFIG_HOME/vex/themes/*.yaml", "themes, as base16 and base24 have them"),
      ("~/.versori/config.yaml", "the accounts of the vendor's command line"),
      (
        "$XDG_STATE_HOME/vex/recent-*.json",
        "ids of visited connectors, kept filters and where one was last, readable by their owner"
          + " alone"
      ),
      (
        "$XDG_STATE_HOME/vex/check-*.json",
        "ids and states of what `vex check --new` found, readable by their owner alone"
      ),
    ].flatMap { Roff.item($0.0, $0.1) })

  private static let exitStatus = Chapter(
    title: "EXIT STATUS",
    lines: ExitCode.meanings.flatMap { Roff.item($0.number, $0.meaning) })

  private static let examples = Chapter(
    title: "EXAMPLES",
    lines: [
      ("vex connectors --filter 'quay expires:<7d'", "what of these expires within a week"),
      ("vex credentials -o csv > credentials.csv", "every credential, for a spreadsheet"),
      ("vex check --expiring-within 30d", "what has to be renewed, and what breaks otherwise"),
      ("vex check --new -o markdown", "what was not there the last time, for a ticket"),
    ].flatMap { Roff.item($0.0, $0.1) })
}

extension String {
  /// Without the blanks that align it in `--help`.
  fileprivate var withoutLeadingBlanks: String { String(drop { $0 == " " }) }
}
