import Testing

@testable import DemoAPI

/// What an organisation of 240 connectors holds, read from the JSON that it is served as.
@Suite struct DistributionTests {
  /// Made once for all tests of the suite.
  private static let organisation = DemoOrganisation(seed: 7, count: 240, start: 1_764_000_000)
  private static let documents = (0..<240).map { index in
    var json = JSONWriter()
    json.connector(
      organisation.connector(ConnectorKey(realm: .own, index: index), isAlone: false))
    return json.bytes
  }
  private static let parsed = documents.compactMap { JSONValue($0) }
  private static let parsedCredentials = parsed.flatMap(\.objects).compactMap { object in
    if case .object(let credential) = object["credential"] { credential } else { nil }
  }

  private let organisation = Self.organisation
  private let connectors = Self.parsed
  private let credentials = Self.parsedCredentials

  private var connections: [JSONValue] {
    connectors.flatMap { $0["connections"]?.elements ?? [] }
  }

  private var schemes: [JSONValue] {
    connectors.flatMap { $0["authSchemeConfigs"]?.elements ?? [] }
  }

  private var versions: [JSONValue] {
    connectors.flatMap { $0["versions"]?.elements ?? [] }
  }

  @Test(arguments: ["http", "bigquery"])
  func `every protocol occurs`(name: String) {
    #expect(connectors.count { $0["protocol"]?.text == name } >= 5)
  }

  @Test(arguments: ["none", "api-key", "basic-auth", "oauth2", "hmac", "certificate"])
  func `every scheme type occurs a handful of times`(type: String) {
    #expect(schemes.count { $0["schemeType"]?.text == type } >= 3)
  }

  @Test(arguments: ["authorization_code", "client_credentials", "password"])
  func `every grant occurs`(grant: String) {
    #expect(schemes.count { $0["grant"]?["grantType"]?.text == grant } >= 3)
  }

  @Test(arguments: ["sha1", "sha256", "sha512"])
  func `every signing algorithm occurs`(algorithm: String) {
    #expect(schemes.count { $0["algorithm"]?.text == algorithm } >= 3)
  }

