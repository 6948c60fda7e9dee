import Cells
import Explorer

/// The list's columns and their widths.
///
/// Widths settle on the first rows of the view, whatever part of it is seen, so that nothing jumps
/// while the person scrolls or pages arrive; what is longer further down is cut. The name gets the
/// rest. Where it is narrow, the view's most patient column gives way first, then columns go in the
/// order in which they are missed least, those that the list is sorted by last.
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
  static let sample = 20

  let placed: [Placed]

  /// Columns for a pane of some width.
  ///
  /// - Parameters:
  ///   - view: The view.
  ///   - shown: Those of its columns that are wanted.
  ///   - width: The pane's width within its border.
  ///   - sorted: The columns that the list is sorted by, and the width of each one's title with its
  ///     sign.
  ///   - settled: How wide a column's texts are in the first rows.
  init(
    of view: ListView, shown: [ListColumn], width: Int, sorted: [ListColumn: Int] = [:],
    settled: (ListColumn) -> Int
  ) {
    var widths = Widths(view, sorted, settled)
    // A quarter of the pane is the name's while other columns can go: it is what rows are known by.
    // What is said is read; where it is said can be looked up.
    let leastName = view == .messages ? width / 2 : max(16, width / 4)
    var columns = shown
    let goers = view.dispensable
    for column in goers.filter({ sorted[$0] == nil }) + goers.filter({ sorted[$0] != nil }) {
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

  /// The column at a place counted from the pane's left, the blanks behind it included.
  func column(at offset: Int) -> ListColumn? {
    (placed.last { $0.start <= offset } ?? placed.first)?.column
  }

  /// How wide the columns beside the name are.
  private struct Widths {
    private var widths: [ListColumn: Int] = [:]
    private let patient: ListColumn

    init(_ view: ListView, _ sorted: [ListColumn: Int], _ settled: (ListColumn) -> Int) {
      patient = view.patient
      for column in view.columns where column != .name {
        widths[column] = max(Self.width(of: column, settled), sorted[column] ?? 0)
      }
    }

    private static func width(of column: ListColumn, _ settled: (ListColumn) -> Int) -> Int {
      let range = column.range
      // No row has to be looked at where all are as wide.
      guard range.count > 1 else { return range.lowerBound }
      return min(max(settled(column), column.title.count, range.lowerBound), range.upperBound)
    }

    subscript(column: ListColumn) -> Int { widths[column] ?? 0 }

    /// Whether the name gets enough beside these columns; the patient one is narrowed where that
    /// helps.
    mutating func fit(beside columns: [ListColumn], in width: Int, leastName: Int) -> Bool {
      let missing = leastName - name(beside: columns, in: width)
      guard missing > 0 else { return true }
      guard columns.contains(patient), self[patient] - missing >= patient.range.lowerBound
      else { return false }
      widths[patient] = self[patient] - missing
      return true
    }

    /// What is left for the name beside these columns; one place at the right is the scroll bar's.
    func name(beside columns: [ListColumn], in width: Int) -> Int {
      width - columns.reduce(1) { $0 + ($1 == .name ? 0 : self[$1]) + $1.gap }
    }
  }
}

extension ListView {
  /// The columns that go where there is no room, the first to go first.
  fileprivate var dispensable: [ListColumn] {
    switch self {
    case .connectors: [.protocolName, .connections, .updated, .version, .expires]
    case .connections: [.credentials, .updated, .connector, .expires]
    case .credentials:
      [.created, .kind, .connections, .state, .connector, .type, .usedBy, .expires]
    case .versions: [.messages, .published, .updated, .status, .connector]
    case .messages: [.count, .place]
    }
  }

  /// The column that is narrowed before any goes.
  fileprivate var patient: ListColumn {
    switch self {
    case .connectors: .version
    case .connections, .credentials, .versions: .connector
    case .messages: .place
    }
  }
}

extension ListColumn {
  /// The title wherever the column stands; see `title(in:)`.
  fileprivate var title: String {
    switch self {
    case .mark: ""
    case .name: "NAME"
    case .protocolName: "PROTO"
    case .connections: "CONN"
    case .version: "VERSION"
    case .expires: "EXPIRES"
    case .updated: "UPDATED"
    case .connector: "CONNECTOR"
    case .credentials: "CRED"
    case .type: "TYPE"
    case .kind: "FOR"
    case .state: "STATE"
    case .usedBy: "USED BY"
    case .created: "CREATED"
    case .status: "STATUS"
    case .messages: "MSGS"
    case .published: "PUBLISHED"
    case .place: "WHERE"
    case .count: "TIMES"
    }
  }

  /// The title in a view: what a row of messages is known by is no name.
  func title(in view: ListView) -> String {
    self == .name && view == .messages ? "MESSAGE" : title
  }

  /// A number, or a distance in time: set to the right.
  var isRightAligned: Bool {
    switch self {
    case .connections, .expires, .updated, .credentials, .usedBy, .created, .messages, .published,
      .count:
      true
    case .mark, .name, .protocolName, .version, .connector, .type, .kind, .state, .status, .place:
      false
    }
  }

  /// Whether what stands there is a count, which must not lose digits.
  var isCount: Bool {
    switch self {
    case .connections, .credentials, .usedBy, .messages, .count: true
    case .mark, .name, .protocolName, .version, .expires, .updated, .connector, .type, .kind,
      .state, .created, .status, .published, .place:
      false
    }
  }

  /// The least and the most columns of the terminal that the column takes.
  fileprivate var range: ClosedRange<Int> {
    switch self {
    case .mark: 1...1
    case .name: 0...0
    case .protocolName: 5...10
    case .connections, .credentials: 4...7
    case .version: 8...12
    case .expires, .updated, .usedBy, .created: 7...7
    case .connector: 10...24
    case .type: 8...15
    case .kind: 3...7
    case .state: 5...11
    case .status: 6...14
    case .messages: 4...6
    case .published: 9...9
    case .place: 12...44
    case .count: 5...7
    }
  }

  /// Blanks after the column.
  fileprivate var gap: Int {
    switch self {
    // Two where what follows is not set to the right.
    case .name, .connections, .credentials: 2
    case .mark, .protocolName, .version, .expires, .updated, .connector, .type, .kind, .state,
      .usedBy, .created, .status, .messages, .published, .place, .count:
      1
    }
  }
}
