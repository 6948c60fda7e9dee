import Cells
import ConnectModels
import Explorer
import JSON

/// The rows of a view as text, page by page.
package struct ListingText {
  /// How rows are written.
  package enum Form: Sendable {
    case table
    /// One object a line.
    case json
    case csv
  }

  /// A connector, and which rows of it are printed.
  package struct Connector {
    package let decoded: DecodedConnector
    let rows: [ListRow]

    package init(_ decoded: DecodedConnector, rows: [ListRow]) {
      self.decoded = decoded
      self.rows = rows
    }
  }

  /// The moment for which states are told.
  package var judgement: Judgement

  private let view: ListView
  private let form: Form
  private let isForTerminal: Bool
  private let columns: [PrintedColumn]
  private var table: TextTable
  private var hasBegun = false

  /// - Parameters:
  ///   - view: Whose rows they are.
  ///   - form: How they are written.
  ///   - judgement: The moment for which states are told.
  ///   - isForTerminal: Whether a terminal gets the text, which must not be made to obey it.
  package init(
    _ view: ListView, as form: Form, judgement: Judgement, isForTerminal: Bool = false
  ) {
    self.view = view
    self.form = form
    self.judgement = judgement
    self.isForTerminal = isForTerminal
    columns = view.printedColumns.filter { form != .table || $0.isInTable }
    table = TextTable(columns.map { TextTable.Column($0.title, isNumber: $0.isNumber) })
  }

  /// A page's rows.
  package mutating func text(of connectors: [Connector]) -> String {
    switch form {
    case .table, .csv: text(ofRows: connectors.flatMap(\.rows))
    case .json:
      connectors.map { text(of: $0.rows, in: $0.decoded.document) }.joined()
    }
  }

  /// Rows in any order, in a form that needs no connector's text: not in JSON.
  package mutating func text(ofRows rows: [ListRow]) -> String {
    switch form {
    case .table: return table.lines(rows.map { cells(of: $0).map(\.inTable) }).asLines
    case .csv:
      return (rows.isEmpty ? "" : heading())
        + rows.map { CSVText.line(cells(of: $0), forTerminal: isForTerminal) }.joined()
    case .json: preconditionFailure("JSON is made of the connector's text")
    }
  }

  /// Rows of one connector in JSON, made of its text.
  package func text(of rows: [ListRow], in document: ConnectorDocument) -> String {
    // The text is not read for nothing.
    guard !rows.isEmpty else { return "" }
    let json = RowJSON(document, for: view, judgement: judgement)
    let lines = rows.map(json.line)
    return (isForTerminal ? lines.map { JSONText.inert($0) } : lines).asLines
  }

  /// What is left to say at the end: the titles, where no row stands below them.
  package mutating func end() -> String {
    switch form {
    case .table: table.headingAlone().asLines
    case .csv: heading()
    case .json: ""
    }
  }

  private mutating func heading() -> String {
    defer { hasBegun = true }
    guard !hasBegun else { return "" }
    return CSVText.line(columns.map { .text($0.name) }, forTerminal: isForTerminal)
  }

  private func cells(of row: ListRow) -> [PrintedCell] { columns.map { $0.cell(row, judgement) } }
}

extension Sequence<String> {
  /// Each with a newline behind it.
  package var asLines: String { map { $0 + "\n" }.joined() }
}
