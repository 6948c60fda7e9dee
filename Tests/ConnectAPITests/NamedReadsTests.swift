import ConnectAPI
import ConnectModels
import Testing

/// What the reads by name ask for, and what they answer with.
@Suite struct NamedReadsTests {
  @Test func `categories, protocols and their auth schemes have their answers`() async throws {
    let scheme = #"{"id":"i","type":"hmac","name":"n","description":"d"}"#
    let server = try ScriptedServer([
      .receive, .answer(body: #"["CRM","ERP"]"#),
      .receive, .answer(body: #"{"totalCount":0,"protocols":[]}"#),
      .receive, .answer(body: #"{"totalCount":1,"authSchemes":[\#(scheme)]}"#),
    ])
    let client = try ClientFixture(server).client
    let org = Identifier("o")
    let categories = try await client.categories()
    let protocols = try await client.protocols(
      .protocols(organisation: org), page: PageRequest(first: 5))
    let schemes = try await client.authSchemes(
      .authSchemes(organisation: org, protocolSlug: "http"), page: PageRequest(first: 5))
    #expect(categories == CategoryList(names: ["CRM", "ERP"]))
    #expect(protocols.items.isEmpty)
    #expect(schemes.items.map(\.type) == ["hmac"])
    #expect(
      server.requests.map { $0.prefix { $0 != "\r\n" } } == [
        "GET /api/categories HTTP/1.1", "GET /api/o/o/protocols?first=5 HTTP/1.1",
        "GET /api/o/o/protocols/http/auth-schemes?first=5 HTTP/1.1",
      ])
  }

  @Test func `a schema and a connection are read alone`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("200 OK", ["Content-Type: application/schema+json"], body: "true"),
      .receive, .answer(body: #"{"id":"n","name":"live"}"#),
    ])
    let client = try ClientFixture(server).client
    let (org, id) = (Identifier("o"), Identifier("c"))
    let schema = try await client.rawSchema(
      .rawSchema(organisation: org, connector: id, version: "1", filename: "a.json"))
    let connection = try await client.connection(
      .connection(organisation: org, connector: id, connection: Identifier("n")))
    #expect(schema.bytes == Array("true".utf8))
    #expect(connection.connection.name == "live")
    #expect(connection.isIncomplete)
    #expect(server.requests.count == 2)
    #expect(server.requests[0].hasPrefix("GET /api/o/o/schemas/c/1/a.json HTTP/1.1\r\n"))
    #expect(
      server.requests[0].contains("\r\nAccept: application/json, application/schema+json\r\n"))
  }
}
