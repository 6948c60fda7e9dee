import Foundation
import Testing

/// The demo organisation of 240 connectors as its JSON says it, read without any of the program's
/// models.
struct DemoConnectors: Sendable {
  /// In the order of the list.
  let names: [String]
  /// Uses of action credentials of one connector by another.
  let usages: [Usage]

  struct Usage: Sendable {
    /// The connector's place in the list, counted from 0.
    var index: Int
    var connection: String
    /// With its number in order, as the tree writes it; long names are cut there.
    var credential: String
    /// Where the usage leads.
    var user: (index: Int, connection: String, connector: String)
  }

  /// Read once for all tests, for its structure is the same at every start.
  static var all: DemoConnectors {
    get async throws { try await reading.value }
  }

  private static let reading = Task { try await DemoConnectors() }

  private init() async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--demo", "-o", "json")
    let objects = try printed.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let names = objects.map { $0["name"] as? String ?? "" }
    let ids = objects.map { $0["id"] as? String ?? "" }
    self.names = names
    usages = objects.enumerated().flatMap { index, object in
      Self.usages(of: object, at: index) { id in
        ids.firstIndex(of: id).map { ($0, names[$0]) }
      }
    }
  }

  /// The first usage both ends of which are within the first `count`.
  func usage(within count: Int) throws -> Usage {
    let usage = usages.first { $0.index < count && $0.user.index < count }
    return try #require(usage, "no connector of the demo uses a credential of another")
  }

  private static func usages(
    of connector: [String: Any], at index: Int, find: (String) -> (index: Int, name: String)?
  ) -> [Usage] {
    objects(connector["connections"]).flatMap { connection in
      let credentials = connection["credentials"] as? [String: Any] ?? [:]
      return objects(credentials["action"]).enumerated().flatMap { order, holder in
        let credential = holder["credential"] as? [String: Any] ?? [:]
        return objects(credential["usages"]).compactMap { usage -> Usage? in
          let user = usage["connection"] as? [String: Any] ?? [:]
          guard
            let from = connection["name"] as? String, let name = credential["name"] as? String,
            let to = user["name"] as? String, let connector = user["connector"] as? [String: Any],
            let found = (connector["id"] as? String).flatMap(find), found.index != index
          else { return nil }
          return Usage(
            index: index, connection: from, credential: "\(order + 1) \(name.prefix(8))",
            user: (found.index, to, found.name))
        }
      }
    }
  }

  private static func objects(_ value: Any?) -> [[String: Any]] {
    value as? [[String: Any]] ?? []
  }
}
