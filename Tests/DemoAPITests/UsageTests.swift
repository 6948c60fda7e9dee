import Testing

/// Credentials that several connections use.
@Suite struct UsageTests {
  private let served = ServedOrganisation.standard

  @Test func `usages are absent, empty and filled, by several and across connectors`() {
    let credentials = served.credentials
    #expect(credentials.count { $0["usages"] == nil } >= 20)
    #expect(credentials.count { $0["usages"] == .array([]) } >= 3)
    let filled = credentials.compactMap { $0["usages"]?.elements }.filter { $0.count > 1 }
    #expect(filled.count >= 10)
    let across = filled.filter { usages in
      Set(usages.compactMap { $0["connection"]?["connector"]?["id"]?.text }).count > 1
    }
    #expect(across.count >= 5)
  }

  @Test func `every usage names a connection that exists and uses the credential`() {
    let users = Dictionary(grouping: served.uses, by: \.credentialID)
      .mapValues { Set($0.map(\.connectionID)) }
    for use in served.uses {
      guard let usages = use.credential["usages"]?.elements else { continue }
      let named = Set(usages.compactMap { $0["connection"]?["id"]?.text })
      #expect(named.isEmpty || named == users[use.credentialID])
    }
  }

  @Test func `some are used in three connectors, which the usages name`() {
    let byCredential = Dictionary(grouping: served.uses, by: \.credentialID)
    let shared = byCredential.values.filter { Set($0.map(\.connector)).count >= 3 }
    #expect(shared.contains { Set($0.map(\.connector)).count == 3 })
    let told = shared.filter { uses in
      let named = (uses[0].credential["usages"]?.elements ?? []).compactMap {
        $0["connection"]?["connector"]?["id"]?.text
      }
      return Set(named) == Set(uses.compactMap { served.connectors[$0.connector]["id"]?.text })
    }
    #expect(told.count >= 3)
  }

  @Test func `one shared by several connectors is deleted within a fortnight`() {
    let byCredential = Dictionary(grouping: served.uses, by: \.credentialID)
    let soon = byCredential.values.filter { uses in
      served.daysLeft(uses[0].credential).map { (0..<14).contains($0) } ?? false
    }
    #expect(soon.contains { Set($0.map(\.connector)).count >= 3 })
  }

  @Test func `two connections of one connector apply a credential in different order`() {
    let byConnector = Dictionary(grouping: served.uses.filter { !$0.isTrigger }, by: \.connector)
    let reordered = byConnector.values.filter { uses in
      Dictionary(grouping: uses, by: \.credentialID).values
        .contains { Set($0.map(\.order)).count > 1 }
    }
    #expect(reordered.count >= 2)
  }

  @Test func `one credential says the same wherever it occurs`() {
    let distinct = served.distinctCredentials
    #expect(served.uses.allSatisfy { distinct[$0.credentialID] == $0.credential })
    #expect(distinct.count < served.uses.count)
  }
}
