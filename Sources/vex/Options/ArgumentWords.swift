import Settings

/// The command line word by word, an option together with its value.
struct ArgumentWords {
  enum Word {
    case plain(String)
    case option(Option, String?)
  }

  private var rest: ArraySlice<String>
  private var optionsEnded = false

  init(_ arguments: [String]) {
    rest = arguments[...]
  }

  /// The next word; `nil` at the end.
  mutating func next() throws(UsageError) -> Word? {
    guard let argument = rest.popFirst() else { return nil }
    if optionsEnded { return .plain(argument) }
    if argument == "--" {
      optionsEnded = true
      return try next()
    }
    if argument.hasPrefix("--") { return try long(argument.dropFirst(2)) }
    // A lone hyphen means standard input elsewhere; nothing is read from it here.
    if argument.hasPrefix("-"), argument != "-" { return try short(argument.dropFirst()) }
    return .plain(argument)
  }

  /// The command that stands behind `--help`, as in `vex --help connectors`.
  func commandAhead() -> Subcommand {
    rest.lazy.compactMap { $0.isEmpty ? nil : Subcommand(rawValue: $0) }.first ?? .explorer
  }

  private mutating func long(_ text: Substring) throws(UsageError) -> Word {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    guard let name = OptionName(rawValue: typed), let option = OptionTable[name] else {
      let nearest = NearestName.of(typed, among: OptionName.allCases.map(\.rawValue))
      throw .unknownOption("--\(typed)", nearest: nearest.map { "--\($0)" })
    }
    return try word(option, attached: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// `-o json`, `-ojson`, `-o=json`; a letter without a value ends its word, for there are too few to cluster.
  private mutating func short(_ text: Substring) throws(UsageError) -> Word {
    guard let letter = text.first,
      let option = OptionTable.all.first(where: { $0.letter == letter })
    else {
      // A single hyphen before a whole name is the commonest slip of all.
      let name = text.prefix { $0 != "=" }
      let nearest =
        name.count > 1
        ? NearestName.of(String(name), among: OptionName.allCases.map(\.rawValue)) : nil
      throw .unknownOption("-\(name)", nearest: nearest.map { "--\($0)" })
    }
    let attached = text.dropFirst()
    guard !attached.isEmpty else { return try word(option, attached: nil) }
    // The sign stands there by analogy with long names: nothing that a letter takes begins with it.
    return try word(
      option, attached: String(attached.hasPrefix("=") ? attached.dropFirst() : attached))
  }

  private mutating func word(_ option: Option, attached: String?) throws(UsageError) -> Word {
    switch option.value {
    case .none:
      guard attached == nil else { throw .valueUnwanted(option.name) }
      return .option(option, nil)
    case .optional:
      return .option(option, attached)
    case .required:
      guard let value = attached ?? rest.popFirst() else { throw .valueMissing(option.name) }
      return .option(option, value)
    }
  }
}
