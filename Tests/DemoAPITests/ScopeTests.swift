import Testing

/// What people consented to beside what connectors ask for.
@Suite struct ScopeTests {
  private struct Consent {
    var granted: Set<String>
    var asked: Set<String>
    var all: Set<String>
    var errors: JSONValue?
  }

  private let consents: [Consent] = ServedOrganisation.standard.uses
    .filter { $0.credential["type"]?.text == "oauth2-token" && $0.scheme["grant"] != nil }
    .map { use in
      Consent(
        granted: Set(use.credential["data"]?.texts("scopes") ?? []),
        asked: Set(use.scheme.texts("defaultScopes")),
        all: Set(use.scheme["scopes"]?.elements.compactMap { $0["name"]?.text } ?? []),
        errors: use.credential["errors"])
    }

  @Test func `some fall short of what is asked for by default, though they are valid`() {
    let short = consents.filter { !$0.asked.isSubset(of: $0.granted) }
    #expect((3...10).contains(short.count))
    #expect(short.allSatisfy { $0.errors == .array([]) })
    #expect(Set(short.map { $0.asked.subtracting($0.granted).count }).count > 1)
  }

  @Test func `a few lack only what is not asked for by default`() {
    let optional = consents.filter {
      $0.asked.isSubset(of: $0.granted) && !$0.all.isSubset(of: $0.granted)
    }
    #expect((3...15).contains(optional.count))
  }

  @Test func `most are complete, and nobody was granted what was never offered`() {
    let complete = consents.count { $0.granted == $0.all }
    #expect(complete * 4 > consents.count * 3)
    #expect(
      consents.allSatisfy { $0.granted.isSubset(of: $0.all) && $0.asked.isSubset(of: $0.all) })
  }
}
