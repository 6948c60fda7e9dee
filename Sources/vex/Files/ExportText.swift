import ConnectModels
import Explorer
import Printing

/// The rows of an export as text, piece by piece, in the forms of the printing commands.
struct ExportText {
  typealias Reading = @Sendable (Read) async throws(APIError) -> ConnectorDocument?

  /// Rows a piece has at most.
  private static let pieceLength = 256

  private let task: ExportTask
  private let read: Reading
  private var listing: ListingText
  /// The next line of the list, and what is left of the one before.
  private var place = 0
  private var line: ArraySlice<ListRow> = []
  private var isEnded = false
  /// Rows that were written.
  private(set) var rows = 0

  init(_ task: ExportTask, read: @escaping Reading) {
    self.task = task
    self.read = read
    listing = ListingText(
      task.view, as: task.export.form == .json ? .json : .csv, judgement: task.judgement)
  }

  /// The next piece; nil at the end.
  mutating func next() async throws(ExportError) -> String? {
    guard !isEnded else { return nil }
    let piece = nextRows()
    rows += piece.count
    guard !piece.isEmpty else {
      isEnded = true
      return listing.end()
    }
    guard task.export.form == .json else { return listing.text(ofRows: piece) }
    let connector = piece[0].row.target.connector
    return listing.text(of: piece, in: try await document(of: connector, piece[0]))
  }

  /// Rows that follow each other; in JSON those of one connector, whose text they are made of.
  private mutating func nextRows() -> [ListRow] {
    var piece: [ListRow] = []
    while piece.count < Self.pieceLength, let row = nextRow {
      let isOther = piece.first.map { $0.row.target.connector != row.row.target.connector }
      if task.export.form == .json, isOther == true { break }
      piece.append(row)
      line.removeFirst()
    }
    return piece
  }

  /// The row that comes next; nil at the end.
  private var nextRow: ListRow? {
    mutating get {
      while line.isEmpty, place < task.count {
        line = task.rows(at: place)[...]
        place += 1
      }
      return line.first
    }
  }

  private func document(
    of connector: Identifier, _ row: ListRow
  ) async throws(ExportError) -> ConnectorDocument {
    if let document = task.document(of: connector) { return document }
    do throws(APIError) {
      if let wanted = task.read(of: connector), let document = try await read(wanted) {
        return document
      }
    } catch {
      throw .unread(name: row.row.connectorName, reason: error.sentence)
    }
    throw .unread(name: row.row.connectorName, reason: "nothing says where")
  }
}
