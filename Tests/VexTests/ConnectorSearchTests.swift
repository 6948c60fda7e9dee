import ConnectModels
import Testing

@testable import vex

/// How one connector is found by its id or its name.
@Suite struct ConnectorSearchTests {
  private static let ulid = "01HZX0000000000000000C0001"
  private static let gone = APIError(kind: .notFound, sentence: "there is none")

  @Test func `an id is read directly, and nothing is listed`() {
    let item = Self.item(Self.ulid, "Quay")
    var search = ConnectorSearch(Self.ulid, readsIDs: true)
    #expect(search.next == .read(Identifier(Self.ulid)))
    search.take(.success(item))
    #expect(search.next == .finished(.found(item)))
  }

  @Test func `an id that is none may be a name`() {
    var search = ConnectorSearch(Self.ulid, readsIDs: true)
    search.take(.failure(Self.gone))
    #expect(search.next == .list(name: Self.ulid))
    Self.answer(&search, [])
    #expect(search.next == .finished(.none))
  }

  @Test func `a name must be exact, though the service finds parts of it`() {
    let items = [Self.item("a", "Quay CRM"), Self.item("b", "Quay"), Self.item("c", "quay")]
    var search = ConnectorSearch("Quay", readsIDs: true)
    #expect(search.next == .list(name: "Quay"))
    Self.answer(&search, items)
    #expect(search.next == .finished(.found(items[1])))
  }

  @Test func `several of a name are told by their ids`() {
    var search = ConnectorSearch("Quay", readsIDs: true)
    Self.answer(
      &search, [Self.item("a", "Quay"), Self.item("b", "Quay"), Self.item("c", "Dock")])
    #expect(search.next == .finished(.several(["a", "b"])))
  }

  @Test func `what no connector is called may still be an id that is no ULID`() {
    let item = Self.item("old-id-7", "Quay")
    var search = ConnectorSearch("old-id-7", readsIDs: true)
    Self.answer(&search, [])
    #expect(search.next == .read(Identifier("old-id-7")))
    var other = search
    search.take(.success(item))
    #expect(search.next == .finished(.found(item)))
    other.take(.failure(Self.gone))
    #expect(other.next == .finished(.none))
  }

  @Test func `an id that is listed wins over a name`() {
    let items = [Self.item("a", "b"), Self.item("b", "Quay")]
    var search = ConnectorSearch("b", readsIDs: true)
    Self.answer(&search, items)
    #expect(search.next == .finished(.found(items[1])))
  }

  @Test func `where none can be read by its id, an id is looked for among all`() {
    let items = [Self.item("a", "Dock"), Self.item(Self.ulid, "Quay")]
    var search = ConnectorSearch(Self.ulid, readsIDs: false)
    #expect(search.next == .list(name: ""))
    Self.answer(&search, items)
    #expect(search.next == .finished(.found(items[1])))
    var missing = ConnectorSearch("Quay", readsIDs: false)
    Self.answer(&missing, [])
    #expect(missing.next == .finished(.none))
  }

  @Test(
    arguments: [
      (APIError.Kind.notAuthorised, ExitCode.notAuthorised), (.network, .failed),
      (.malformedAnswer, .failed),
    ])
  func `a service that does not answer is not taken for one without the connector`(
    kind: APIError.Kind, code: ExitCode
  ) {
    let error = APIError(kind: kind, sentence: "it broke", remedy: "mend it")
    var direct = ConnectorSearch(Self.ulid, readsIDs: true)
    direct.take(.failure(error))
    #expect(direct.next == .finished(.failed("it broke; mend it", code)))
    var search = ConnectorSearch("Quay", readsIDs: true)
    var listing = ConnectorListing(pageSize: 10)
    search.take(listing.take(ConnectorPage(items: [Self.item("a", "Quay")])))
    listing.fail(error)
    search.finish(listing, .failed(error))
    #expect(search.next == .finished(.failed("read 1: it broke; mend it", code)))
  }

  // MARK: - Fixtures

  private static func item(_ id: String, _ name: String) -> DecodedConnector {
    DecodedConnector(
      connector: Connector(
        id: Identifier(id), organisationID: Identifier("o"), name: name, protocol: .other("x")),
      document: ConnectorDocument(bytes: []))
  }

  /// The service lists these, a page each.
  private static func answer(_ search: inout ConnectorSearch, _ items: [DecodedConnector]) {
    var listing = ConnectorListing(pageSize: 1)
    for item in items { search.take(listing.take(ConnectorPage(items: [item]))) }
    search.finish(listing, .complete)
  }
}
