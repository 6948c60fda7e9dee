// `TestSupport`: what tests of several rooms share. It knows the rooms, and no test.

import ConnectModels
import Explorer

/// A connector of a made-up organisation, written as the JSON that the service would send.
package struct SampleConnector {
  package var number: Int
  package var name: String
  package var protocolFields = #""protocol":"http","baseUrl":"https://api.example.test""#
  package var authSchemes: [String] = []
  package var connections: [String] = []
  package var versions: [String] = []
  package var connectionVariables: [String] = []
  package var tags = "{}"
  /// What the service knows of it and does not tell in its document.
  package var categories: [String] = []
  package var updatedAt = "2026-11-20T10:00:00Z"
  /// The id as it is written.
  package var idText: String

  package init(_ number: Int, name: String? = nil) {
    self.number = number
    idText = Self.id(number).text
    self.name = name ?? "Connector \(number)"
  }

  package var id: Identifier { Identifier(idText) }

  /// The id of the n-th connector.
  package static func id(_ number: Int) -> Identifier {
    Identifier("01HZX0000000000000000C" + padded(number, to: 4))
  }

  /// The organisation that all samples belong to.
  package static let organisation = Identifier("01HZX00000000000000000ORGA")

  /// The connector as the service sends it.
  package var json: String {
    """
    {"id":"\(idText)","organisationId":"\(Self.organisation.text)","name":"\(name)",
    "public":false,\(protocolFields),"tags":\(tags),
    "authSchemeConfigs":[\(authSchemes.joined(separator: ","))],
    "connectionVariables":[\(connectionVariables.joined(separator: ","))],
    "connections":[\(connections.joined(separator: ","))],
    "versions":[\(versions.joined(separator: ","))],
    "createdAt":"2026-01-05T08:30:00Z","updatedAt":"\(updatedAt)"}
    """
  }

  /// The connector as it arrives in the explorer.
  package var arrival: ConnectorArrival {
    let document = ConnectorDocument(bytes: Array(json.utf8))
    return ConnectorArrival(
      DecodedConnector(connector: document.connector(), document: document))
  }

  // MARK: - Parts

  /// A connection with its action credentials.
  package static func connection(
    _ id: String, name: String, action: [String], trigger: [String]? = nil,
    variables: [String] = []
  ) -> String {
    let trigger = trigger.map { #","trigger":[\#($0.joined(separator: ","))]"# } ?? ""
    return """
      {"id":"\(id)","name":"\(name)",
      "credentials":{"action":[\(action.joined(separator: ","))]\(trigger)},
      "variables":[\(variables.joined(separator: ","))],
      "createdAt":"2026-02-01T00:00:00Z","updatedAt":"2026-02-02T00:00:00Z"}
      """
  }

  /// A credential as a connection holds it; `fields` are the optional ones: `"errors":[],`.
  package static func credential(
    _ id: String, name: String, type: String = "string", fields: String = "",
    data: String = #"{"value":"hunter2"}"#
  ) -> String {
    """
    {"id":"at-\(id)","authSchemeConfig":{"id":"scheme","description":"","schemeType":"basic-auth"},
    "credential":{"id":"\(id)","organisationId":"\(organisation.text)","type":"\(type)",
    "name":"\(name)",\(fields)"data":\(data)}}
    """
  }

  /// A usage: a connection of a connector that uses a credential.
  package static func usage(connection: String, of connector: SampleConnector) -> String {
    """
    {"connection":{"id":"\(connection)","name":"\(connection)","connector":{
    "id":"\(connector.id.text)","organisationId":"\(organisation.text)",
    "name":"\(connector.name)","protocol":"http","createdAt":"2026-01-05T08:30:00Z",
    "updatedAt":"2026-01-05T08:30:00Z"},"createdAt":"2026-01-05T08:30:00Z",
    "updatedAt":"2026-01-05T08:30:00Z"}}
    """
  }

  /// A version; a draft if `published` is nil.
  package static func version(
    _ name: String, published: String? = "2026-03-01T00:00:00Z", isDefault: Bool = true,
    messages: String = "[]"
  ) -> String {
    let published = published.map { "\"\($0)\"" } ?? "null"
    return """
      {"id":"v-\(name)","name":"\(name)","isLatest":\(isDefault),"isDefault":\(isDefault),
      "createdAt":"2026-03-01T00:00:00Z","updatedAt":"2026-03-01T00:00:00Z",
      "publishedAt":\(published),"messages":\(messages)}
      """
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
