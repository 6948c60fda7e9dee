import ConnectAPI
import ConnectModels
import Testing

/// A client of a scripted server, with what it told on the way.
struct ClientFixture: Sendable {
  static let token = "tok+en/1234567890"
  /// What the local clock says, always.
  static let wallTime = Timestamp(secondsSince1970: 1_795_521_600)

  let client: ConnectClient
  let timer = HandTimer()
  let log = Log<RequestRecord>()
  let expiries = Log<Timestamp?>()
  let progress = Log<RequestProgress>()

  init(_ url: String, tokens: any TokenSource) throws {
    var configuration = ConnectClient.Configuration(
      address: try ServiceAddress(url), tokens: tokens)
    configuration.timer = timer
    configuration.fraction = { 1 }
    configuration.wallClock = { Self.wallTime }
    configuration.observer = { [log, expiries] report in
      switch report {
      case .exchanged(let record): log.append(record)
      case .tokenRead(let expiry): expiries.append(expiry)
      }
    }
    var plain = CurlTransport.Configuration(version: "1")
    // However busy this machine is, no connection is old.
    plain.time = { .zero }
    plain.policy.idleConnection = .seconds(3_600)
    let transport = try CurlTransport(plain)
    client = ConnectClient(configuration, transport: transport)
  }

  init(_ server: ScriptedServer, path: String = "/api") throws {
    let secret = try Secret(token: Self.token)
    try self.init(server.url + path, tokens: FixedToken(secret, name: "a test"))
  }

  func page(
    first: Int = 2, after: String? = nil, readsAhead: Bool = false
  ) async throws -> ConnectorPage {
    let progress = progress
    return try await client.connectors(
      in: .organisation(Identifier("org")),
      page: PageRequest(
        first: first, after: after.flatMap { PageCursor($0) }, readsAhead: readsAhead),
      progress: { progress.append($0) })
  }

  /// The error that the page ends with; nil when it comes.
  func failure(after: String? = nil) async -> APIError? {
    do {
      _ = try await page(after: after)
      return nil
    } catch {
      return error as? APIError
    }
  }
}

/// Writes down how long it was to wait, and waits for nobody; or, held, until it is released.
final class HandTimer: RetryTimer {
  private let state = Locked<(waits: [Duration], isHeld: Bool)>(([], false))
  private let released = Gate()
  let reached = Gate()
  let abandoned = Gate()

  var waits: [Duration] { state.withLock { $0.waits } }

  func hold() {
    state.withLock { $0.isHeld = true }
  }

  func release() {
    state.withLock { $0.isHeld = false }
    released.open()
  }

  func wait(_ duration: Duration) async throws(CancellationError) {
    let isHeld = state.withLock { state in
      state.waits.append(duration)
      return state.isHeld
    }
    reached.open()
    guard isHeld else { return }
    await withTaskCancellationHandler {
      await released.opened()
    } onCancel: {
      release()
    }
    if Task.isCancelled {
      abandoned.open()
      throw CancellationError()
    }
  }
}

/// What was told, in order, from any thread.
final class Log<Entry: Sendable>: Sendable {
  private let state = Locked<[Entry]>([])

  var entries: [Entry] { state.withLock { $0 } }

  func append(_ entry: Entry) {
    state.withLock { $0.append(entry) }
  }
}

