import ConnectModels
import TestSupport

@testable import Explorer

extension ExplorerDriver {
  /// Three hundred connectors of which the first twenty are loaded: `Quay Mail` is among them,
  /// `Quay CRM` and `Quay Books` are on later pages.
  static func searching(
    rows: Int = 10, configure: (inout Configuration) -> Void = { _ in },
    change: (inout [SampleConnector]) -> Void = { _ in }
  ) -> ExplorerDriver {
    var organisation = (1...300).map { SampleConnector($0) }
    organisation[4].name = "Quay Mail"
    organisation[149].name = "Quay CRM"
    organisation[199].name = "Quay Books"
    change(&organisation)
    var driver = ExplorerDriver(organisation, rows: rows) {
      $0.pageSize = 20
      configure(&$0)
    }
    driver.answer()
    return driver
  }

  /// The person types a filter and pauses long enough for the server to be asked.
  mutating func typeAndPause(_ text: String) {
    if !state.isTyping { press(.search) }
    type(text)
    wait(.milliseconds(200))
  }

  /// The person types another filter in place of the one before, and pauses.
  mutating func retypeAndPause(_ text: String) {
    press(.inField(.edit(.deleteToStart)))
    typeAndPause(text)
  }

  /// How the rows that are not loaded stand, as the line below the list says it.
  var rest: FilterCoverage.Rest? { state.filterCoverage?.rest }

  /// The names of the rows that the server found and that are not loaded.
  var foundNames: [String] {
    (0..<state.listCount).filter(state.isFound).map { state.listRow(at: $0).row.title }
  }
}
