import ConnectModels
import Explorer

/// A row that is a name and nothing else.
struct NamedRow: FacetedRow {
  let name: String
  let id = Identifier("row")
  let connectorName = ""
  let protocolName = ""
  let soonestExpiry: Timestamp? = nil
  let updatedAt = TimeValue.unset
  let facets = RowFacets()

  static func rows(_ names: [String]) -> ChunkedArray<NamedRow> {
    var rows = ChunkedArray<NamedRow>()
    for name in names { rows.append(NamedRow(name: name)) }
    return rows
  }
}
