import Testing

@testable import DemoAPI

/// What an organisation of 240 connectors holds, read from the JSON that it is served as.
@Suite struct DistributionTests {
  private let served = ServedOrganisation.standard

  private var organisation: DemoOrganisation { served.organisation }
  private var connectors: [JSONValue] { served.connectors }
  private var credentials: [[String: JSONValue]] { served.credentials }
  private var connections: [JSONValue] { served.connections }
  private var schemes: [JSONValue] { served.schemes }
  private var versions: [JSONValue] { served.versions }

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

  @Test func `drafts stand beside published versions and alone`() {
    #expect(versions.count { $0["publishedAt"] == .null } >= 10)
    let unpublished = connectors.filter { connector in
      (connector["versions"]?.elements ?? []).allSatisfy { $0["publishedAt"] == .null }
    }
    #expect(unpublished.count >= 3)
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
    let sizes = served.documents.map(\.count)
    #expect((3_500...6_500).contains(sizes.reduce(0, +) / 240))
  }
}
