import ConnectModels
import Testing

@Suite struct APIErrorTests {
  @Test func `N10 everything that is known is said, a line each`() {
    let error = APIError(
      kind: .rejected, sentence: "the request was rejected", remedy: "change the filter",
      request: .init(path: "/o/x/connectors"), status: 422,
      server: ServerError(
        code: "invalid", message: "no", fields: [.init(field: "first", message: "too big")],
        details: "more"),
      cause: "c", bodyExcerpt: "<html>")
    #expect(
      error.everythingSaid == [
        "the request was rejected", "change the filter", "GET /o/x/connectors", "status: 422",
        "code: invalid", "message: no", "field first: too big", "details: more", "cause: c",
        "body: <html>",
      ])
    #expect(APIError(kind: .network, sentence: "s").everythingSaid == ["s"])
  }

  @Test(arguments: [
    ("http://127.0.0.1:8190 answered 503 Service Unavailable", "503 Service Unavailable"),
    ("https://a.test redirects to https://b.test", "redirects to https://b.test"),
    ("cannot connect to a.test:443", "cannot connect to a.test:443"),
    ("https://a.test", "https://a.test"),
  ])
  func `where there is little room the address gives way to the reason`(
    sentence: String, reason: String
  ) {
    #expect(APIError(kind: .unavailable, sentence: sentence).reason == reason)
  }

  @Test func `a resource is named by its operation`() {
    let organisation = Identifier("o")
    let connector = Identifier("c")
    let resources: [(ResourceReference, String, Bool)] = [
      (.connectors(organisation: organisation, query: ConnectorQuery()), "ListConnectors", true),
      (.connector(organisation: organisation, connector: connector), "GetConnector", false),
      (
        .actions(organisation: organisation, connector: connector, version: "latest"),
        "GetActions", true
      ),
      (.categories, "ListCategories", false),
    ]
    for (resource, operation, isPaged) in resources {
      #expect(resource.operation == operation)
      #expect(resource.isPaged == isPaged)
    }
  }

  @Test(arguments: [
    (APIError.Kind.network, true), (.timedOut, true), (.unavailable, true),
    (.rateLimited(until: nil), true), (.notAuthorised, false), (.forbidden, false),
    (.notFound, false), (.rejected, false), (.tls, false), (.tooLarge, false),
    (.malformedAnswer, false), (.redirected, false), (.refusedRequest, false), (.cancelled, false),
  ])
  func `what comes of the network or a service in trouble may pass`(
    kind: APIError.Kind, isPassing: Bool
  ) {
    #expect(APIError(kind: kind, sentence: "s").isPassing == isPassing)
  }
}
