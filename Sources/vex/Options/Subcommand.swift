/// What the program is asked to do; the first word of the command line that is no option.
enum Subcommand: String, CaseIterable {
  /// The full-screen program, which has no word.
  case explorer = ""
  case connectors
  case demoServer = "demo-server"

  /// What it does, as `--help` says it.
  var meaning: String {
    switch self {
    case .explorer: "explore on the full screen"
    case .connectors: "print the connectors that match, a line each"
    case .demoServer: "serve the demo organisation alone, and print how to reach it"
    }
  }

  /// How it is called, as in a sentence.
  var call: String {
    self == .explorer ? "vex" : "vex \(rawValue)"
  }
}
