import Cells
import ConnectModels
import Explorer

/// Connectors as aligned columns of text. Widths settle on the first page; a longer cell pushes its
/// own row.
struct ConnectorTable {
  private struct Column {
    let title: SafeText
    var isNumber = false
  }

  private static let columns = [
    Column(title: "STATE"), Column(title: "NAME"), Column(title: "PROTOCOL"),
    Column(title: "CONNECTIONS", isNumber: true), Column(title: "VERSION"),
    Column(title: "EXPIRES"), Column(title: "UPDATED"), Column(title: "ID"),
  ]

  /// The moment for which states are told.
  var judgement: Judgement
  private var widths: [Int]?

  /// A table whose states are those of one moment.
  init(judgement: Judgement) {
    self.judgement = judgement
  }

  /// The lines of a page; those of the first begin with the titles.
  mutating func lines(_ connectors: [Connector]) -> [String] {
    var rows = connectors.map { cells(ConnectorRow($0)) }
    if widths == nil {
      rows.insert(Self.columns.map(\.title), at: 0)
      widths = Self.columns.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
    }
    return rows.map(line)
  }

  private func line(_ cells: [SafeText]) -> String {
    let widths = widths ?? []
    let last = Self.columns.count - 1
    return cells.indices.map { index in
      // Nothing is put after the last cell: a line that ends in blanks is a nuisance in a script.
      index == last
        ? cells[index].string
        : cells[index].padded(to: widths[index], atStart: Self.columns[index].isNumber).string
    }.joined(separator: "  ")
  }

  private func cells(_ row: ConnectorRow) -> [SafeText] {
    [
      state(row),
      Self.text(row.name),
      Self.text(row.protocolName),
      SafeText(untrusted: row.connectionCount.grouped),
      version(row.version),
      row.soonestExpiry.map(Self.time) ?? "-",
      updated(row.updatedAt),
      Self.text(row.id.text),
    ]
  }

  /// The mark that the list shows, in the word for what it stands for here.
  private func state(_ row: ConnectorRow) -> SafeText {
    let expiry = row.soonestExpiry.map { Expiry($0, by: judgement) }
    switch row.mark(by: judgement) {
    case .nothing: return "-"
    case .valid: return "valid"
    case .draft: return "draft"
    case .unvalidated: return "never validated"
    case .warning: return expiry == .soon ? "expires soon" : "warning"
    case .bad: return expiry == .expired ? "expired" : "invalid"
    }
  }

  private func version(_ version: VersionLabel) -> SafeText {
    switch version {
    case .none: "-"
    case .draft: "draft"
    case .named(let name): Self.text(name)
    }
  }

  private func updated(_ time: TimeValue) -> SafeText {
    switch time {
    case .unset: "-"
    case .at(let instant): Self.time(instant)
    case .unreadable(let text): Self.text(text)
    }
  }

  /// An empty cell would be no column for `awk`.
  private static func text(_ text: String) -> SafeText {
    text.isEmpty ? "-" : SafeText(untrusted: text)
  }

  /// The day and minute in UTC, so that the same data print the same everywhere.
  private static func time(_ instant: Timestamp) -> SafeText {
    let text = instant.civil().text
    let minute = text.split(separator: ":", maxSplits: 2).prefix(2).joined(separator: ":")
    return SafeText(untrusted: minute + "Z")
  }
}
