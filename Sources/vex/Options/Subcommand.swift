import Explorer

/// What the program is asked to do; the first word of the command line that is no option.
enum Subcommand: String, CaseIterable {
  /// The full-screen program, which has no word.
  case explorer = ""
  case connectors
  case connections
  case credentials
  case versions
  case messages
  case show
  case check
  case context
  case demoServer = "demo-server"
  case completion
  case man

  /// What it does, as `--help` says it.
  var meaning: String {
    switch self {
    case .explorer: "explore on the full screen"
    case .connectors: "print the connectors that match, a line each"
    case .connections: "print the connections of all connectors, a line each"
    case .credentials: "print the credentials of all connectors, each once"
    case .versions: "print the versions of all connectors, a line each"
    case .messages: "print what the service says of connectors' parts, a line each"
    case .show: "print one connector, whole, by its id or its exact name"
    case .check: "print what is expired, expires soon, is invalid or carries an error"
    case .context: "print the accounts that are found, and which of them is active"
    case .demoServer: "serve the demo organisation alone, and print how to reach it"
    case .completion: "print the completions for a shell"
    case .man: "print the manual page"
    }
  }

  /// What follows the command's word and is no option.
  var operand: Operand? {
    switch self {
    case .show: Operand("ID|NAME", "the id or the exact name of a connector")
    case .completion:
      Operand("SHELL", "bash, zsh or fish", words: CompletionShell.allCases.map(\.rawValue))
    case .explorer, .connectors, .connections, .credentials, .versions, .messages, .check,
      .context, .demoServer, .man:
      nil
    }
  }

  /// The forms in which it prints, the usual one first; none where it has but one.
  var outputs: [Options.Output] {
    switch self {
    case .connectors, .connections, .credentials, .versions, .messages: [.table, .json, .csv]
    case .show: [.text, .json]
    case .check: [.table, .json, .markdown, .ics, .prometheus]
    case .context: [.table, .json]
    case .explorer, .demoServer, .completion, .man: []
    }
  }

  /// The view whose rows it prints.
  var view: ListView? {
    switch self {
    case .connectors: .connectors
    case .connections: .connections
    case .credentials: .credentials
    case .versions: .versions
    case .messages: .messages
    case .explorer, .show, .check, .context, .demoServer, .completion, .man: nil
    }
  }

  /// How it is called, as in a sentence.
  var call: String {
    self == .explorer ? "vex" : "vex \(rawValue)"
  }
}

/// What a command wants to be told beside its options.
struct Operand {
  /// What `--help` calls it.
  let name: String
  /// What is expected, in a sentence.
  let meaning: String
  /// What it may be, where that can be listed.
  let words: [String]

  init(_ name: String, _ meaning: String, words: [String] = []) {
    self.name = name
    self.meaning = meaning
    self.words = words
  }
}

extension Set<Subcommand> {
  /// The commands that print the rows of a view.
  static let listings = Set(Subcommand.allCases.filter { $0.view != nil })
  /// The full screen, and the commands that print rows.
  static let browsing = listings.union([.explorer])
  /// All that read from an account.
  static let reading = browsing.union([.show, .check])
}
