import ConnectModels
import Explorer
import Settings

/// What the command line asks for, read and checked.
struct Options: Equatable {
  /// How a printing command prints.
  enum Output: String, CaseIterable {
    case table
    case json
  }

  /// A run without a terminal: keys are pressed, and the last screen is printed.
  struct Headless: Equatable {
    enum Dump: String, CaseIterable {
      case text
      case cells
    }

    let columns: Int
    let rows: Int
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
  /// What counts as expiring soon.
  var soonSeconds = Judgement.usualSoonSeconds
  /// Connectors a page; `nil` leaves the choice to the paging.
  var pageSize: Int?
  /// Whether the program takes the mouse's clicks from the terminal.
  var usesMouse = true
  /// A scheme's name or file.
  var theme = SettingValues.automaticTheme
  var color = ColorWish.auto
  var ascii = ASCIIWish.auto
  /// The file of settings.
  var config: String?
  var utc = false
  var output = Output.table
  /// Of the demo server; 0 takes any that is free.
  var port = 0
  /// Connectors of the demo server.
  var count = OptionTable.demoCount
  var headless: Headless?
}