  @Test(arguments: ["header", "query", "cookie"])
  func `keys go to every place`(place: String) {
    #expect(
      schemes.contains { $0["schemeType"]?.text == "api-key" && $0["in"]?.text == place })
  }

  @Test(arguments: [
    "none", "string", "binary", "basic-auth", "oauth2-client", "oauth2-code", "oauth2-password",
    "oauth2-token", "custom-function", "certificate", "jwt-bearer",
  ])
  func `every credential type occurs`(type: String) {
    #expect(credentials.count { $0["type"]?.text == type } >= 2)
  }

  @Test(arguments: ["info", "warning", "error"])
  func `messages of every severity occur in each of the three places`(severity: String) {
    func holds(_ messages: JSONValue?) -> Bool {
      messages?.elements.contains { $0["severity"]?.text == severity } ?? false
    }
    let uses = connections.flatMap(\.objects).filter { $0["credential"] != nil }
    #expect(schemes.count { holds($0["validationMessages"]) } >= 3)
    #expect(uses.count { holds($0["authSchemeConfig"]?["validationMessages"]) } >= 3)
    #expect(versions.count { holds($0["messages"]) } >= 3)
  }

  @Test func `errors are absent, empty and filled`() {
    #expect(credentials.count { $0["errors"] == nil } >= 5)
    #expect(credentials.count { $0["errors"] == .array([]) } >= 100)
    #expect(credentials.count { !($0["errors"]?.elements ?? []).isEmpty } >= 5)
  }

  @Test func `usages are absent, empty and filled, by several and across connectors`() {
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
    var used: [String: Set<String>] = [:]
    for connection in connections {
      for object in connection.objects {
        if let id = object["credential"]?["id"]?.text, let user = connection["id"]?.text {
          used[id, default: []].insert(user)
        }
      }
    }
    for credential in credentials {
      guard let id = credential["id"]?.text, let usages = credential["usages"]?.elements else {
        continue
      }
      let named = Set(usages.compactMap { $0["connection"]?["id"]?.text })
      #expect(named.isEmpty || named == used[id])
    }
  }

  @Test func `one credential says the same wherever it occurs`() {
    var seen: [String: [String: JSONValue]] = [:]
    for credential in credentials {
      guard let id = credential["id"]?.text else { continue }
      #expect(seen[id, default: credential] == credential)
      seen[id] = credential
    }
    #expect(seen.count < credentials.count)
  }

  @Test(arguments: [
    ("expired", -30.0, 0.0), ("in hours", 0, 1), ("in days", 1, 8), ("next week", 8, 14),
    ("in weeks", 20, 60), ("in months", 60, 600),
  ])
  func `credentials expire near and far`(name: String, from: Double, to: Double) {
    let days = (0..<240).flatMap { index -> [Double] in
      let key = ConnectorKey(realm: .own, index: index)
      let sketch = organisation.connector(key, isAlone: false)
      return sketch.connections.flatMap { $0.actionCredentials ?? [] }.compactMap { use in
        guard case .at(let instant) = use.credential.expiry else { return nil }
        let left = instant.milliseconds - organisation.start.milliseconds
        return Double(left) / Double(Instant.day)
      }
    }
    #expect(days.count { (from..<to).contains($0) } >= 3, "\(name)")
  }

  @Test func `credentials that never expire are the rule, Go's zero time the exception`() {
    let never = credentials.count { $0["expiresAt"] == nil }
    #expect(never * 2 > credentials.count)
    #expect(credentials.contains { $0["expiresAt"]?.text == "0001-01-01T00:00:00Z" })
  }

  @Test func `drafts stand beside published versions and alone`() {
    #expect(versions.count { $0["publishedAt"] == .null } >= 10)
    let unpublished = connectors.filter { connector in
      (connector["versions"]?.elements ?? []).allSatisfy { $0["publishedAt"] == .null }
    }
    #expect(unpublished.count >= 3)
  }

  @Test func `scopes fall short of what the scheme asks for now and then`() {
    let uses = connections.flatMap(\.objects).filter { object in
      object["credential"]?["type"]?.text == "oauth2-token"
    }
    let short = uses.filter { use in
      let asked = use["authSchemeConfig"]?["defaultScopes"]?.elements.compactMap(\.text) ?? []
      let granted = use["credential"]?["data"]?["scopes"]?.elements.compactMap(\.text) ?? []
      return !Set(asked).isSubset(of: granted)
    }
    #expect((3...8).contains(short.count))
    #expect(uses.count > 10 * short.count)
  }

  @Test func `schemes and clients refer to credentials that stand elsewhere`() {
    let standing = Set(credentials.compactMap { $0["id"]?.text })
    let clients = schemes.compactMap { $0["grant"]?["credentialId"]?.text }
    let certificates = schemes.compactMap { $0["mtlsCredentialId"]?.text }
    let data = credentials.compactMap { $0["data"]?["mTLSCredentialId"]?.text }
    #expect(clients.count { standing.contains($0) } >= 20)
    #expect(certificates.count { standing.contains($0) } >= 5)
    #expect(data.contains { standing.contains($0) })
    let byClient = Dictionary(grouping: clients) { $0 }
    #expect(byClient.contains { standing.contains($0.key) && $0.value.count >= 4 })
    let foreign = schemes.compactMap { $0["grant"]?["organisationId"]?.text }
      .filter { $0 != organisation.identifier }
    #expect(foreign.count >= 3)
  }

  @Test func `some credentials belong to another organisation`() {
    let foreign = credentials.count { $0["organisationId"]?.text != organisation.identifier }
    #expect((3...20).contains(foreign))
  }

  @Test func `tags are absent, empty, bare and of several values`() {
    let tags = connectors.map { $0["tags"] }
    #expect(tags.count { $0 == nil } >= 5)
    #expect(tags.count { $0 == .object([:]) } >= 5)
    let lists = tags.flatMap { tags -> [JSONValue] in
      guard case .object(let members) = tags else { return [] }
      return Array(members.values)
    }
    #expect(lists.count { $0.elements.isEmpty } >= 5)
    #expect(lists.count { $0.elements.count > 1 } >= 5)
  }

  @Test func `connections override their connector's variables`() {
    let overriding = connectors.filter { connector in
      let names = connector["connectionVariables"]?.elements.compactMap { $0["name"]?.text } ?? []
      return (connector["connections"]?.elements ?? []).contains { connection in
        (connection["variables"]?.elements ?? []).contains { variable in
          names.contains(variable["name"]?.text ?? "")
        }
      }
    }
    #expect(overriding.count >= 20)
  }

  @Test func `several credentials of one kind and both kinds occur`() {
    let lists = connections.compactMap { $0["credentials"] }
    #expect(lists.count { ($0["action"]?.elements.count ?? 0) > 1 } >= 10)
    #expect(lists.count { $0["action"] != nil && $0["trigger"] != nil } >= 10)
    #expect(lists.count { $0["action"] == nil } >= 1)
    #expect(lists.allSatisfy { $0["action"] != nil || $0["trigger"] != nil })
  }

  @Test func `four connectors of five need no attention`() {
    let healthy = (0..<240).count { index in
      let key = ConnectorKey(realm: .own, index: index)
      return organisation.condition(key).isHealthy
        && organisation.connector(key, isAlone: false).connections
          .flatMap { ($0.actionCredentials ?? []) + ($0.triggerCredentials ?? []) }
          .allSatisfy { use in
            guard case .at(let instant) = use.credential.expiry else { return true }
            return instant > organisation.start + 14 * Instant.day
          }
    }
    #expect((180...210).contains(healthy))
  }

  @Test func `every connector is JSON`() {
    #expect(connectors.count == 240)
  }

  @Test func `a connector is a few kilobytes`() {
    let sizes = Self.documents.map(\.count)
    #expect((3_500...6_500).contains(sizes.reduce(0, +) / 240))
  }
}
