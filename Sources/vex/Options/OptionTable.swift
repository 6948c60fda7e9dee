import Explorer
import Settings

/// An option: its names, its value and its meaning, from which parsing, `--help`, the completions and
/// the man page are made.
struct Option {
  /// Whether and how a value follows; the text is what `--help` calls it.
  enum Value: Equatable {
    case none
    case required(String)
    /// Only as `--name=VALUE`, for what follows may be a command.
    case optional(String)
  }

  let name: OptionName
  let letter: Character?
  let value: Value
  let meaning: String
  /// The commands that know it.
  let commands: Set<Subcommand>
  /// What its value may be, for completions.
  let choices: Choices

  /// What can be offered where a value is typed.
  enum Choices: Equatable {
    /// Anything: there is nothing to offer.
    case free
    case words([String])
    case files
    /// The names of the accounts that `vex context` finds.
    case contexts
    /// The looks that are compiled in, the themes that are found when the completions are made, and files.
    case themes
    /// The forms in which the command prints.
    case outputs
  }

  init(
    _ name: OptionName, _ letter: Character? = nil, _ value: Value = .none,
    of commands: Set<Subcommand>, choices: Choices = .free, _ meaning: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.meaning = meaning
    self.commands = commands
    self.choices = choices
  }

  /// What it means to a command, with the forms that this one prints in.
  func meaning(for command: Subcommand) -> String {
    guard choices == .outputs else { return meaning }
    return "\(meaning): \(Options.Output.help(of: command.outputs))"
  }

  /// What can be offered for its value to a command; empty where it cannot be listed.
  func words(for command: Subcommand) -> [String] {
    switch choices {
    case .words(let words): words
    case .outputs: command.outputs.map(\.rawValue)
    case .themes: BuiltInTheme.allCases.map(\.rawValue)
    case .free, .files, .contexts: []
    }
  }

  /// `--name`.
  var long: String { "--\(name.rawValue)" }
}

/// All options, in the order of `--help`.
enum OptionTable {
  /// How many connectors the demo organisation may have.
  static let demoCounts = 1...1_000_000
  /// How many it has when nobody says.
  static let demoCount = 240
  /// What a page may be asked to hold; a server may cap it.
  static let pageSizes = 1...1_000
  static let ports = 0...65_535
  /// How many hours, days or weeks can count as soon.
  static let soonNumbers = 0...1_000_000
  /// Columns and rows of a headless screen.
  static let screenSides = 1...1_000

  static let all: [Option] = [
    Option(
      .demo, nil, .optional("COUNT"), of: .reading,
      "open the embedded demo organisation, with COUNT connectors (240; up to 1,000,000)"),
    Option(
      .context, nil, .required("NAME"), of: .reading, choices: .contexts,
      "use the account of this name from a config file"),
    Option(
      .apiURL, nil, .required("URL"), of: .reading,
      "the service beside VERSORI_TOKEN; beside a config file's account only its path may differ"),
    Option(
      .organisation, nil, .required("ID"), of: .reading,
      "this organisation instead of the account's own"),
    Option(
      .public, of: .reading,
      "the public catalogue instead of an organisation, which the account need not have then"),
    Option(
      .name, nil, .required("S"), of: .browsing,
      "connectors with S in their name, in any case; the service is asked"),
    Option(
      .protocol, nil, .required("S"), of: .browsing,
      "connectors with S in their protocol; the service is asked"),
    Option(
      .category, nil, .required("C"), of: .browsing,
      "connectors of this category or, given again, of any of them; the service alone knows"),
    Option(
      .tags, nil, .required("T"), of: .browsing,
      "connectors with all of these tags, as in team:sales,beta; the service is asked"),
    Option(
      .sort, nil, .required("S"), of: .browsing,
      "the order to ask the service for, as in name:asc,id:desc"),
    Option(
      .filter, nil, .required("TEXT"), of: .browsing,
      "rows that match, as in 'quay expires:<7d !is:draft'"),
    Option(
      .view, nil, .required("VIEW"), of: [.explorer],
      choices: .words(ListView.allCases.map(\.name)),
      "start with connectors, connections, credentials, versions or messages"),
    Option(
      .select, nil, .required("ID|NAME"), of: [.explorer],
      "start on the connector with this id or name; filtered to them where several have it"),
    Option(
      .expiringWithin, nil, .required("TIME"), of: .reading,
      "what counts as expiring soon: hours, days or weeks, as in 36h, 14d (so else) or 2w"),
    Option(
      .pageSize, nil, .required("N"), of: .reading,
      "ask for N connectors a page (else chosen)"),
    Option(
      .refresh, nil, .required("TIME"), of: [.explorer],
      "read what is loaded anew by itself after this time, as in 60s, 5m or 1h (10s at least), or off"
    ),
    Option(
      .theme, nil, .required("NAME"), of: [.explorer], choices: .themes,
      "the look: auto, dark, light, mono, or a base16 scheme by its name or file"),
    Option(
      .color, nil, .required("WHEN"), of: [.explorer],
      choices: .words(ColorWish.allCases.map(\.rawValue)),
      "colours: auto (unless NO_COLOR is set), always or never"),
    Option(.ascii, of: [.explorer], "draw lines and marks with ASCII alone"),
    Option(.noMouse, of: [.explorer], "leave the mouse to the terminal"),
    Option(
      .config, nil, .required("FILE"), of: .reading.union([.context]), choices: .files,
      "settings and accounts of this file instead of ~/.config/vex/config.yaml"),
    Option(
      .utc, of: .reading, "show times in UTC instead of the local zone; days begin there then"),
    Option(
      .log, nil, .required("FILE"), of: .reading, choices: .files,
      "append what is asked of the service and what comes of it to FILE, a line each; no secrets"),
    Option(
      .record, nil, .required("FILE"), of: [.explorer], choices: .files,
      "record the session in FILE, which must not be there; secrets are masked"),
    Option(
      .replay, nil, .required("FILE"), of: [.explorer], choices: .files,
      "play a recording to its end and stay there; asks nothing of any service"),
    Option(
      .at, nil, .required("DATE"), of: [.check],
      "as it will be then: a day such as 2026-12-12, or a time such as 2026-12-12T09:00, which is local, or"
        + " 2026-12-12T09:00:00Z"),
    Option(
      .new, of: [.check],
      "only what was not there the last time, and what is gone or mended since; remembers what there is,"
        + " unless --at looks ahead"),
    Option(
      .output, "o", .required("FORM"),
      of: Set(Subcommand.allCases.filter { !$0.outputs.isEmpty }), choices: .outputs,
      "how to print"),
    Option(
      .port, nil, .required("N"), of: [.demoServer],
      "listen on this port of 127.0.0.1 (else one that is free)"),
    Option(
      .count, nil, .required("N"), of: [.demoServer],
      "serve N connectors (240; up to 1,000,000)"),
    Option(
      .headless, nil, .required("WxH"), of: [.explorer],
      "run without a terminal, on a screen of W columns and H rows"),
    Option(
      .keys, nil, .required("KEYS"), of: [.explorer],
      "with --headless: press these keys, names between spaces"),
    Option(
      .dump, nil, .required("FORM"), of: [.explorer],
      choices: .words(Options.Headless.Dump.allCases.map(\.rawValue)),
      "with --headless or --replay: print the screen at the end as text or cells"),
    Option(.help, "h", of: Set(Subcommand.allCases), "print this and end"),
    Option(.version, "V", of: Set(Subcommand.allCases), "print the version and end"),
  ]

  /// The row of a name. Every name has one; a test holds that.
  static subscript(name: OptionName) -> Option? { all.first { $0.name == name } }
}
