import Cells
import ConnectModels
import Explorer
import TestSupport

@testable import Views

/// One screen of every kind: whatever can lie over the panes, have the keys, or be shown in the panes.
///
/// `OverlayKind` and `PromptKind` have no `default`: for a new case the compiler asks for a name, and
/// `AnySizeTests` for a screen of that name.
enum EveryScreen {
  static let overlays: [(name: String, driver: ExplorerDriver)] = [
    ("help", pressing(.showHelp)), ("failure", failed(.moveDown, .enter)),
    ("why", pressing(.explain)), ("query", pressing(.editQuery)),
    ("timeline", pressing(.showTimeline)), ("requests", asked(.showRequests)),
    ("request", asked(.showRequests, .enter)),
    ("impact", pressing(.showView(.credentials), .showImpact)),
    ("raw", pressing(.onNode(.showRaw))), ("settings", pressing(.showSettings)),
    ("measures", pressing(.showMeasures)), ("themes", themes), ("recent", recent), ("link", link),
  ]

  static let prompts: [(name: String, driver: ExplorerDriver)] = [
    ("filter", ExplorerDriver.filtering("quay is:nonsense 在庫", on: .usual)),
    ("filter that the server answers", answered), ("search", searching),
    ("search of the JSON", pressing(.onNode(.showRaw), .search)),
    ("command", typing("exp", after: .openPalette)),
    ("help narrowed", typing("page", after: .showHelp)),
    ("question", question),
  ]

  static let panes: [(name: String, driver: ExplorerDriver)] =
    [
      ("nothing", ExplorerDriver(count: 0, rows: 0)), ("list", pressing()), ("tree", tree()),
      ("detail", tree(.focusNextPane)), ("cut detail", tree(.focusNextPane, .arrange(.wrap))),
      ("list zoomed", pressing(.arrange(.zoom))), ("tree zoomed", tree(.arrange(.zoom))),
      ("detail zoomed", tree(.focusNextPane, .arrange(.zoom))),
      ("narrowed list", pressing(.arrange(.narrow), .arrange(.narrow), .arrange(.narrow))),
      ("widened tree", tree(.arrange(.widen), .arrange(.widen))),
      ("sorted", pressing(.sort(.name), .sort(.mark))), ("failed", failed()),
      ("waiting", waiting), ("refused", refused), ("later", pressing(.turnClock(.later(.week)))),
    ] + ListView.allCases.map { ("\($0)", pressing(.showView($0))) }
    + KeyPrefix.allCases.map { ("\($0) …", pressing(.begin($0))) }

  static let all = overlays + prompts + panes

  // MARK: -

  private static let unavailable = APIError(
    kind: .unavailable, sentence: "the server answered 503 \u{1B}[2J 在庫", status: 503)

  private static let report = SettingsReport(
    lines: [.init(name: "theme", value: "在庫 \u{1B}[2J", origin: "/a/long/way/config.yaml:1")],
    complaints: ["/a/long/way/config.yaml:2: there is no setting \u{202E}x"])

  private static func pressing(_ commands: Command...) -> ExplorerDriver {
    var driver = ExplorerDriver.browsing(on: .usual) { $0.settings = report }
    for command in commands { driver.press(command) }
    return driver
  }

  private static func typing(_ text: String, after command: Command) -> ExplorerDriver {
    var driver = pressing(command)
    driver.type(text)
    return driver
  }

  private static func tree(_ commands: Command...) -> ExplorerDriver {
    var driver = pressing()
    driver.press(.moveDown)
    driver.openCredential(on: .usual)
    for command in commands { driver.press(command) }
    return driver
  }

  private static func failed(_ commands: Command...) -> ExplorerDriver {
    var driver = ExplorerDriver(count: 5)
    driver.look(on: .usual)
    driver.fail(unavailable)
    for command in commands { driver.press(command) }
    return driver
  }

  private static var waiting: ExplorerDriver {
    var driver = ExplorerDriver(count: 5)
    let notice = RetryNotice(attempt: 1, attempts: 5, error: unavailable, retryAt: .seconds(8))
    if let ticket = driver.pending.first?.ticket { driver.happen(.requestWaits(ticket, notice)) }
    return driver
  }

  private static var refused: ExplorerDriver {
    var driver = ExplorerDriver(count: 5)
    driver.happen(.tokenRead(expiresAt: ExplorerDriver.noon))
    driver.fail(APIError(kind: .notAuthorised, sentence: "the token was refused", status: 401))
    return driver
  }

  private static func asked(_ commands: Command...) -> ExplorerDriver {
    var driver = pressing()
    driver.happen(.requestTried(.played(1, path: "/\u{1B}[2J在庫")))
    for command in commands { driver.press(command) }
    return driver
  }

  private static var themes: ExplorerDriver {
    var driver = pressing(.chooseTheme)
    driver.happen(
      .themesListed([
        ThemeOffer(name: "在庫", title: "\u{1B}[2J", origin: "/a/long/way/to/a/theme.yaml"),
        ThemeOffer(name: "x", title: "", origin: "", fault: "x.yaml:1: \u{9B}31m"),
      ]))
    return driver
  }

  private static var recent: ExplorerDriver { pressing(.moveDown, .enter, .showRecent) }

  private static var link: ExplorerDriver {
    var driver = pressing()
    let url = "https://docs.example.test/" + String(repeating: "part/", count: 40)
    driver.happen(.linkOpened(.shown(url: url, reason: "there is no desktop here")))
    return driver
  }

  private static var answered: ExplorerDriver {
    var driver = ExplorerDriver.filtering("quay", on: .usual)
    driver.wait(.milliseconds(200))
    driver.answerSearch()
    return driver
  }

  private static var searching: ExplorerDriver {
    var driver = tree(.search)
    driver.type("credential")
    driver.look(on: .usual)
    return driver
  }

  private static var question: ExplorerDriver {
    var driver = typing("export /a/long/way/在庫.csv", after: .openPalette)
    driver.press(.inField(.accept))
    return driver
  }
}

/// What lies over the panes, without what it shows.
enum OverlayKind: CaseIterable {
  case help, failure, why, query, timeline, requests, impact, raw, settings, measures, themes
  case recent, link

  init(_ content: Overlay.Content) {
    switch content {
    case .help: self = .help
    case .failure: self = .failure
    case .why: self = .why
    case .query: self = .query
    case .timeline: self = .timeline
    case .requests: self = .requests
    case .impact: self = .impact
    case .raw: self = .raw
    case .settings: self = .settings
    case .measures: self = .measures
    case .themes: self = .themes
    case .recent: self = .recent
    case .link: self = .link
    }
  }
}

/// What has the keys, without what is typed.
enum PromptKind: CaseIterable {
  case filter, search, command, help, question

  init(_ prompt: Prompt) {
    switch prompt {
    case .filter: self = .filter
    case .search: self = .search
    case .command: self = .command
    case .help: self = .help
    case .question: self = .question
    }
  }
}
