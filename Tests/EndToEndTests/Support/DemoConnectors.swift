import Foundation
import Testing

/// The demo organisation as its JSON says it, read without any of the program's models.
struct DemoConnectors {
  private let objects: [[String: Any]]

  /// Prints them by `vex connectors -o json`.
  init(count: Int = 240) async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--demo=\(count)", "-o", "json")
    objects = try printed.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  var names: [String] { objects.compactMap { $0["name"] as? String } }

  /// A credential in some connector, and a connection elsewhere that uses it.
  struct Usage {
    /// The connector's place in the list, counted from 0.
    var index: Int
    var connection: String
    /// With its number in order, as the tree writes it; long names are cut there.
    var credential: String
    /// Where the usage leads.
    var user: (index: Int, connection: String, connector: String)
  }

  /// The first usage of an action credential of one connector by another within the first `count`.
  func usage(within count: Int) throws -> Usage {
    let ids = objects.prefix(count).compactMap { $0["id"] as? String }
    for (index, object) in objects.prefix(count).enumerated() {
      for connection in object["connections"] as? [[String: Any]] ?? [] {
        let credentials = connection["credentials"] as? [String: Any] ?? [:]
        let holders = credentials["action"] as? [[String: Any]] ?? []
        for (order, holder) in holders.enumerated() {
          let credential = holder["credential"] as? [String: Any] ?? [:]
          for usage in credential["usages"] as? [[String: Any]] ?? [] {
            let user = usage["connection"] as? [String: Any] ?? [:]
            let connector = user["connector"] as? [String: Any] ?? [:]
            if let id = connector["id"] as? String, let place = ids.firstIndex(of: id),
              place != index, let from = connection["name"] as? String,
              let name = credential["name"] as? String, let to = user["name"] as? String
            {
              return Usage(
                index: index, connection: from, credential: "\(order + 1) \(name.prefix(8))",
                user: (place, to, names[place]))
            }
          }
        }
      }
    }
    throw Failure("no connector of the demo uses a credential of another")
  }
}
