import Cells
import ConnectModels
import Explorer

/// A column of what is printed of a view.
package struct PrintedColumn: Sendable {
  /// Above the table's column.
  let title: SafeText
  /// In the first line of CSV: the API's name, where it has one.
  let name: String
  /// Whether the table sets it to the right.
  let isNumber: Bool
  /// Whether a table has it too; else only what programs read.
  let isInTable: Bool
  /// What a row of the view has in it at a moment.
  let cell: @Sendable (ListRow, Judgement) -> PrintedCell

  init(
    _ title: SafeText, _ name: String, isNumber: Bool = false, isInTable: Bool = true,
    _ cell: @escaping @Sendable (ListRow, Judgement) -> PrintedCell
  ) {
    self.title = title
    self.name = name
    self.isNumber = isNumber
    self.isInTable = isInTable
    self.cell = cell
  }

  // MARK: - Columns that several views have

  static let state = PrintedColumn("STATE", "state") { .text($0.row.stateWord(by: $1)) }
  static let name = PrintedColumn("NAME", "name") { row, _ in .text(row.row.title) }
  static let protocolName = PrintedColumn("PROTOCOL", "protocol") { row, _ in
    .text(row.row.protocolName)
  }
  static let connector = PrintedColumn("CONNECTOR", "connectorName") { row, _ in
    .text(row.row.connectorName)
  }
  /// Where the table says it in another column.
  static let connectorName = PrintedColumn("CONNECTOR", "connectorName", isInTable: false) {
    row, _ in .text(row.row.connectorName)
  }
  static let expires = PrintedColumn("EXPIRES", "expiresAt") { row, _ in
    .moment(row.row.soonestExpiry)
  }
  static let updated = PrintedColumn("UPDATED", "updatedAt") { row, _ in .time(row.row.updatedAt) }
  static let id = PrintedColumn("ID", "id") { row, _ in .text(row.row.id.text) }
  static let connectorID = PrintedColumn("CONNECTOR ID", "connectorId") { row, _ in
    .text(row.row.target.connector.text)
  }
}

extension ListView {
  /// What is printed of the view, from left to right.
  package var printedColumns: [PrintedColumn] {
    switch self {
    case .connectors:
      [.state, .name, .protocolName]
        + PrintedColumn.ofConnectors + [.expires, .updated, .id]
    case .connections:
      [.state, .name, .connector] + PrintedColumn.ofConnections
        + [.expires, .updated, .id, .connectorID]
    case .credentials:
      [.state, .name] + PrintedColumn.ofCredentials + [.id, .connectorID]
    case .versions:
      [.state, .name, .connector] + PrintedColumn.ofVersions + [.updated, .id, .connectorID]
    case .messages: PrintedColumn.ofMessages + [.connectorID, .connectorName]
    }
  }
}
