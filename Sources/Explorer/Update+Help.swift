/// The help: read, narrowed by typing, and run from.
extension ExplorerState {
  mutating func showHelp() -> [Effect] {
    prompt = .help(HelpPrompt())
    return show(.help)
  }

  /// Whether the help is open.
  var isHelping: Bool {
    if case .help = prompt { return true }
    return false
  }

  mutating func changeHelp(_ change: (inout HelpPrompt) -> Void) -> [Effect] {
    guard case .help(var help)? = prompt else { return [] }
    change(&help)
    prompt = .help(help)
    return []
  }

  mutating func helpTyped(_ field: TextField) -> [Effect] {
    let words = configuration.helpWords
    overlay?.scroll = 0
    return changeHelp { $0.change(field) { words[$0] ?? $0.name } }
  }

  /// The keys that move: through the actions that were found, or through the text.
  mutating func moveInHelp(by lines: Int) -> [Effect] {
    guard case .help(let help)? = prompt, help.selected != nil else {
      scrollOverlay(by: lines)
      return []
    }
    return changeHelp { $0.select(by: lines) }
  }

  mutating func closeHelp() -> [Effect] {
    prompt = nil
    overlay = nil
    return []
  }

  /// Enter: runs the action that was found as if its key had been pressed.
  mutating func runHelp() -> [Effect] {
    guard case .help(let help)? = prompt else { return [] }
    if !help.field.isEmpty, help.matches.isEmpty {
      say(.noSuchCommand(help.field.text))
      return []
    }
    let effects = closeHelp()
    return effects + (help.command.map { obey($0) } ?? [])
  }
}
