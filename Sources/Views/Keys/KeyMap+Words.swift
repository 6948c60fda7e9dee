import Explorer

extension KeyMap {
  /// What the help says of each action, for whoever looks for it there: keys, name, explanation.
  package var helpWords: [Command: String] {
    Dictionary(
      uniqueKeysWithValues: bindings.map { binding in
        let keys = spellings(for: binding.command).joined(separator: " ")
        return (binding.command, "\(keys) \(binding.command.name) \(binding.command.explanation)")
      })
  }
}
