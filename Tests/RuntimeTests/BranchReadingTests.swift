import Cells
import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

/// What the client asks the service for when a node of the tree is opened.
@Suite("Branches from the service")
struct BranchReadingTests {
  private static let organisation = Identifier("org")

  /// Answers every request with the same body, and remembers what was asked.
  private final class Echo: Transport {
    private let body: String
    private let urls = Locked<[String]>([])

    init(_ body: String) { self.body = body }

    var asked: [String] { urls.withLock { $0 } }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
      urls.withLock { $0.append(request.url) }
      return TransportResponse(status: 200, body: Array(body.utf8))
    }
  }

  /// What a branch is answered with by a service that always says the same, and what was asked.
  private func answer(
    to branch: BranchReference, first: Int = 5, from body: String
  ) async throws -> (page: Page<BranchItem>?, asked: [String]) {
    let transport = Echo(body)
    let token = FixedToken(try Secret(token: "token"), name: "a test")
    let client = ConnectClient(
      ConnectClient.Configuration(
        address: try ServiceAddress("https://host.example.test/api"), tokens: token),
      transport: transport)
    let answer = try await client.read(.branch(branch, PageRequest(first: first))) { _ in }
    guard case .branch(let page) = answer else { return (nil, transport.asked) }
    return (page, transport.asked)
  }

  private static func version() throws -> (Connector, ConnectorVersion) {
    var sample = SampleConnector(1)
    sample.versions = [SampleConnector.version("1 a")]
    let connector = ConnectorDocument(bytes: Array(sample.json.utf8)).connector()
    return (connector, try #require(connector.versions.first))
  }

  @Test func `a schema is asked for by its file's name and comes taken apart`() async throws {
    let (connector, version) = try Self.version()
    let definition = Definition(
      id: Identifier("d"), name: "order", url: "https://elsewhere.example.test/x/order%20v1.json")
    let reference = try #require(
      SchemaReference(of: connector, version: version, definition: definition))
    let text = #"{"properties":{"id":true}}"#
    let (page, asked) = try await answer(to: .schema(reference), from: text)
    let organisation = SampleConnector.organisation.text
    #expect(
      asked == [
        "https://host.example.test/api/o/\(organisation)/schemas/\(SampleConnector.id(1).text)"
          + "/1%20a/order%20v1.json"
      ])
    #expect(page == Page(items: [.schema(SchemaDocument(bytes: Array(text.utf8)).schema())]))
  }

  @Test func `protocols are a page of their organisation's`() async throws {
    let (page, asked) = try await answer(
      to: .protocols(organisation: Self.organisation),
      from: #"{"totalCount":2,"next":"n","protocols":[{"id":"1","slug":"http","name":"HTTP"}]}"#)
    #expect(asked == ["https://host.example.test/api/o/org/protocols?first=5"])
    #expect(page?.items.map(\.id) == [Identifier("1")])
    #expect(page?.next == PageCursor("n"))
  }

  @Test func `auth schemes are a page of their protocol's`() async throws {
    let (page, asked) = try await answer(
      to: .supportedSchemes(organisation: Self.organisation, protocolSlug: "a/b"),
      from: #"{"totalCount":1,"authSchemes":[{"id":"2","type":"hmac","name":"HMAC"}]}"#)
    #expect(asked == ["https://host.example.test/api/o/org/protocols/a%2Fb/auth-schemes?first=5"])
    #expect(page?.items.map(\.id) == [Identifier("2")])
    #expect(page?.next == nil)
  }

  @Test(arguments: VersionItemKind.allCases)
  func `a version's items are a page of their kind`(kind: VersionItemKind) async throws {
    let (connector, version) = try Self.version()
    let items = VersionItemsReference(of: connector, version: version, kind: kind)
    let (page, asked) = try await answer(
      to: .versionItems(items),
      from: #"{"totalCount":1,"\#(kind)":[{"id":"3","name":"n"}]}"#)
    #expect(asked.count == 1)
    #expect(asked.first?.hasSuffix("/versions/1%20a/\(kind)?first=5") == true)
    #expect(page?.items.map(\.id) == [Identifier("3")])
  }

  @Test func `what is no schema is a failure that says what came`() async throws {
    let (connector, version) = try Self.version()
    let definition = Definition(id: Identifier("d"), name: "order", url: "/x/order.json")
    let reference = try #require(
      SchemaReference(of: connector, version: version, definition: definition))
    let error = await #expect(throws: APIError.self) {
      try await answer(to: .schema(reference), from: "[]")
    }
    #expect(error?.kind == .malformedAnswer)
  }

  @Test func `an answer wakes the explorer, and the schema stands in the tree`() async throws {
    let service = PlayedService()
    let woken = Signal()
    var sample = SampleConnector(1)
    sample.versions = [SampleConnector.version("1")]
    var session = ExplorerSession(
      configuration: Configuration.ofSample,
      appearance: Appearance(), size: Size(columns: 100, rows: 40), reader: service,
      time: HandDrivenTime(), mailbox: Mailbox { woken.raise() })
    session.start()
    await service.question().answer(.connectors(ConnectorArrivals(items: [sample.arrival])))
    await woken.wait()
    session.catchUp()
    // Into the tree, down to the versions, the version, its definitions.
    for key in "ljjjjljljjjl" { session.press(Key(key)) }
    let definition = Definition(id: Identifier("d"), name: "Order", url: "/x/order.json")
    await service.question().answer(
      .branch(Page(items: [.versionItem(.definition(definition))])))
    await woken.wait()
    session.catchUp()
    for key in "jl" { session.press(Key(key)) }
    let schema = SchemaDocument(bytes: Array(#"{"properties":{"sku":true}}"#.utf8)).schema()
    await service.question().answer(.branch(Page(items: [.schema(schema)])))
    await woken.wait()
    session.catchUp()
    #expect(session.frame().text.contains("sku  anything"))
    #expect(session.isIdle)
  }
}
