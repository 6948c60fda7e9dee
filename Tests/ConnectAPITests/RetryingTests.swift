import ConnectAPI
import ConnectModels
import Testing

@Suite struct RetryingTests {
  private static let empty = ConnectClientTests.empty

  @Test(arguments: [408, 425, 429, 500, 502, 503, 504])
  func `a service in trouble is asked again`(status: Int) async throws {
    let server = try ScriptedServer([
      .receive, .answer("\(status) Trouble", body: "<h1>sorry</h1>"),
      .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect(fixture.timer.waits == [.milliseconds(500)])
    let told = try #require(fixture.progress.entries.first)
    guard case .waiting(1, 5, let error, .milliseconds(500)) = told else {
      Issue.record("\(told)")
      return
    }
    #expect(error.status == status)
    #expect(!error.sentence.contains("<h1>"))
    #expect(error.bodyExcerpt == "<h1>sorry</h1>")
    #expect(fixture.log.entries.map(\.attempt) == [1, 2])
  }

  @Test func `a connection that breaks off is tried again`() async throws {
    let server = try ScriptedServer(
      [.receive, .reset], [.receive, .text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")],
      [.receive, .answer(body: Self.empty)])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect(fixture.timer.waits == [.milliseconds(500), .seconds(1)])
    #expect(fixture.log.entries.map(\.status) == [nil, nil, 200])
  }

  @Test func `after five tries it is given up, naming host and port`() async throws {
    let server = try ScriptedServer()
    let url = server.url
    server.close()
    let token = FixedToken(try Secret(token: "t0ken"), name: "a test")
    let fixture = try ClientFixture(url, tokens: token)
    let error = try #require(await fixture.failure())
    #expect(error.kind == .network)
    #expect(error.sentence.contains("127.0.0.1:\(server.port)"))
    #expect(fixture.log.entries.map(\.attempt) == [1, 2, 3, 4, 5])
    #expect(fixture.timer.waits.count == 4)
  }

  @Test func `a wait that the server asks for is obeyed`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("429 Slow", ["Retry-After: 7"]), .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect(fixture.timer.waits == [.seconds(7)])
  }

  @Test func `a wait that is too long ends the tries and names the time`() async throws {
    let server = try ScriptedServer([
      .receive,
      .answer("429 Slow", ["Retry-After: 3600", "Date: Sun, 06 Nov 1994 08:49:37 GMT"]),
    ])
    let fixture = try ClientFixture(server)
    let error = try #require(await fixture.failure())
    #expect(error.kind == .rateLimited(until: Timestamp(secondsSince1970: 784_115_377)))
    #expect(error.remedy?.contains("3600") == true)
    #expect(fixture.timer.waits.isEmpty)
  }

  @Test func `cancelling ends the wait for another try`() async throws {
    let server = try ScriptedServer([.receive, .answer("503 Busy"), .receive])
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    let task = Task { await fixture.failure() }
    await fixture.timer.reached.opened()
    task.cancel()
    #expect(await task.value?.kind == .cancelled)
    #expect(server.requests.count == 1)
  }

  @Test func `after cancelling, the same request is asked anew`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("503 Busy"), .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    let task = Task { await fixture.failure() }
    await fixture.timer.reached.opened()
    task.cancel()
    _ = await task.value
    #expect(await fixture.failure() == nil)
  }
}

/// Requests for the same, at the same time: the first is held at its second try, so that who comes
/// later is known to share it by being told of the wait.
@Suite struct SharingTests {
  private struct Pair {
    let server: ScriptedServer
    let fixture: ClientFixture
    let first: Task<APIError?, Never>
    let second: Task<APIError?, Never>
  }

  private func pair() async throws -> Pair {
    let server = try ScriptedServer([
      .receive, .answer("503 Busy"), .receive, .answer(body: ConnectClientTests.empty),
      .receive, .answer(body: ConnectClientTests.empty),
    ])
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    let first = Task { await fixture.failure() }
    await fixture.timer.reached.opened()
    let joined = Gate()
    let second = Task { () -> APIError? in
      do throws(APIError) {
        _ = try await fixture.client.connectors(
          in: .organisation(Identifier("org")), page: PageRequest(first: 2),
          progress: { _ in joined.open() })
        return nil
      } catch {
        return error
      }
    }
    await joined.opened()
    return Pair(server: server, fixture: fixture, first: first, second: second)
  }

  @Test func `identical requests in flight are one`() async throws {
    let pair = try await pair()
    pair.fixture.timer.release()
    #expect(await pair.first.value == nil)
    #expect(await pair.second.value == nil)
    #expect(pair.server.requests.count == 2)
  }

  @Test func `one who leaves takes nothing from the other`() async throws {
    let pair = try await pair()
    pair.first.cancel()
    #expect(await pair.first.value?.kind == .cancelled)
    pair.fixture.timer.release()
    #expect(await pair.second.value == nil)
    #expect(pair.server.requests.count == 2)
  }

  @Test func `the last one who leaves ends it`() async throws {
    let pair = try await pair()
    pair.first.cancel()
    pair.second.cancel()
    #expect(await pair.first.value?.kind == .cancelled)
    #expect(await pair.second.value?.kind == .cancelled)
    await pair.fixture.timer.abandoned.opened()
    #expect(pair.server.requests.count == 1)
  }

  @Test func `another page is another request`() async throws {
    let pair = try await pair()
    pair.fixture.timer.release()
    #expect(try await pair.fixture.page(first: 3).items.isEmpty)
    #expect(pair.server.requests.contains { $0.contains("first=3") })
    _ = await (pair.first.value, pair.second.value)
  }
}
