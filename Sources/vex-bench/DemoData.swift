import ConnectModels
import DemoAPI
import Explorer

/// The demo organisation's connectors, the same at every run.
struct DemoData {
  /// 12:00 on 24 November 2026.
  static let noon = Timestamp(secondsSince1970: 1_795_521_600)

  let organisation: DemoOrganisation

  init(count: Int) {
    organisation = DemoOrganisation(seed: 7, count: count, start: Self.noon.seconds)
  }

  func names() -> [String] {
    (0..<organisation.count).map { organisation.connectorName(at: $0) }
  }

  /// The bytes of pages of a hundred.
  func pages(_ number: Int) -> [[UInt8]] {
    (0..<number).map { organisation.connectorPage($0 * 100..<($0 + 1) * 100) }
  }

  /// The rows of all connectors, read page by page.
  func rows() throws -> ChunkedArray<ConnectorRow> {
    var rows = ChunkedArray<ConnectorRow>()
    for start in stride(from: 0, to: organisation.count, by: 100) {
      let bytes = organisation.connectorPage(start..<min(start + 100, organisation.count))
      let page = try ConnectorPage(decoding: bytes)
      for row in ConnectorRow.rows(page.items.lazy.map(\.connector)) { rows.append(row) }
    }
    return rows
  }
}