@Suite struct ConnectClientTests {
  static let empty = #"{"totalCount":0,"connectors":[]}"#
  static let one = #"""
    {"totalCount":2,"next":"c/2","connectors":[{"id":"01HZZZZZZZZZZZZZZZZZZZZZZZ","name":"one",
    "organisationId":"org","protocol":"http","baseUrl":"https://x","public":false,
    "authSchemeConfigs":[],"connections":[],"versions":[],
    "createdAt":"2024-01-01T00:00:00Z","updatedAt":"2024-01-01T00:00:00Z"}]}
    """#

  @Test func `a page is asked for and read`() async throws {
    let server = try ScriptedServer([.receive, .answer(body: Self.one)])
    let fixture = try ClientFixture(server)
    let page = try await fixture.page(after: "c 1")
    #expect(page.items.map(\.connector.name) == ["one"])
    #expect(page.next == PageCursor("c/2"))
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("GET /api/o/org/connectors?first=2&after=c%201 HTTP/1.1\r\n"))
    #expect(request.contains("\r\nAuthorization: Bearer \(ClientFixture.token)\r\n"))
    #expect(request.contains("\r\nAccept: application/json, application/schema+json\r\n"))
  }

  @Test func `every exchange is told to the observer, without the token`() async throws {
    let server = try ScriptedServer([
      .receive,
      .answer("200 OK", ["Date: Sun, 06 Nov 1994 08:49:37 GMT"], body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page(after: ClientFixture.token)
    let record = try #require(fixture.log.entries.first)
    #expect(record.method == "GET")
    #expect(record.path == "/api/o/org/connectors?first=2&after=<redacted>")
    #expect(record.status == 200)
    #expect(record.bodyBytes == Self.empty.utf8.count)
    #expect(record.attempt == 1)
    #expect(record.serverTime == Timestamp(secondsSince1970: 784_111_777))
  }

  @Test func `actions, triggers and definitions have their pages`() async throws {
    let server = try ScriptedServer([
      .receive, .answer(body: #"{"totalCount":0,"actions":[]}"#),
      .receive, .answer(body: #"{"totalCount":0,"triggers":[]}"#),
      .receive, .answer(body: #"{"totalCount":0,"definitions":[]}"#),
    ])
    let client = try ClientFixture(server).client
    let (org, id) = (Identifier("o"), Identifier("c"))
    let page = PageRequest(first: 5)
    let actions = try await client.actions(
      .actions(organisation: org, connector: id, version: "1"), page: page)
    let triggers = try await client.triggers(
      .triggers(organisation: org, connector: id, version: "1"), page: page)
    let definitions = try await client.definitions(
      .definitions(organisation: org, connector: id, version: "1"), page: page)
    #expect(actions.items.isEmpty && triggers.items.isEmpty && definitions.items.isEmpty)
    #expect(server.requests.count == 3)
  }

  @Test func `what must not be sent is not sent`() async throws {
    let server = try ScriptedServer([.receive, .answer(body: Self.empty)])
    let fixture = try ClientFixture(server)
    let dots = await #expect(throws: APIError.self) {
      try await fixture.client.connector(Identifier(".."), organisation: Identifier("o"))
    }
    #expect(dots?.kind == .refusedRequest)
    #expect(await fixture.failure(after: "https://other/?after=1")?.kind == .refusedRequest)
    #expect(server.connections == 0)
  }

  // MARK: - Answers that are none

  @Test(arguments: [
    (204, APIError.Kind.malformedAnswer), (205, .malformedAnswer), (206, .malformedAnswer),
    (304, .malformedAnswer), (400, .rejected), (403, .forbidden), (404, .notFound),
    (409, .rejected), (412, .rejected), (422, .rejected), (501, .unavailable),
  ])
  func `N12 a status that says no is an error, once`(status: Int, kind: APIError.Kind) async throws
  {
    let server = try ScriptedServer([
      .receive, .text("HTTP/1.1 \(status) Reason\r\nContent-Length: 0\r\n\r\n"),
    ])
    let fixture = try ClientFixture(server)
    let error = try #require(await fixture.failure())
    #expect(error.kind == kind)
    #expect(error.status == status)
    #expect(error.sentence.contains("\(status)"))
    #expect(server.requests.count == 1)
    #expect(fixture.timer.waits.isEmpty)
  }

  @Test func `N08 a page of a service in trouble is never shown as its markup`() async throws {
    let page = "<html><h1>Down</h1></html>"
    let answer = ScriptedServer.Step.answer(
      "503 Out of order", ["Content-Type: text/html"], body: page)
    let script = (0..<5).flatMap { _ in [ScriptedServer.Step.receive, answer] }
    let server = try ScriptedServer(script)
    let error = try #require(await ClientFixture(server).failure())
    #expect(error.sentence.contains(" answered 503 Out of order"))
    #expect(!error.sentence.contains("<"))
    #expect(error.kind == .unavailable && error.server == nil)
    #expect(error.bodyExcerpt == page)
  }

  @Test func `N10 what the API says of an error is kept whole`() async throws {
    let body = #"""
      {"code":"bad","message":"no good","fields":[{"field":"first","message":"too big"}],
      "details":"see there"}
      """#
    let server = try ScriptedServer([.receive, .answer("422 Unprocessable", body: body)])
    let error = try #require(await ClientFixture(server).failure())
    let expected = ServerError(
      code: "bad", message: "no good", fields: [.init(field: "first", message: "too big")],
      details: "see there")
    #expect(error.server == expected)
    #expect(error.sentence.hasSuffix(" answered 422 Unprocessable: no good (first: too big)"))
    #expect(error.request?.path == "/api/o/org/connectors?first=2")
  }

  @Test(arguments: [
    ("text/html", "<html>log in</html>", "browser"), ("application/json", "", "empty"),
    ("text/plain", "hello", "text/plain"), ("application/json", "[]", "array"),
    ("application/json", #"{"a":1}"#, "connectors"), ("application/json", " <p>", "browser"),
  ])
  func `N11 200 with something else says what came`(
    type: String, body: String, word: String
  ) async throws {
    let server = try ScriptedServer([
      .receive, .answer("200 OK", ["Content-Type: \(type)"], body: body),
    ])
    let error = try #require(await ClientFixture(server).failure())
    #expect(error.kind == .malformedAnswer)
    #expect(error.sentence.contains(word))
    #expect(error.bodyExcerpt == (body.isEmpty ? nil : body))
    #expect(server.requests.count == 1)
  }

  // MARK: - The token

  @Test func `S07 a token that the server echoes is redacted everywhere`() async throws {
    let token = ClientFixture.token
    let body = #"{"code":"\#(token)","message":"m \#(token)","details":"tok%2Ben%2F1234567890"}"#
    let server = try ScriptedServer([.receive, .answer("400 \(token)", body: body)])
    let error = try #require(await ClientFixture(server).failure())
    let said = error.everythingSaid.joined() + "\(error)"
    #expect(!said.contains("1234567890"))
    #expect(said.contains("<redacted>"))
  }

  @Test(arguments: ["400 Bad", "502 Bad Gateway", "200 OK"])
  func `S07 a token that lies across an excerpt's end shows no part of itself`(
    status: String
  ) async throws {
    let text = String(repeating: "x", count: 195) + ClientFixture.token
    let answers = Array(repeating: ScriptedServer.Step.answer(status, body: text), count: 5)
    let server = try ScriptedServer(answers.flatMap { [.receive, $0] })
    let error = try #require(await ClientFixture(server).failure())
    let excerpt = try #require(error.bodyExcerpt)
    #expect(excerpt.hasPrefix("xxx"))
    #expect(!excerpt.contains("tok"))
  }

  @Test func `S07 a token that lies across a cut address shows no part of itself`() async throws {
    let location = "http://[" + String(repeating: "x", count: 187) + ClientFixture.token
    let server = try ScriptedServer([.receive, .answer("302 Found", ["Location: \(location)"])])
    let error = try #require(await ClientFixture(server).failure())
    let excerpt = try #require(error.bodyExcerpt)
    #expect(excerpt.hasPrefix("http://[xxx"))
    #expect(!excerpt.contains("tok"))
  }

  @Test func `S07 an answer may encode a token's bytes with digits of any case`() async throws {
    let body = Self.one.replacing("\"one\"", with: "\"x tok%2ben%2F1234567890\"")
    let server = try ScriptedServer([.receive, .answer(body: body)])
    let page = try await ClientFixture(server).page()
    #expect(page.items.first?.connector.name == "x <redacted>")
  }

  @Test func `a token in a connector's field is redacted`() async throws {
    let body = Self.one.replacing("\"one\"", with: "\"x \(ClientFixture.token)\"")
    let server = try ScriptedServer([.receive, .answer(body: body)])
    let page = try await ClientFixture(server).page()
    #expect(page.items.first?.connector.name == "x <redacted>")
  }

  @Test func `N09 a refused token is read again, and once more is enough`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("401 Unauthorized"), .receive, .answer(body: Self.empty),
      .receive, .answer(body: Self.empty),
    ])
    let tokens = TokenList(["old-token", "new-token", "never"])
    let fixture = try ClientFixture(server.url, tokens: tokens)
    _ = try await fixture.page()
    _ = try await fixture.page()
    let sent = server.requests.map { $0.contains("Bearer old-token") ? "old" : "new" }
    #expect(sent == ["old", "new", "new"])
    #expect(tokens.asked == 2)
    #expect(fixture.timer.waits.isEmpty)
  }

  @Test func `N09 a token that stays the same is not sent again`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("401 Unauthorized"), .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(
      server.url, tokens: TokenList(["old-token", "old-token", "new-token"]))
    let error = try #require(await fixture.failure())
    #expect(error.kind == .notAuthorised)
    #expect(error.sentence.contains("a list"))
    #expect(server.requests.count == 1)
    // Asking again reads the source again.
    #expect(await fixture.failure() == nil)
    #expect(server.requests.last?.contains("Bearer new-token") == true)
  }

  @Test func `no token, no request`() async throws {
    let server = try ScriptedServer([.receive, .answer(body: Self.empty)])
    let fixture = try ClientFixture(server.url, tokens: TokenList([]))
    #expect(await fixture.failure()?.kind == .notAuthorised)
    #expect(server.connections == 0)
  }

  // MARK: - Redirects

  @Test func `N13 a redirect within the origin is followed`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("307 Temporary Redirect", ["Location: ../moved?x=1"]),
      .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect(server.requests.last?.hasPrefix("GET /api/o/moved?x=1 HTTP/1.1\r\n") == true)
    #expect(fixture.log.entries.map(\.status) == [307, 200])
  }

  @Test func `N14 a redirect elsewhere does not get the token`() async throws {
    let other = try ScriptedServer([.receive, .answer(body: Self.empty)])
    let server = try ScriptedServer([
      .receive, .answer("302 Found", ["Location: \(other.url)/login?t=\(ClientFixture.token)"]),
    ])
    let error = try #require(await ClientFixture(server).failure())
    #expect(error.kind == .redirected)
    #expect(error.sentence.contains(server.url) && error.sentence.contains(other.url))
    #expect(!"\(error)".contains(ClientFixture.token))
    #expect(other.connections == 0)
  }

  @Test(arguments: ["", "http://u:p@127.0.0.1/", "file:///etc/passwd", "http://[", "javascript:1"])
  func `N14 a redirect to no address is refused`(location: String) async throws {
    let server = try ScriptedServer([.receive, .answer("302 Found", ["Location: \(location)"])])
    let error = try #require(await ClientFixture(server).failure())
    #expect(error.kind == .redirected)
    #expect(server.requests.count == 1)
  }

  @Test func `N13 redirects in a circle end`() async throws {
    let step: [ScriptedServer.Step] = [.receive, .answer("301 Moved", ["Location: /api/again"])]
    let server = try ScriptedServer((0..<9).flatMap { _ in step })
    let error = try #require(await ClientFixture(server).failure())
    #expect(error.kind == .redirected)
    #expect(server.requests.count == 6)
  }
}

/// A source that has another token each time, and none in the end.
final class TokenList: TokenSource {
  let name = "a list"
  private let state: Locked<(tokens: [String], asked: Int)>

  init(_ tokens: [String]) {
    state = Locked((tokens, 0))
  }

  var asked: Int { state.withLock { $0.asked } }

  func token() async throws(TokenFault) -> Secret {
    let next: String? = state.withLock { state in
      state.asked += 1
      return state.tokens.isEmpty ? nil : state.tokens.removeFirst()
    }
    guard let next else { throw TokenFault(sentence: "the list is empty") }
    do {
      return try Secret(token: next)
    } catch {
      throw TokenFault(sentence: error.sentence)
    }
  }
}
