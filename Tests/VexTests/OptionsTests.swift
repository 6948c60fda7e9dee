import ConnectModels
import Explorer
import Settings
import Testing

@testable import vex

@Suite struct OptionsTests {
  @Test func `every option has exactly one row, and every row a meaning and a command`() {
    #expect(OptionTable.all.map(\.name) == OptionTable.all.map(\.name).uniqued())
    #expect(Set(OptionTable.all.map(\.name)) == Set(OptionName.allCases))
    #expect(OptionTable.all.allSatisfy { !$0.meaning.isEmpty && !$0.commands.isEmpty })
    let letters = OptionTable.all.compactMap(\.letter)
    #expect(letters == letters.uniqued())
  }

  @Test func `nothing typed opens the full screen with nothing asked for`() throws {
    #expect(try Invocation.parse([]) == .run(.explorer, Options()))
  }

  @Test(
    arguments: [
      (["--demo"], Options(demo: 240)),
      (["--demo=1000000"], Options(demo: 1_000_000)),
      (["--context", "prod"], Options(context: "prod")),
      (["--context=prod=old"], Options(context: "prod=old")),
      (["--context", "--org"], Options(context: "--org")),
      (["--api-url", "https://x/"], Options(apiURL: "https://x/")),
      (["--org=01H", "--org", "01J"], Options(organisation: "01J")),
      (["--page-size", "20", "--utc"], Options(pageSize: 20, utc: true)),
      (["--log", "l", "--record=r"], Options(log: "l", record: "r")),
      (["--replay", "r"], Options(replay: "r")),
      (["--replay", "r", "--dump", "text"], Options(replay: "r", headless: .recorded)),
      (["--headless", "100x30"], Options(headless: .init(columns: 100, rows: 30))),
      (
        ["--keys", "j Enter", "--dump=cells", "--headless=80x24"],
        Options(headless: .init(columns: 80, rows: 24, keys: "j Enter", dump: .cells))
      ),
    ])
  func `options of the full screen are read`(arguments: [String], options: Options) throws {
    #expect(try Invocation.parse(arguments) == .run(.explorer, options))
  }

  @Test(
    arguments: [
      ["connectors", "-o", "json", "--demo"], ["--demo", "-ojson", "connectors"],
      ["--output=json", "--demo", "--", "connectors"], ["connectors", "--demo", "-o=json"],
    ])
  func `a command stands before or after its options`(arguments: [String]) throws {
    #expect(try Invocation.parse(arguments) == .run(.connectors, Options(demo: 240, output: .json)))
  }

  @Test(
    arguments: [
      (
        ["show", "Quay CRM", "--demo"], Subcommand.show,
        Options(demo: 240, operand: "Quay CRM", output: .text)
      ),
      (
        ["--demo", "show", "--", "--odd"], .show,
        Options(demo: 240, operand: "--odd", output: .text)
      ),
      (["completion", "zsh"], .completion, Options(operand: "zsh")),
      (
        ["check", "--at", "2026-12-12", "-o", "markdown"], .check,
        Options(moment: CalendarDay("2026-12-12").map { .day($0) }, output: .markdown)
      ),
      (
        ["check", "--at=2026-12-12T09:00:00Z"], .check,
        Options(moment: Timestamp("2026-12-12T09:00:00Z").map { .instant($0) })
      ),
      (
        ["check", "--at=2026-12-12T09:00"], .check,
        Options(moment: CalendarDay("2026-12-12").map { .local($0, seconds: 32_400) })
      ),
      (
        ["check", "--at", "2026-12-12 09:00:05"], .check,
        Options(moment: CalendarDay("2026-12-12").map { .local($0, seconds: 32_405) })
      ),
      (["check", "--new"], .check, Options(onlyNew: true)),
      (["credentials", "-o", "csv"], .credentials, Options(output: .csv)),
      (["context", "-o", "json"], .context, Options(output: .json)),
    ])
  func `what a command is told is read`(
    arguments: [String], command: Subcommand, options: Options
  ) throws {
    #expect(try Invocation.parse(arguments) == .run(command, options))
  }

