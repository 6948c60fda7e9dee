import ConnectAPI
import ConnectModels
import Testing

@Suite struct RetryingTests {
  private static let empty = ConnectClientTests.empty

  @Test(arguments: [408, 425, 429, 500, 502, 503, 504])
  func `N08 a service in trouble is asked again`(status: Int) async throws {
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

  @Test func `N05 N06 a connection that breaks off is tried again`() async throws {
    let server = try ScriptedServer(
      [.receive, .reset], [.receive, .text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")],
      [.receive, .answer(body: Self.empty)])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect(fixture.timer.waits == [.milliseconds(500), .seconds(1)])
    #expect(fixture.log.entries.map(\.status) == [nil, nil, 200])
  }

  @Test func `N01 after five tries it is given up, naming host and port`() async throws {
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

  @Test func `T16 a request that is repeated on a fresh connection is no other try`() async throws {
    let server = try ScriptedServer(
      [.receive, .answer(body: Self.empty), .receive, .reset],
      [.receive, .answer(body: Self.empty)])
    let fixture = try ClientFixture(server)
    for _ in 0..<2 { _ = try await fixture.page() }
    #expect(server.connections == 2)
    #expect(fixture.timer.waits.isEmpty)
    #expect(fixture.log.entries.map(\.attempt) == [1, 1])
  }

  @Test func `N07 a wait that the server asks for is obeyed`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("429 Slow", ["Retry-After: 7"]), .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect(fixture.timer.waits == [.seconds(7)])
  }

  @Test func `N07 a wait that is too long ends the tries and names the time`() async throws {
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

  @Test func `N30 taking back and asking again spends the same tries`() async throws {
    let server = try ScriptedServer(
      Array(repeating: [.receive, .answer("503 Busy")], count: 9).flatMap { $0 })
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    let task = Task { await fixture.failure() }
    await fixture.timer.reached.opened()
    task.cancel()
    _ = await task.value
    await fixture.timer.abandoned.opened()
    let error = try #require(await fixture.failure())
    #expect(error.status == 503)
    #expect(server.requests.count == 5)
    #expect(fixture.log.entries.map(\.attempt) == [1, 2, 3, 4, 5])
    #expect(fixture.timer.waits == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(4)])
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

  @Test func `N30 identical requests in flight are one`() async throws {
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

/// An origin that is down: the first request probes, held at its second try; another joins it.
@Suite struct OutageTests {
  private struct Pair {
    let server: ScriptedServer
    let fixture: ClientFixture
    let prober: Task<APIError?, Never>
    let other: Task<APIError?, Never>

    /// How often each asked.
    var asked: (prober: Int, other: Int) {
      let requests = server.requests
      return (
        requests.count { $0.contains("first=2") }, requests.count { $0.contains("first=3") }
      )
    }
  }

  private func pair(failures: Int) async throws -> Pair {
    let answers = Array(repeating: "503 Busy", count: failures) + ["200 OK", "200 OK"]
    let server = try ScriptedServer(
      answers.flatMap { [.receive, .answer($0, body: ConnectClientTests.empty)] })
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    let prober = Task { await fixture.failure() }
    await fixture.timer.reached.opened()
    let joined = Gate()
    let other = Task { () -> APIError? in
      do throws(APIError) {
        _ = try await fixture.client.connectors(
          in: .organisation(Identifier("org")), page: PageRequest(first: 3),
          progress: { _ in joined.open() })
        return nil
      } catch {
        return error
      }
    }
    await joined.opened()
    return Pair(server: server, fixture: fixture, prober: prober, other: other)
  }

  @Test func `N30 while one probes the rest wait`() async throws {
    let pair = try await pair(failures: 2)
    #expect(pair.asked == (1, 0))
    pair.fixture.timer.release()
    #expect(await pair.prober.value == nil)
    #expect(await pair.other.value == nil)
    #expect(pair.asked == (3, 1))
  }

  @Test func `when the prober gives up, so do the rest`() async throws {
    let pair = try await pair(failures: 5)
    pair.fixture.timer.release()
    #expect(await pair.prober.value?.status == 503)
    let error = try #require(await pair.other.value)
    #expect(error.status == 503)
    #expect(error.request?.path.contains("first=3") == true)
    #expect(pair.asked == (5, 0))
    // The next one asks for itself.
    #expect(await pair.fixture.failure() == nil)
  }

  @Test func `N30 when the prober is cancelled, one of the rest probes in its place`() async throws
  {
    let pair = try await pair(failures: 5)
    let joined = Gate()
    let third = Task { () -> APIError? in
      do throws(APIError) {
        _ = try await pair.fixture.client.connectors(
          in: .organisation(Identifier("org")), page: PageRequest(first: 4),
          progress: { _ in joined.open() })
        return nil
      } catch {
        return error
      }
    }
    await joined.opened()
    pair.prober.cancel()
    #expect(await pair.other.value?.status == 503)
    #expect(await third.value?.status == 503)
    #expect(pair.asked == (1, 4))
    #expect(pair.server.requests.count == 5)
  }

  @Test func `when the prober is cancelled, the rest go on`() async throws {
    let pair = try await pair(failures: 1)
    pair.prober.cancel()
    #expect(await pair.other.value == nil)
    #expect(pair.asked == (1, 1))
  }

  @Test func `one who waits can be cancelled`() async throws {
    let pair = try await pair(failures: 1)
    pair.other.cancel()
    #expect(await pair.other.value?.kind == .cancelled)
    pair.fixture.timer.release()
    #expect(await pair.prober.value == nil)
    #expect(pair.asked == (2, 0))
  }
}
