import ConnectModels
import Testing

@testable import ConnectAPI

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("a/b", "a%2Fb"), ("a?x", "a%3Fx"), ("a#b", "a%23b"), ("%2e%2e", "%252e%252e"),
    ("a\r\nb", "a%0D%0Ab"), ("...", "..."), ("..a", "..a"), ("a b", "a%20b"), ("\u{E9}", "%C3%A9"),
    ("a;b=c", "a%3Bb%3Dc"), ("1.2.3-rc~1_x", "1.2.3-rc~1_x"), ("\\..\\", "%5C..%5C"),
  ])
  func `N26 whatever is in an id, it is one segment`(id: String, segment: String) throws {
    let reference = ResourceReference.version(
      organisation: Identifier("o"), connector: Identifier(id), version: id)
    let path = try reference.path(page: nil, after: nil)
    #expect(path.description == "/o/o/connectors/\(segment)/versions/\(segment)")
  }

  @Test(arguments: ["", ".", ".."])
  func `N26 a segment that names another resource is refused`(id: String) {
    let places: [(ResourceReference, String)] = [
      (.connectors(organisation: Identifier(id), query: ConnectorQuery()), "organisation"),
      (.connector(organisation: Identifier("o"), connector: Identifier(id)), "connector"),
      (
        .actions(organisation: Identifier("o"), connector: Identifier("c"), version: id), "version"
      ),
    ]
    for (reference, name) in places {
      let fault = #expect(throws: RequestPath.Fault(name: name, segment: id)) {
        try reference.path(page: nil, after: nil)
      }
      #expect(
        fault?.sentence.hasPrefix("the \(name) is \(id.isEmpty ? "empty" : "`\(id)`")") == true)
    }
  }

  private static let organisation = Identifier("o")
  private static let connector = Identifier("c")

  @Test(arguments: [
    (ResourceReference.publicConnectors(query: ConnectorQuery()), "/connectors?first=20"),
    (.connectors(organisation: organisation, query: ConnectorQuery()), "/o/o/connectors?first=20"),
    (.connector(organisation: organisation, connector: connector), "/o/o/connectors/c"),
    (
      .connections(organisation: organisation, connector: connector),
      "/o/o/connectors/c/connections?first=20"
    ),
    (
      .connection(
        organisation: organisation, connector: connector, connection: Identifier("n")),
      "/o/o/connectors/c/connections/n"
    ),
    (
      .versions(organisation: organisation, connector: connector),
      "/o/o/connectors/c/versions?first=20"
    ),
    (
      .actions(organisation: organisation, connector: connector, version: "1", name: "x y"),
      "/o/o/connectors/c/versions/1/actions?name=x%20y&first=20"
    ),
    (
      .triggers(organisation: organisation, connector: connector, version: "1"),
      "/o/o/connectors/c/versions/1/triggers?first=20"
    ),
    (
      .definitions(organisation: organisation, connector: connector, version: "1"),
      "/o/o/connectors/c/versions/1/definitions?first=20"
    ),
    (
      .rawSchema(
        organisation: organisation, connector: connector, version: "1", filename: "a.json"),
      "/o/o/schemas/c/1/a.json"
    ),
    (.categories, "/categories"),
    (.protocols(organisation: organisation), "/o/o/protocols?first=20"),
    (
      .authSchemes(organisation: organisation, protocolSlug: "http"),
      "/o/o/protocols/http/auth-schemes?first=20"
    ),
  ])
  func `every read has its path`(reference: ResourceReference, path: String) throws {
    #expect(try reference.path(page: PageRequest(first: 20), after: nil).description == path)
  }

  @Test func `a query is encoded item by item`() throws {
    let query = ConnectorQuery(
      name: "a&b=c", protocol: "http", categories: ["x", "y z"],
      tags: [.init(key: "k", value: "v"), .init(key: "bare")],
      sort: [.init(field: "name"), .init(field: "id", isDescending: true)])
    let path = try ResourceReference.publicConnectors(query: query)
      .path(page: PageRequest(first: 0), after: "c+/=")
    #expect(
      path.description
        == "/connectors?name=a%26b%3Dc&protocol=http&categories=x&categories=y%20z"
        + "&tags=k%3Av%2Cbare&sort=name%3Aasc%2Cid%3Adesc&first=1&after=c%2B%2F%3D")
  }
}

@Suite struct CursorTests {
  private func origin() throws -> Origin { try ServiceAddress("https://host/api").origin }

  private func fault(_ text: String) throws -> CursorPolicy.Fault? {
    let cursor = try #require(PageCursor(text))
    let origin = try origin()
    do throws(CursorPolicy.Fault) {
      _ = try CursorPolicy.word(of: cursor, origin: origin)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("opaque", "opaque"), ("a b&c", "a b&c"), ("/o/x?after=1", "/o/x?after=1"), ("a:b", "a:b"),
    ("https://host/api/o/x?first=2&after=c%2Fd", "c/d"), ("HTTPS://HOST:443/?after=e", "e"),
    ("https://host/?after=a+b%2B", "a b+"),
    ("//host/?after=f", "//host/?after=f"),
  ])
  func `N15 a cursor goes back as a word`(text: String, word: String) throws {
    let cursor = try #require(PageCursor(text))
    #expect(try CursorPolicy.word(of: cursor, origin: origin()) == word)
  }

  @Test(arguments: [
    ("https://other/?after=1", "https://other"), ("http://host/?after=1", "http://host"),
    ("https://host:8443/?after=1", "https://host:8443"), ("https://u:p@host/?after=1", nil),
    ("ftp://host/?after=1", "ftp://host"),
  ])
  func `N15 a cursor that is a URL of another origin is refused`(text: String, other: String?)
    throws
  {
    let fault = try #require(try self.fault(text))
    guard case .foreign = fault else {
      Issue.record("\(fault)")
      return
    }
    if let other, !other.hasPrefix("ftp") { #expect(fault == .foreign(other)) }
  }

  @Test func `N15 a URL without a cursor in it is refused`() throws {
    #expect(try fault("https://host/api?first=3") == .withoutCursor)
    #expect(try fault("https://host/api") == .withoutCursor)
  }

  @Test func `N15 a cursor of a megabyte is refused`() throws {
    let text = String(repeating: "x", count: 1_000_000)
    #expect(try fault(text) == .tooLong(bytes: 1_000_000))
    #expect(try fault(String(text.dropLast())) == nil)
  }

  @Test func `N16 a circle of cursors is found`() throws {
    var trail = CursorTrail()
    let cursors = ["a", "b", "c", "a"].compactMap { PageCursor($0) }
    #expect(cursors.map { trail.follow($0) } == [true, true, true, false])
  }

  @Test func `N16 a cursor that repeats is found`() throws {
    var trail = CursorTrail()
    let cursor = try #require(PageCursor("a"))
    #expect([cursor, cursor].map { trail.follow($0) } == [true, false])
  }
}
