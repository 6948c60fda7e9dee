/// Where accounts come from, in the order in which they are looked for.
enum AccountTable {
  static let rows: [(name: String, meaning: String)] = [
    ("--demo", "the embedded demo organisation"),
    ("--context NAME", "an account of a config file"),
    (
      "the environment",
      "VERSORI_TOKEN and VERSORI_ORGANISATION_ID, and VERSORI_API_URL where it is not production"
    ),
    ("vex", "the active_context of its own config.yaml, or of the file that --config names"),
    ("versori", "the active context of ~/.versori/config.yaml, or of the file in VERSORI_CONFIG"),
    ("nothing", "the demo organisation, on the full screen alone"),
  ]

  /// Those of a command: what prints never falls back to the demo.
  static func rows(of command: Subcommand) -> [(name: String, meaning: String)] {
    command == .explorer ? rows : Array(rows.dropLast())
  }
}
