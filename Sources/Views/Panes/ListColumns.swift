import Cells
import Explorer

/// The list's columns and their widths.
///
/// Widths settle on the first rows of the list, whatever part of it is seen, so that nothing jumps
/// while the person scrolls or pages arrive; what is longer further down is cut. The name gets the
/// rest. Where it is narrow, the version gives way first, then columns go in the order in which they
/// are missed least.
struct ListColumns: Equatable {
  /// A column and where it stands, counted from the pane's left.
  struct Placed: Equatable {
    var column: ListColumn
    var start: Int
    var width: Int
  }

  /// How many rows the widths settle on.
  ///
  /// No more than the least page has, so that the next page does not move them.
  private static let sample = 20
  /// The columns that go where there is no room, the first to go first.
  private static let dispensable: [ListColumn] = [
    .protocolName, .connections, .updated, .version, .expires,
  ]

  let placed: [Placed]

  /// Columns for a pane of some width.
  ///
  /// - Parameters:
  ///   - width: The pane's width within its border.
  ///   - rows: All rows that are loaded; only the first are looked at.
  init(width: Int, rows: some Collection<ConnectorRow>) {
    var widths = Widths(settledOn: rows.prefix(Self.sample))
    // A quarter of the pane is the name's while other columns can go: it is what rows are known by.
    let leastName = max(16, width / 4)
    var columns = ListColumn.allCases
    for column in Self.dispensable {
      guard !widths.fit(beside: columns, in: width, leastName: leastName) else { break }
      columns.removeAll { $0 == column }
    }
    let name = max(widths.name(beside: columns, in: width), 0)
    var start = 1
    placed = columns.map { column in
      let width = column == .name ? name : widths[column]
      defer { start += width + column.gap }
      return Placed(column: column, start: start, width: width)
    }
  }

  /// How wide the columns beside the name are.
  private struct Widths {
    private var protocolName = ListColumn.protocolName.title.count
    private var connections = ListColumn.connections.range.lowerBound
    private var version = ListColumn.version.title.count

    init(settledOn rows: some Collection<ConnectorRow>) {
      for row in rows {
        protocolName = max(protocolName, TextWidth.columns(of: row.protocolName))
        connections = max(connections, row.connectionCount.grouped.utf8.count)
        if case .named(let name) = row.version {
          version = max(version, TextWidth.columns(of: name))
        }
      }
    }

    subscript(column: ListColumn) -> Int {
      let width =
        switch column {
        case .protocolName: protocolName
        case .connections: connections
        case .version: version
        case .mark, .name, .expires, .updated: 0
        }
      return min(max(width, column.range.lowerBound), column.range.upperBound)
    }

    /// Whether the name gets enough beside these columns; the version is narrowed where that helps.
    mutating func fit(beside columns: [ListColumn], in width: Int, leastName: Int) -> Bool {
      let missing = leastName - name(beside: columns, in: width)
      guard missing > 0 else { return true }
      guard columns.contains(.version),
        self[.version] - missing >= ListColumn.version.range.lowerBound
      else { return false }
      version = self[.version] - missing
      return true
    }

    /// What is left for the name beside these columns; one place at the right is the scroll bar's.
    func name(beside columns: [ListColumn], in width: Int) -> Int {
      width - columns.reduce(1) { $0 + ($1 == .name ? 0 : self[$1]) + $1.gap }
    }
  }
}

extension ListColumn {
  var title: String {
    switch self {
    case .mark: ""
    case .name: "NAME"
    case .protocolName: "PROTO"
    case .connections: "CONN"
    case .version: "VERSION"
    case .expires: "EXPIRES"
    case .updated: "UPDATED"
    }
  }

  var isRightAligned: Bool {
    switch self {
    case .connections, .expires, .updated: true
    case .mark, .name, .protocolName, .version: false
    }
  }

  /// The least and the most columns of the terminal that the column takes.
  fileprivate var range: ClosedRange<Int> {
    switch self {
    case .mark: 1...1
    case .name: 0...0
    case .protocolName: 5...10
    case .connections: 4...7
    case .version: 8...12
    case .expires, .updated: 7...7
    }
  }

  /// Blanks after the column.
  fileprivate var gap: Int {
    switch self {
    // Two where what follows is not set to the right.
    case .name, .connections: 2
    case .mark, .protocolName, .version, .expires, .updated: 1
    }
  }
}
