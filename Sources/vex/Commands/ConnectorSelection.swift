import ConnectModels
import Explorer
import Printing

/// Which rows of the connectors that arrive are printed: of those that match the query, which the
/// service does not promise to apply, the rows that match the filter.
struct ConnectorSelection {
  /// The moment for which the filter and the states are decided.
  private(set) var judgement: Judgement
  /// What the service is asked: the query that was typed, and what of the filter it can answer.
  let asked: ConnectorQuery

  private let query: ConnectorQuery
  private var rows: ListingRows
  /// How many connectors came that the query should have kept away.
  private(set) var strayCount = 0

  init(_ options: Options, of view: ListView = .connectors, judgement: Judgement) {
    self.judgement = judgement
    query = options.query
    let expression = FilterExpression(options.filter, in: FilterSurroundings(printing: view))
    rows = ListingRows(view, filter: expression, judgement: judgement)
    var asked = options.query
    asked.categories += expression.serverPart.categories
    asked.protocol = asked.protocol ?? expression.serverPart.protocolName
    self.asked = asked
  }

  /// Decides for another moment.
  mutating func judge(at now: Timestamp) {
    judgement.now = now
    rows.judge(by: judgement)
  }

  /// What a person may want to know of the filter, though it is applied.
  var hints: [String] { rows.expression.terms.compactMap(\.hint) }

  /// Those of a page's connectors of which something is to be printed, with the rows that are.
  mutating func kept(of connectors: [DecodedConnector]) -> [ListingText.Connector] {
    connectors.compactMap { item in
      let row = ConnectorRow(item.connector)
      guard query.matches(row) else {
        strayCount += 1
        return nil
      }
      let kept = rows.kept(of: row)
      return kept.isEmpty ? nil : ListingText.Connector(item, rows: kept)
    }
  }

  /// What stderr says of a service that sent what it was not asked for; `nil` of one that did not.
  var notice: String? {
    guard strayCount > 0 else { return nil }
    let what =
      strayCount == 1
      ? "one connector that does not match was"
      : "\(strayCount.grouped) connectors that do not match were"
    // What it does not do by name it will not do by category either, and no row tells.
    let rest = asked.categories.isEmpty ? "" : "; only it can tell which are of the category"
    return "the service does not filter: \(what) left out\(rest)"
  }
}
