import ConnectAPI
import ConnectModels
import Explorer
import JSON
import Printing

/// `vex check`: reads everything, then tells what is wrong.
///
/// It ends with 0 or 1 only where all of it was read: what was not seen could be anything.
enum Checking {
  static func run(
    _ options: Options, _ account: OpenAccount, _ clock: PrintingClock,
    states: StateFolder
  ) -> ExitCode {
    let fetch = account.pages(of: ConnectorQuery())
    return withExtendedLifetime(account) {
      run(
        options, CheckAccount(account.account, options), clock,
        memory: CheckMemory(account.account, in: states), fetch: fetch)
    }
  }

  static func run(
    _ options: Options, _ account: CheckAccount, _ clock: PrintingClock, memory: CheckMemory,
    fetch: @escaping ListingReading.Fetch
  ) -> ExitCode {
    let start = clock.judgement(options, at: clock.start)
    guard let ahead = CheckMoment(options.moment, by: start) else {
      StandardError.say("--at names a time that is past: a check is for now or later")
      return .usage
    }
    var reading = ListingReading(pageSize: options.pageSize, fetch: fetch)
    var check = HealthCheck()
    while let page = reading.next() {
      _ = clock.settle()
      for item in page { check.read(item.connector) }
    }
    let judgement = clock.judgement(options, at: ahead.moment(after: clock.settle()))
    let report = check.report(by: judgement)
    do {
      let changes =
        options.onlyNew
        ? report.changes(since: try memory.states(), isWhole: reading.isWhole) : nil
      let text = CheckText(
        report, changes: changes, account: account.name, call: account.call,
        isAhead: options.moment != nil, isPart: !reading.isWhole, quoted: ShellQuoting.word)
      // Half a calendar or half the measurements would be taken for all of them.
      guard reading.isWhole || options.output.bearsPart else {
        return reading.ended(saying: clock.notices())
      }
      try print(text, options.output)
      guard reading.isWhole else { return reading.ended(saying: clock.notices()) }
      // What is looked ahead to has not happened yet, and is not what was there the last time.
      if options.onlyNew, options.moment == nil { try memory.remember(report.states) }
      _ = reading.ended(saying: clock.notices())
      return text.hasFindings ? .found : .done
    } catch let error as OutputError {
      StandardError.say(error.sentence)
    } catch let error as StateError {
      StandardError.say(error.sentence)
    } catch {
      StandardError.say("\(error)")
    }
    return .unusable
  }

  private static func print(_ text: CheckText, _ form: Options.Output) throws(OutputError) {
    var output = StandardOutput()
    switch form {
    case .json:
      let json = text.json
      try output.print(output.isTerminal ? JSONText.inert(lines: json) : json)
    case .markdown: try output.print(text.markdown)
    case .ics: try output.print(text.calendar)
    case .prometheus: try output.print(text.metrics)
    case .table, .text, .csv: try output.print(text.table)
    }
    try output.finish()
    // In forms that programs read there is no place for it but beside them, where a person looks.
    if form == .json || form == .ics || form == .prometheus {
      StandardError.sayToPerson(text.summaryLine)
    }
  }
}

extension Options.Output {
  /// Whether a part of what there is makes sense in this form.
  fileprivate var bearsPart: Bool {
    switch self {
    case .table, .text, .json, .csv: true
    case .markdown, .ics, .prometheus: false
    }
  }
}

/// What a check says of the account that it is made on.
struct CheckAccount {
  /// `organisation 01H… at platform.versori.com`.
  let name: String
  /// How the program is called to come to the same account.
  let call: String

  init(name: String, call: String) {
    self.name = name
    self.call = call
  }

  /// The account that the options came to. Of a context the call has the name, also where it was the
  /// active one: whoever reads the page or the calendar may have another.
  init(_ account: Account, _ options: Options) {
    let whose = account.organisation.map { "organisation \($0)" } ?? "the public catalogue"
    name = "\(whose) at \(account.address.origin.host)"
    var words = ["vex"]
    switch account.source {
    case .demo: words.append("--demo=\(options.demo ?? OptionTable.demoCount)")
    case .context(let context, _): words += ["--context", context]
    case .environment: break
    }
    if let address = options.apiURL { words += ["--api-url", address] }
    if let organisation = options.organisation { words += ["--org", organisation] }
    if options.isPublic { words.append("--public") }
    call = words.map(ShellQuoting.word).joined(separator: " ")
  }
}

/// How far a check looks ahead.
struct CheckMoment {
  private let instant: Timestamp?

  /// `nil` for a time that is past. A day counts from its beginning, today from now on.
  init?(_ moment: Options.Moment?, by now: Judgement) {
    switch moment {
    case nil: instant = nil
    case .instant(let instant):
      guard instant >= now.now else { return nil }
      self.instant = instant
    case .local(let day, let seconds):
      let instant = Timestamp(
        secondsSince1970: now.zone.instant(of: day, seconds: seconds))
      guard instant >= now.now else { return nil }
      self.instant = instant
    case .day(let day):
      guard day >= now.zone.day(at: now.now.seconds) else { return nil }
      instant = Timestamp(secondsSince1970: now.zone.start(of: day))
    }
  }

  /// The moment to judge by; never before now.
  func moment(after now: Timestamp) -> Timestamp { instant.map { max($0, now) } ?? now }
}
