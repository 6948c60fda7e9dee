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
  /// Connectors a page; `nil` leaves the choice to the paging.
  var pageSize: Int?
  var utc = false
  var output = Output.table
  /// Of the demo server; 0 takes any that is free.
  var port = 0
  /// Connectors of the demo server.
  var count = OptionTable.demoCount
  var headless: Headless?
}
