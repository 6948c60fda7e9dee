import Foundation

@testable import DemoAPI

/// An organisation of 240 connectors, read from the JSON that it is served as.
struct ServedOrganisation: Sendable {
  /// Made once for all tests, from the seed of the demo that people see.
  static let standard = ServedOrganisation(start: 1_764_000_000)

  /// A credential where a connection uses it.
  struct Use: Sendable {
    /// The position of its connector.
    var connector: Int
    var connection: JSONValue
    /// Within the connection's action or trigger credentials, from 0.
    var order: Int
    var isTrigger: Bool
    var scheme: JSONValue
    var credential: JSONValue

    var credentialID: String { credential["id"]?.text ?? "" }
    var connectionID: String { connection["id"]?.text ?? "" }
  }

  let organisation: DemoOrganisation
  let start: Int64
  let documents: [[UInt8]]
  let connectors: [JSONValue]
  let uses: [Use]

  init(start: Int64) {
    let organisation = DemoOrganisation(seed: 1, count: 240, start: start)
    documents = (0..<240).map { index in
      var json = JSONWriter()
      json.connector(
        organisation.connector(ConnectorKey(realm: .own, index: index), isAlone: false))
      return json.bytes
    }
    connectors = documents.compactMap { JSONValue($0) }
    uses = connectors.enumerated().flatMap { index, connector in
      (connector["connections"]?.elements ?? []).flatMap { Self.uses(of: $0, at: index) }
    }
    self.organisation = organisation
    self.start = start
  }

  private static func uses(of connection: JSONValue, at connector: Int) -> [Use] {
    ["action", "trigger"].flatMap { kind in
      (connection["credentials"]?[kind]?.elements ?? []).enumerated().map { order, use in
        Use(
          connector: connector, connection: connection, order: order, isTrigger: kind == "trigger",
          scheme: use["authSchemeConfig"] ?? .null, credential: use["credential"] ?? .null)
      }
    }
  }

  /// Every occurrence of a credential.
  var credentials: [[String: JSONValue]] {
    uses.compactMap { use in
      if case .object(let credential) = use.credential { credential } else { nil }
    }
  }

  var connections: [JSONValue] {
    connectors.flatMap { $0["connections"]?.elements ?? [] }
  }

  /// The connectors' own, with the position of the connector.
  var placedSchemes: [(connector: Int, scheme: JSONValue)] {
    connectors.enumerated().flatMap { index, connector in
      (connector["authSchemeConfigs"]?.elements ?? []).map { (index, $0) }
    }
  }

  var schemes: [JSONValue] {
    placedSchemes.map(\.scheme)
  }

  var versions: [JSONValue] {
    connectors.flatMap { $0["versions"]?.elements ?? [] }
  }

  /// Each credential once, by its id.
  var distinctCredentials: [String: JSONValue] {
    Dictionary(uses.map { ($0.credentialID, $0.credential) }) { first, _ in first }
  }

  /// Days from the start until a credential is deleted; nil for never.
  func daysLeft(_ credential: JSONValue?) -> Double? {
    guard let text = credential?["expiresAt"]?.text, !text.hasPrefix("0001"),
      let date = try? Date(text, strategy: .iso8601)
    else { return nil }
    return (date.timeIntervalSince1970 - Double(start)) / 86_400
  }
}

extension JSONValue {
  /// The texts of a member that is a list of them.
  func texts(_ name: String) -> [String] {
    self[name]?.elements.compactMap(\.text) ?? []
  }
}
