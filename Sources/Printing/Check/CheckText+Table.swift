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
    let rows = findings.map(cells) + (changes?.mended ?? []).map(cells)
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

  private func cells(of mended: HealthChanges.Mended) -> [PrintedCell] {
    [
      .text("mended"), .text(mended.row?.title), .text("was \(mended.was)"),
      .text(mended.row?.connectorName), .moment(mended.row?.soonestExpiry),
      .text(mended.row?.soonestExpiry.map { times.relative($0) }), .absent, .text(mended.id),
    ]
  }
}
