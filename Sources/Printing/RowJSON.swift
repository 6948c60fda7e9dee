import ConnectModels
import Explorer
import JSON

/// A row as one JSON object on a line: what the API has under its own names, and behind it what is
/// worked out: `state`, `expiresIn` in seconds (negative once it has expired), and whose it is.
struct RowJSON {
  private let document: ConnectorDocument
  private let judgement: Judgement
  /// The connector's text, for the rows that are a part of it.
  private let source: SourceText?

  /// For rows of the connector that has this text.
  init(_ document: ConnectorDocument, for view: ListView, judgement: Judgement) {
    self.document = document
    self.judgement = judgement
    source = view == .connectors ? nil : SourceText(document)
  }

  /// The line for a row, without its newline.
  func line(of row: ListRow) -> String {
    switch row {
    case .connector:
      MaskedJSON.object(
        MaskedJSON.connector(document), adding: state(of: row) + expiry(of: row))
    case .connection(let connection):
      part(of: connection, adding: state(of: row) + expiry(of: row) + owner(of: row))
    case .credential(let credential):
      part(
        of: credential, [.member("credential")],
        adding: state(of: row) + expiry(of: row) + owner(of: row) + [
          ("connectionId", .text(credential.place.connection.id.text)),
          ("connectionName", .text(credential.place.connection.name)),
          ("kind", .text(credential.kindWord)),
        ])
    case .version(let version): part(of: version, adding: state(of: row) + owner(of: row))
    case .message(let message):
      MaskedJSON.object(
        self.message(message),
        adding: owner(of: row) + [("where", .list(message.places[0].names.map { .text($0) }))])
    }
  }

  private typealias Members = [(name: String, value: JSONText.Value)]

  private func state(of row: ListRow) -> Members {
    [("state", .optional(row.row.stateWord(by: judgement)))]
  }

  private func expiry(of row: ListRow) -> Members {
    let left = row.row.soonestExpiry.map { Int($0.seconds - judgement.now.seconds) }
    return [("expiresIn", .optional(left))]
  }

  private func owner(of row: ListRow) -> Members {
    [
      ("connectorId", .text(row.row.target.connector.text)),
      ("connectorName", .text(row.row.connectorName)),
    ]
  }

  /// What the connector's text has at a row's place.
  private func part(
    of row: some ViewRow, _ further: [SourceStep] = [], adding members: Members
  ) -> String {
    let json = row.target.node?.source.flatMap { steps in
      source.flatMap { MaskedJSON.part(steps + further, of: $0) }
    }
    // A text that was read once is found again; without it the row's own words are left.
    let known = JSONText.object([("id", .text(row.id.text)), ("name", .text(row.title))])
    return MaskedJSON.object(json ?? known, adding: members)
  }

  /// A message as the API has it; where it is no message of the API's, in the same form.
  private func message(_ row: MessageRow) -> String {
    if let steps = row.places[0].source,
      let json = source.flatMap({ MaskedJSON.part(steps, of: $0) }), json.hasPrefix("{")
    {
      return json
    }
    return JSONText.object([
      ("text", .text(row.fact.text)), ("severity", .text(row.fact.severity.name)),
    ])
  }
}
