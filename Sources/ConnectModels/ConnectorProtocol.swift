/// The transport of a connector, with what only that transport has.
package enum ConnectorProtocol: Sendable, Hashable {
  /// HTTP, with the address that paths are appended to (`baseUrl`).
  case http(baseURL: String?)
  /// BigQuery, with its dataset (`datasetId`).
  case bigquery(datasetID: String?)
  /// A protocol that the API's document does not name.
  case other(String)

  /// The protocol as the API spells it.
  package var name: String {
    switch self {
    case .http: "http"
    case .bigquery: "bigquery"
    case .other(let name): name
    }
  }
}
