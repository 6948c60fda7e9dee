import ConnectModels
import Explorer

/// Which rows of connectors are printed: those that the filter leaves, a credential only once.
///
/// Every row is judged by itself, at its own place, so that what is printed does not depend on where
/// pages end; of a credential the first place that matches is printed.
package struct ListingRows {
  private let view: ListView
  private var filter: RowFilter
  private var credentials: Set<Identifier> = []

  package init(_ view: ListView, filter: FilterExpression, judgement: Judgement) {
    self.view = view
    self.filter = RowFilter(filter, judgement: judgement)
  }

  /// What is asked of each row.
  package var expression: FilterExpression { filter.expression }

  /// Decides for another moment.
  package mutating func judge(by judgement: Judgement) {
    filter = RowFilter(filter.expression, judgement: judgement)
  }

  /// A connector's rows that are to be printed.
  package mutating func kept(of connector: ConnectorRow) -> [ListRow] {
    var kept: [ListRow] = []
    for row in view.rows(of: connector) where filter.matches(row.row) && isNew(row) {
      kept.append(row)
    }
    return kept
  }

  private mutating func isNew(_ row: ListRow) -> Bool {
    guard case .credential(let credential) = row, !credential.id.isEmpty else { return true }
    return credentials.insert(credential.id).inserted
  }
}
