import Testing

@testable import DemoAPI

/// Messages and errors: in every place, and the same in many.
@Suite struct FindingTests {
  enum Place: CaseIterable {
    case scheme
    case use
    case version
  }

  private let served = ServedOrganisation.standard

  /// The messages of a place, with the position of the connector.
  private func messages(_ place: Place) -> [(connector: Int, message: JSONValue)] {
    switch place {
    case .scheme:
      served.placedSchemes.flatMap { each in
        (each.scheme["validationMessages"]?.elements ?? []).map { (each.connector, $0) }
      }
    case .use:
      served.uses.flatMap { use in
        (use.scheme["validationMessages"]?.elements ?? []).map { (use.connector, $0) }
      }
    case .version:
      served.connectors.enumerated().flatMap { index, connector in
        (connector["versions"]?.elements ?? []).flatMap { version in
          (version["messages"]?.elements ?? []).map { (index, $0) }
        }
      }
    }
  }

  @Test(arguments: Place.allCases, ["info", "warning", "error"])
  func `each severity occurs in each place`(place: Place, severity: String) {
    #expect(messages(place).count { $0.message["severity"]?.text == severity } >= 3)
  }

  @Test(arguments: Place.allCases, ["warning", "error"])
  func `one text occurs in several connectors`(place: Place, severity: String) {
    let texts = Dictionary(
      grouping: messages(place).filter { $0.message["severity"]?.text == severity }
    ) { $0.message["text"]?.text ?? "" }
    #expect(texts.values.contains { Set($0.map(\.connector)).count >= 2 })
  }

  @Test func `the schemes of webhooks have messages too`() {
    func isTold(_ scheme: JSONValue) -> Bool {
      !(scheme["validationMessages"]?.elements ?? []).isEmpty
    }
    #expect(served.uses.contains { $0.isTrigger && isTold($0.scheme) })
    #expect(
      served.schemes.contains {
        $0["description"]?.text?.contains("webhooks") ?? false && isTold($0)
      })
  }

  @Test func `errors of credentials are absent, empty and filled`() {
    let errors = served.credentials.map { $0["errors"] }
    #expect(errors.count { $0 == nil } >= 5)
    #expect(errors.count { $0 == .array([]) } >= 100)
    #expect(errors.count { !($0?.elements ?? []).isEmpty } >= 5)
  }

  @Test func `one error of a credential occurs in several connectors`() {
    var connectors: [String: Set<Int>] = [:]
    for use in served.uses {
      for error in use.credential.texts("errors") {
        connectors[error, default: []].insert(use.connector)
      }
    }
    #expect(connectors.values.count { $0.count >= 2 } >= 2)
  }

  @Test(arguments: ["error", "warning"])
  func `a few actions and triggers have errors, the rest none or were never validated`(
    severity: String
  ) {
    let organisation = served.organisation
    var json = JSONWriter()
    json.array(0..<40) { json, index in
      let interface = organisation.interface(ConnectorKey(realm: .own, index: index), age: 0)
      json.array(interface.actions) { $0.action($1) }
      json.array(interface.triggers) { $0.trigger($1) }
    }
    let items = JSONValue(json.bytes)?.elements.flatMap(\.elements) ?? []
    let found = items.filter { item in
      item["errors"]?.elements.contains { $0["severity"]?.text == severity } ?? false
    }
    #expect(found.count >= 5 && found.count * 20 < items.count)
    #expect(found.contains { $0["path"] != nil } && found.contains { $0["path"] == nil })
    #expect(items.contains { $0["errors"] == nil })
  }
}
