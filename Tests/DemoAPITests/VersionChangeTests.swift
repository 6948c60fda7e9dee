import Testing

@testable import DemoAPI

/// What one version of a connector has that another has not.
@Suite struct VersionChangeTests {
  /// Actions, triggers and schemas of a version by name, without ids and addresses, which always
  /// differ.
  private struct Parts {
    var actions: [String: JSONValue]
    var triggers: [String: JSONValue]
    var schemas: [String: JSONValue]

    init(_ organisation: DemoOrganisation, _ key: ConnectorKey, age: Int) {
      let interface = organisation.interface(key, age: age)
      func byName<Part>(
        _ parts: [Part], _ name: (Part) -> String, _ write: (inout JSONWriter, Part) -> Void
      ) -> [String: JSONValue] {
        Dictionary(
          parts.map { part in
            var json = JSONWriter()
            write(&json, part)
            return (name(part), JSONValue(json.bytes)?.withoutIdentity ?? .null)
          }
        ) { first, _ in first }
      }
      actions = byName(interface.actions, \.name) { $0.action($1) }
      triggers = byName(interface.triggers, \.name) { $0.trigger($1) }
      schemas = byName(interface.definitions, \.name) { $0.schema($1) }
    }
  }

  private struct Difference {
    var added = 0
    var removed = 0
    var changed = 0
    var kept = 0

    init(_ older: [String: JSONValue], _ newer: [String: JSONValue]) {
      added = newer.keys.count { older[$0] == nil }
      removed = older.keys.count { newer[$0] == nil }
      changed = older.count { name, value in newer[name].map { $0 != value } ?? false }
      kept = older.count { name, value in newer[name] == value }
    }
  }

  private static let differences:
    [(actions: Difference, triggers: Difference, schemas: Difference)] =
      {
        let organisation = ServedOrganisation.standard.organisation
        return (0..<60).flatMap { index in
          let key = ConnectorKey(realm: .own, index: index)
          let parts = (0..<organisation.versionCount(key)).map {
            Parts(organisation, key, age: $0)
          }
          return zip(parts, parts.dropFirst()).map { older, newer in
            (
              Difference(older.actions, newer.actions), Difference(older.triggers, newer.triggers),
              Difference(older.schemas, newer.schemas)
            )
          }
        }
      }()

  @Test func `most actions, triggers and schemas stay the same from one version to the next`() {
    for difference in Self.differences {
      for each in [difference.actions, difference.triggers, difference.schemas] {
        #expect(each.kept > each.changed + each.removed)
      }
    }
  }

  @Test func `actions are added, changed and removed`() {
    let actions = Self.differences.map(\.actions)
    #expect(actions.allSatisfy { $0.added + $0.changed + $0.removed > 0 && $0.removed <= 2 })
    #expect(actions.contains { $0.added > 0 } && actions.contains { $0.removed > 0 })
    #expect(actions.count { $0.changed > 0 } * 2 > actions.count)
  }

  @Test func `triggers and schemas are added and changed`() {
    for parts in [Self.differences.map(\.triggers), Self.differences.map(\.schemas)] {
      #expect(parts.contains { $0.added > 0 } && parts.contains { $0.changed > 0 })
    }
  }

  @Test func `the messages of a connector's versions differ`() {
    let differing = ServedOrganisation.standard.connectors.filter { connector in
      let told = (connector["versions"]?.elements ?? []).map { version in
        version["messages"]?.elements.compactMap { $0["text"]?.text } ?? []
      }
      return Set(told).count > 1 && told.count { !$0.isEmpty } > 1
    }
    #expect(differing.count >= 4)
  }
}

extension JSONValue {
  fileprivate var withoutIdentity: JSONValue {
    switch self {
    case .null, .bool, .number, .string: self
    case .array(let elements): .array(elements.map(\.withoutIdentity))
    case .object(let members):
      .object(
        members.filter { $0.key != "id" && $0.key != "url" }.mapValues(\.withoutIdentity))
    }
  }
}
