import Cells
import Explorer

/// The list's columns and their widths.
///
/// Widths depend on the pane's width alone, never on what is scrolled past, so that nothing jumps:
/// fixed ones for what is short by nature, the rest to the name. Where it is narrow, columns go in
/// the order in which they are missed least.
struct ListColumns: Equatable {
  enum Column: CaseIterable, Equatable {
    case mark
    case name
    case protocolName
    case connections
    case version
    case expires
    case updated

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

    /// Columns of the terminal that the column takes, without the space before it.
    fileprivate var width: Int {
      switch self {
      case .mark: 1
      case .name: 0
      case .protocolName: 8
      case .connections: 5
      case .version: 9
      case .expires: 7
      case .updated: 7
      }
    }

    var isRightAligned: Bool {
      switch self {
      case .connections, .expires, .updated: true
      case .mark, .name, .protocolName, .version: false
      }
    }
  }

  /// A column and where it stands, counted from the pane's left.
  struct Placed: Equatable {
    var column: Column
    var start: Int
    var width: Int
  }

  /// The name gets no narrower than this while other columns can go.
  private static let leastName = 16
  /// The columns that go where there is no room, the first to go first.
  private static let dispensable: [Column] = [
    .protocolName, .updated, .connections, .version, .expires,
  ]

  let placed: [Placed]

  init(width: Int) {
    var columns = Column.allCases
    for column in Self.dispensable where Self.nameWidth(columns, in: width) < Self.leastName {
      columns.removeAll { $0 == column }
    }
    let name = max(Self.nameWidth(columns, in: width), 0)
    var start = 1
    placed = columns.map { column in
      let width = column == .name ? name : column.width
      defer { start += width + Self.gap(after: column) }
      return Placed(column: column, start: start, width: width)
    }
  }

  private static func gap(after column: Column) -> Int { column == .mark ? 1 : 2 }

  /// What is left for the name beside these columns; one place at the right is the scroll bar's.
  private static func nameWidth(_ columns: [Column], in width: Int) -> Int {
    let taken = columns.reduce(1) { $0 + $1.width + gap(after: $1) }
    return width - taken
  }
}
