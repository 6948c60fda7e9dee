import Cells
import ConnectModels
import Explorer
import Views

/// One connector, whole, as lines for a person: its tree with everything opened, and below each node
/// its fields in the words of the detail. What is read only when it is opened is left out.
package struct ConnectorOutline {
  private let connector: Connector
  private let judgement: Judgement
  private let width: Int

  /// - Parameters:
  ///   - connector: What is shown.
  ///   - judgement: The moment for which states are told, and the zone of times.
  ///   - width: How many columns there are.
  package init(_ connector: Connector, judgement: Judgement, width: Int) {
    self.connector = connector
    self.judgement = judgement
    self.width = width
  }

  package var text: String {
    rows.flatMap(lines).map(\.string).asLines
  }

  /// The tree's lines with every node open that is at hand.
  private var rows: [TreeRow] {
    var opened: Set<NodePath> = []
    var rows = self.rows(opened)
    while true {
      let closed = rows.filter { $0.disclosure == .closed && $0.branch == nil }.map(\.path)
      guard !closed.isEmpty else { return rows }
      opened.formUnion(closed)
      rows = self.rows(opened)
    }
  }

  private func rows(_ opened: Set<NodePath>) -> [TreeRow] {
    TreeBuilder.rows(
      of: connector, called: connector.id, opened: opened, branches: [:], judgement: judgement
    ).filter(isShown)
  }

  private func isShown(_ row: TreeRow) -> Bool {
    guard row.branch == nil else { return false }
    return switch row.node {
    // The usage itself says of which connector it is; the rest is said by the fields above.
    case .usedConnector, .connectorProtocol, .supportedScheme, .placeholder: false
    case .group(_, let count, _): count != 0
    case .connector, .authScheme, .message, .connectionVariable, .connection, .credential,
      .credentialError, .usage, .variable, .version, .versionItem, .schemaPart, .tag:
      true
    }
  }

  private func lines(of row: TreeRow) -> [SafeText] {
    let detail = DetailBuilder(judgement: judgement).detail(of: row)
    let indent = SafeText(repeating: "  ", count: row.depth)
    if case .group(_, let count, _) = row.node {
      let number = count.map { " (\($0.grouped))" } ?? ""
      return [indent + SafeText(untrusted: detail.title + number)]
    }
    let times = TimeText(now: judgement.now, zone: judgement.zone)
    let room = max(width - indent.columns - 2, 20)
    let fields = PlainDetail.lines(of: detail.fields, times: times, width: room)
    return [indent + SafeText(untrusted: detail.title)] + fields.map { indent + "  " + $0 }
  }
}