  @Test func `the demo server takes a port and a count`() throws {
    #expect(
      try Invocation.parse(["demo-server", "--port", "8080", "--count", "3"])
        == .run(.demoServer, Options(port: 8080, count: 3)))
  }

  @Test(
    arguments: [
      (["--public", "--org", "01H"], .contradiction(.public, .organisation)),
      (["demo-server", "--public"], .misplaced(.public, .demoServer)),
      (["connectors", "--no-mouse"], .misplaced(.noMouse, .connectors)),
      (["--no-mouse=yes"], .valueUnwanted(.noMouse)),
      (["--dmeo"], UsageError.unknownOption("--dmeo", nearest: "--demo")),
      (["--organisation", "x"], .unknownOption("--organisation", nearest: nil)),
      (["--contxt=x"], .unknownOption("--contxt", nearest: "--context")),
      (["--page"], .unknownOption("--page", nearest: "--page-size")),
      (["-x"], .unknownOption("-x", nearest: nil)),
      (["-demo"], .unknownOption("-demo", nearest: "--demo")),
      (["conectors"], .unknownCommand("conectors", nearest: "connectors")),
      ([""], .unknownCommand("", nearest: nil)),
      (["connectors", "all"], .surplus("all")),
      (["--context"], .valueMissing(.context)),
      (["--utc=yes"], .valueUnwanted(.utc)),
      (["--demo", "3"], .unknownCommand("3", nearest: nil)),
      (["--port", "1"], .misplaced(.port, .explorer)),
      (["connectors", "--headless", "9x9"], .misplaced(.headless, .connectors)),
      (["demo-server", "--demo"], .misplaced(.demo, .demoServer)),
      (["--keys", "j"], .needs(.keys, .headless)),
      (["--dump", "text"], .needs(.dump, .headless)),
      (["--demo", "--api-url", "http://localhost"], .contradiction(.demo, .apiURL)),
      (["--replay", "r", "--record", "s"], .contradiction(.replay, .record)),
      (["--record", "s", "--log", "s"], .contradiction(.record, .log)),
      (["--replay", "r", "--demo"], .contradiction(.replay, .demo)),
      (["--replay", "r", "--filter", "x"], .contradiction(.replay, .filter)),
      (["connectors", "--record", "r"], .misplaced(.record, .connectors)),
      (["context", "--log", "l"], .misplaced(.log, .context)),
      (["show"], .operandMissing(.show, expected: "the id or the exact name of a connector")),
      (["show", "a", "b"], .surplus("b")),
      (
        ["completion", "csh"],
        .operandUnreadable(.completion, "csh", expected: "bash, zsh or fish")
      ),
      (["connectors", "--at", "2026-12-12"], .misplaced(.at, .connectors)),
      (["check", "--filter", "a"], .misplaced(.filter, .check)),
    ])
  func `what cannot be meant is a usage error`(arguments: [String], error: UsageError) {
    #expect(throws: error) { try Invocation.parse(arguments) }
  }

  @Test(
    arguments: [
      ["--demo="], ["--demo=0"], ["--demo=1000001"], ["--demo=+5"], ["--demo=5x"], ["--demo=٣"],
      ["--demo=99999999999999999999"], ["--page-size", "0"], ["--page-size=-1"],
      ["demo-server", "--port=65536"], ["--headless", "100"], ["--headless", "0x10"],
      ["--headless", "axb"], ["--headless=1x2x3"], ["--headless=80x24", "--dump=html"],
      ["--name="], ["--protocol", ""], ["--category="], ["--tags="], ["--tags", "a,,b"],
      ["--tags=:v"], ["--sort="], ["--sort", "name:up"], ["--sort", ":asc"], ["--sort=a,"],
      ["--sort", "a:asc:desc"], ["--expiring-within", "14"], ["--expiring-within=d"],
      ["--expiring-within", "-1d"], ["--expiring-within", "1.5d"], ["--expiring-within", "2m"],
      ["--expiring-within", "1000001h"], ["--expiring-within="],
      ["connectors", "-o", "yaml"], ["connectors", "-o", "ics"], ["check", "-o", "csv"],
      ["check", "--at", "12 December"], ["check", "--at=2026-02-30"],
      ["check", "--at", "2026-12-12T9:00"], ["check", "--at", "2026-12-12T24:00"],
      ["check", "--at", "2026-12-12T"], ["check", "--at", "2026-12-12 09:00:00:00"],
      ["check", "--new", "-o", "ics"], ["check", "-o", "prometheus", "--new"], ["--context="],
      ["--api-url", ""],
    ])
  func `a value out of bounds is refused with what is expected`(arguments: [String]) throws {
    let error = try #require(
      #expect(throws: UsageError.self) { try Invocation.parse(arguments) })
    guard case .valueUnreadable(_, _, let expected) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(error.description.contains(expected))
  }

  // MARK: - What is listed

  @Test(
    arguments: [
      (["--public"], Options(isPublic: true)),
      (["--name", "quay", "--name=Quay CRM"], Options(query: .init(name: "Quay CRM"))),
      (["--protocol", "http"], Options(query: .init(protocol: "http"))),
      (
        ["--category", "CRM", "--category=Development & IT"],
        Options(query: .init(categories: ["CRM", "Development & IT"]))
      ),
      (
        ["--tags", "team:sales,beta,url:http://x,any:"],
        Options(
          query: .init(tags: [
            .init(key: "team", value: "sales"), .init(key: "beta"),
            .init(key: "url", value: "http://x"), .init(key: "any"),
          ]))
      ),
      (
        ["--sort=name:asc,id:desc,updatedAt"],
        Options(
          query: .init(sort: [
            .init(field: "name"), .init(field: "id", isDescending: true),
            .init(field: "updatedAt"),
          ]))
      ),
      (["--filter", "is:expired | 'x"], Options(filter: "is:expired | 'x")),
      (["--filter="], Options()),
      (["--expiring-within", "36h"], Options(soonSeconds: 129_600)),
      (["--expiring-within=0d"], Options(soonSeconds: 0)),
      (["--expiring-within", "2w"], Options(soonSeconds: 1_209_600)),
    ])
  func `what is listed is read alike for screen and paper`(
    arguments: [String], options: Options
  ) throws {
    #expect(try Invocation.parse(arguments) == .run(.explorer, options))
    #expect(try Invocation.parse(["connectors"] + arguments) == .run(.connectors, options))
  }

  @Test func `the mouse is left to the terminal on demand`() throws {
    #expect(try Invocation.parse(["--no-mouse"]) == .run(.explorer, Options(usesMouse: false)))
  }

  @Test(
    arguments: [
      ("is:fine", "is: wants expired"), ("quay !category:CRM", "knows no !"),
      ("category:a | category:b", "knows no |"), ("category:a", "leave out --category"),
    ])
  func `a filter that cannot be applied is a usage error on paper, and marked on the screen`(
    filter: String, reason: String
  ) throws {
    let arguments = ["--category", "CRM", "--filter", filter]
    let error = try #require(
      #expect(throws: UsageError.self) { try Invocation.parse(["connectors"] + arguments) })
    #expect(error.description.hasPrefix("--filter: "))
    #expect(error.description.contains(reason))
    let options = Options(query: .init(categories: ["CRM"]), filter: filter)
    #expect(try Invocation.parse(arguments) == .run(.explorer, options))
  }

  @Test(arguments: [
    ("credentials", "updated:<7d"), ("messages", "expires:never"), ("versions", "!expires:<7d"),
  ])
  func `what rows do not have is not asked of them on paper`(command: String, filter: String) {
    #expect(throws: UsageError.self) { try Invocation.parse([command, "--filter", filter]) }
    #expect(throws: Never.self) { try Invocation.parse(["connectors", "--filter", filter]) }
    #expect(throws: Never.self) { try Invocation.parse([command, "--filter", "category:CRM"]) }
  }

  // MARK: - Help

  @Test(
    arguments: [
      (["--help"], Invocation.help(.explorer)), (["-h"], .help(.explorer)),
      (["connectors", "--help", "--bogus"], .help(.connectors)),
      (["--help", "connectors"], .help(.connectors)), (["-V"], .version),
      (["connectors", "--version"], .version), (["help"], .help(.explorer)),
      (["help", "check"], .help(.check)), (["--demo", "help", "check", "--bogus"], .help(.check)),
    ])
  func `help and version win over what follows them`(arguments: [String], meant: Invocation) throws
  {
    #expect(try Invocation.parse(arguments) == meant)
  }

  @Test func `a mistake before help is still a mistake`() {
    #expect(throws: UsageError.self) { try Invocation.parse(["--bogus", "--help"]) }
  }

  @Test func `help on what is no command names the nearest`() {
    #expect(throws: UsageError.unknownCommand("chek", nearest: "check")) {
      try Invocation.parse(["help", "chek"])
    }
    #expect(throws: UsageError.surplus("help")) { try Invocation.parse(["check", "help"]) }
  }

  @Test(
    arguments: [
      (["check", "--bogus"], Subcommand.check), (["--bogus", "-x", "check"], .check),
      (["--at", "check", "check"], .check), (["connectors", "--at", "x"], .connectors),
      (["chek"], .explorer), (["--bogus"], .explorer), (["--context"], .explorer), ([], .explorer),
    ])
  func `a mistake is answered with the help of the command that it is made in`(
    arguments: [String], command: Subcommand
  ) {
    #expect(Invocation.commandMeant(by: arguments) == command)
  }

  @Test func `only the full screen's help says that it falls back to the demo`() {
    let words = "the demo organisation, on the full screen alone"
    #expect(HelpText.of(.explorer).contains(words))
    for command in Set.reading.subtracting([.explorer]) {
      #expect(!HelpText.of(command).contains(words), "\(command)")
      #expect(HelpText.of(command).contains("the active context of"), "\(command)")
    }
  }

  @Test(arguments: Subcommand.allCases)
  func `help names every option of the command and no other, in 80 columns`(command: Subcommand) {
    let help = HelpText.of(command)
    for option in OptionTable.all {
      let isListed = help.contains("\(option.long) ") || help.contains("\(option.long)[")
      #expect(
        isListed == option.commands.contains(command), "\(option.long)")
    }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the help of the full screen says where a command's options are`() {
    #expect(HelpText.of(.explorer).contains("`vex COMMAND --help`"))
  }

  @Test(
    arguments: [
      ("demo", "demo", 0), ("dmeo", "demo", 1), ("dem", "demo", 1), ("demoo", "demo", 1),
      ("dumb", "demo", 2), ("", "utc", 3), ("ab", "ba", 1), ("abc", "ca", 3),
    ])
  func `distance counts letters put in, left out, replaced and exchanged`(
    from: String, to: String, distance: Int
  ) {
    #expect(NearestName.distance(Array(from), Array(to)) == distance)
    #expect(NearestName.distance(Array(to), Array(from)) == distance)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
  func `numbers are grouped by three`(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
