import ConnectModels
import Explorer
import Settings

/// What the command line asks for, read and checked.
struct Options: Equatable {
  /// How a printing command prints.
  enum Output: String, CaseIterable {
    /// Aligned columns.
    case table
    /// Lines for a person.
    case text
    /// One object a line.
    case json
    /// RFC 4180.
    case csv
    /// A page for a ticket.
    case markdown
    /// A calendar.
    case ics
    /// What a node exporter collects.
    case prometheus

    /// What it is, as `--help` says it.
    var meaning: String {
      switch self {
      case .table: "aligned columns"
      case .text: "lines to read"
      case .json: "one object a line, secrets masked"
      case .csv: "for spreadsheets"
      case .markdown: "a page for a ticket"
      case .ics: "a calendar of expiries"
      case .prometheus: "for a node exporter"
      }
    }

    /// All forms of the commands that `--help` tells of.
    static func help(of forms: [Output]) -> String {
      forms.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: ", ")
    }
  }

  /// The moment that a check looks ahead to.
  enum Moment: Equatable {
    /// The beginning of a day in the person's zone.
    case day(CalendarDay)
    /// What clocks show in the person's zone, in seconds after a day's midnight.
    case local(CalendarDay, seconds: Int)
    case instant(Timestamp)
  }

  /// A run without a terminal: keys are pressed, and the last screen is printed.
  struct Headless: Equatable {
    enum Dump: String, CaseIterable {
      case text
      case cells
    }

    let columns: Int
    let rows: Int
    /// The size that a recording had, which is shown without naming another.
    static let recorded = Headless(columns: 0, rows: 0)
    var keys = ""
    var dump = Dump.text
  }

  /// Number of connectors of the demo organisation, when it was asked for.
  var demo: Int?
  var context: String?
  var apiURL: String?
  var organisation: String?
  /// Whether the public catalogue is meant instead of an organisation.
  var isPublic = false
  /// What the service is asked to narrow the connectors by, and for which order.
  var query = ConnectorQuery()
  /// The filter as it was typed; empty for none.
  var filter = ""
  /// The view that the full screen starts with.
  var view = ListView.connectors
  /// The connector to start on, by its id or its name.
  var selection: String?
  /// What counts as expiring soon.
  var soonSeconds = Judgement.usualSoonSeconds
  /// Connectors a page; `nil` leaves the choice to the paging.
  var pageSize: Int?
  /// After what time what is loaded is read anew by itself; `nil`: never.
  var refresh: Duration?
  /// Whether the program takes the mouse's clicks from the terminal.
  var usesMouse = true
  /// A scheme's name or file.
  var theme = SettingValues.automaticTheme
  var color = ColorWish.auto
  var ascii = ASCIIWish.auto
  /// The file of settings.
  var config: String?
  var utc = false
  /// The file that a log is appended to.
  var log: String?
  /// The file that the session is recorded in.
  var record: String?
  /// The recording to play.
  var replay: String?
  /// What follows the command's word: an id or a name, a shell.
  var operand: String?
  /// When a check is to be made for; `nil`: for now.
  var moment: Moment?
  /// Whether a check tells only what has changed since the last one.
  var onlyNew = false
  var output = Output.table
  /// Of the demo server; 0 takes any that is free.
  var port = 0
  /// Connectors of the demo server.
  var count = OptionTable.demoCount
  var headless: Headless?
}
