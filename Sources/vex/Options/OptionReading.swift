/// Puts option after option into ``Options``; of one that is given twice the last wins,
/// but categories add up.
struct OptionReading {
  let command: Subcommand
  private var options: Options
  private var keys: String?
  private var dump: Options.Headless.Dump?

  /// Options of a command over those that count where none is typed.
  init(for command: Subcommand, over options: Options = Options()) {
    self.command = command
    self.options = options
    if let usual = command.outputs.first { self.options.output = usual }
  }

  /// Takes the word that follows the command's.
  mutating func take(operand: String) throws(UsageError) {
    guard let expected = command.operand, options.operand == nil else {
      throw .surplus(operand)
    }
    guard expected.words.isEmpty ? !operand.isEmpty : expected.words.contains(operand) else {
      throw .operandUnreadable(command, operand, expected: expected.meaning)
    }
    options.operand = operand
  }

  mutating func take(_ name: OptionName, _ value: String?) throws(UsageError) {
    switch name {
    case .demo:
      options.demo =
        try value.map { value throws(UsageError) in
          try number(name, value, OptionTable.demoCounts, "a count")
        } ?? OptionTable.demoCount
    case .context: options.context = try text(name, value, "the name of an account")
    case .apiURL: options.apiURL = try text(name, value, "a URL")
    case .organisation: options.organisation = try text(name, value, "an organisation's id")
    case .public: options.isPublic = true
    case .name: options.query.name = try text(name, value, "a part of a name")
    case .protocol: options.query.protocol = try text(name, value, "a part of a protocol")
    case .category: options.query.categories.append(try text(name, value, "a category"))
    case .tags: options.query.tags = try tags(name, value)
    case .sort: options.query.sort = try sort(name, value)
    case .filter: options.filter = value ?? ""
    case .select:
      options.selection = try text(name, value, "the id or the exact name of a connector")
    case .view: options.view = try view(name, value)
    case .expiringWithin: options.soonSeconds = try seconds(name, value)
    case .refresh: options.refresh = try refreshTime(name, value)
    case .noMouse: options.usesMouse = false
    case .theme: options.theme = try text(name, value, "a theme's name or file")
    case .color: options.color = try word(name, value)
    case .ascii: options.ascii = .always
    case .config: options.config = try text(name, value, "a file")
    case .pageSize: options.pageSize = try number(name, value, OptionTable.pageSizes, "a number")
    case .utc: options.utc = true
    case .log: options.log = try text(name, value, "a file")
    case .record: options.record = try text(name, value, "a file")
    case .replay: options.replay = try text(name, value, "a recording")
    case .output: options.output = try output(name, value)
    case .at: options.moment = try moment(name, value)
    case .new: options.onlyNew = true
    case .port: options.port = try number(name, value, OptionTable.ports, "a port")
    case .count: options.count = try number(name, value, OptionTable.demoCounts, "a count")
    case .headless: options.headless = try screen(name, value)
    case .keys: keys = value ?? ""
    case .dump: dump = try word(name, value)
    case .help, .version: break
    }
  }

  /// All of them together, which may contradict each other.
  func finished() throws(UsageError) -> Options {
    // The demo brings its own service; an address beside it would be ignored without a word.
    if options.demo != nil, options.apiURL != nil { throw .contradiction(.demo, .apiURL) }
    if options.isPublic, options.organisation != nil {
      throw .contradiction(.public, .organisation)
    }
    // The full screen marks what it cannot read of a filter; on paper there is no place for that.
    if let view = command.view { try checkFilter(options, of: view) }
    if let operand = command.operand, options.operand == nil {
      throw .operandMissing(command, expected: operand.meaning)
    }
    // What is only what changed makes no calendar and no measurements.
    if options.onlyNew, options.output == .ics || options.output == .prometheus {
      throw .valueUnreadable(
        .output, options.output.rawValue, expected: "table, json or markdown beside --new")
    }
    if let record = options.record, record == options.log { throw .contradiction(.record, .log) }
    try checkReplay(options)
    var options = options
    if options.replay != nil, options.headless == nil, dump != nil { options.headless = .recorded }
    if var headless = options.headless {
      headless.keys = keys ?? headless.keys
      headless.dump = dump ?? headless.dump
      options.headless = headless
    } else if keys != nil {
      throw .needs(.keys, .headless)
    } else if dump != nil {
      throw .needs(.dump, .headless)
    }
    return options
  }

  /// A recording says itself what was asked of whom, and is not recorded again.
  private func checkReplay(_ options: Options) throws(UsageError) {
    guard options.replay != nil else { return }
    let contradicting: [(OptionName, Bool)] = [
      (.record, options.record != nil), (.log, options.log != nil), (.demo, options.demo != nil),
      (.context, options.context != nil), (.apiURL, options.apiURL != nil),
      (.organisation, options.organisation != nil), (.public, options.isPublic),
      (.filter, !options.filter.isEmpty), (.select, options.selection != nil),
      (.name, options.query.name != nil), (.protocol, options.query.protocol != nil),
      (.category, !options.query.categories.isEmpty), (.tags, !options.query.tags.isEmpty),
      (.sort, !options.query.sort.isEmpty),
    ]
    if let (name, _) = contradicting.first(where: \.1) { throw .contradiction(.replay, name) }
  }

  func text(
    _ name: OptionName, _ value: String?, _ expected: String
  ) throws(UsageError) -> String {
    guard let value, !value.isEmpty else {
      throw .valueUnreadable(name, value ?? "", expected: expected)
    }
    return value
  }

  func number(
    _ name: OptionName, _ value: String?, _ range: ClosedRange<Int>, _ what: String
  ) throws(UsageError) -> Int {
    let value = value ?? ""
    // `Int` alone would take a sign.
    guard value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(value),
      range.contains(number)
    else {
      let expected =
        "\(what) from \(range.lowerBound.grouped) to \(range.upperBound.grouped)"
      throw .valueUnreadable(name, value, expected: expected)
    }
    return number
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: value ?? "") else {
      let words = Self.choice(Word.allCases.map(\.rawValue), else: "nothing")
      throw .valueUnreadable(name, value ?? "", expected: words)
    }
    return word
  }

  private func output(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> Options.Output {
    guard let output = Options.Output(rawValue: value ?? ""), command.outputs.contains(output)
    else {
      let words = Self.choice(command.outputs.map(\.rawValue), else: "nothing")
      throw .valueUnreadable(name, value ?? "", expected: words)
    }
    return output
  }

  /// Words of which one is expected, as a sentence names them.
  static func choice(_ words: [String], else name: String) -> String {
    guard let last = words.last else { return name }
    return words.count == 1
      ? last : words.dropLast().joined(separator: ", ") + " or " + last
  }

  private func screen(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> Options.Headless {
    let sides = (value ?? "").split(separator: "x", omittingEmptySubsequences: false).map {
      $0.allSatisfy(\.isNumber) ? Int($0) : nil
    }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      OptionTable.screenSides.contains(columns), OptionTable.screenSides.contains(rows)
    else { throw .valueUnreadable(name, value ?? "", expected: "a size such as 100x30") }
    return Options.Headless(columns: columns, rows: rows)
  }
}
