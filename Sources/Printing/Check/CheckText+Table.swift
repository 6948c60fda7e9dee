import Cells
import Explorer

extension CheckText {
  private static let columns = [
    TextTable.Column("STATE"), .init("NAME"), .init("TYPE"), .init("WHERE"), .init("EXPIRES"),
    .init("IN"), .init("WHAT BREAKS"), .init("ID"),
  ]

  /// A line a finding, worst first, and the summary as the last line; the summary alone where nothing
  /// was found.
  package var table: String {
    var table = TextTable(Self.columns)
    let rows = findings.map(cells) + (changes?.former ?? []).map(cells)
    let lines = table.lines(rows.map { $0.map(\.inTable) })
    return (lines + [SafeText(untrusted: summaryLine).string]).asLines
  }

  private func cells(of finding: Finding) -> [PrintedCell] {
    [
      .text(finding.state.rawValue), .text(finding.title), .text(finding.kind),
      .text(finding.place), .moment(finding.expiry),
      .text(finding.expiry.map { times.relative($0) }), .text(finding.impact?.words),
      .text(finding.credential?.id.text ?? finding.connector.text),
    ]
  }

  private func cells(of former: HealthChanges.Former) -> [PrintedCell] {
    [
      .text(former.outcome.rawValue), .text(former.row?.title), .text("was \(former.was)"),
      .text(former.connectorName), .moment(former.row?.soonestExpiry),
      .text(former.row?.soonestExpiry.map { times.relative($0) }), .absent,
      .text(former.isMessage ? former.connector?.text : former.id),
    ]
  }
}
