import ConnectAPI
import Testing

@Suite struct CurlTransportTests {
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Place: here\r\n\r\nhi"

  private func transport(
    _ change: (inout CurlTransport.Configuration) -> Void = { _ in }
  ) throws -> CurlTransport {
    var configuration = CurlTransport.Configuration(version: "1.2.3")
    // However busy this machine is, no connection is old.
    configuration.time = { .zero }
    configuration.policy.idleConnection = .seconds(3_600)
    change(&configuration)
    return try CurlTransport(configuration)
  }

  private func failure(
    of transport: CurlTransport, _ url: String
  ) async -> TransportError.Kind? {
    do throws(TransportError) {
      _ = try await transport.send(TransportRequest(url: url))
      return nil
    } catch {
      return error.kind
    }
  }

  @Test func `an answer comes back whole`() async throws {
    let server = try ScriptedServer([.receive, .text(Self.answer)])
    let response = try await transport().send(TransportRequest(url: server.url + "/a"))
    #expect(response.status == 200)
    #expect(response.reason == "OK")
    #expect(response.headers["x-place"] == "here")
    #expect(response.body == Array("hi".utf8))
    #expect(response.receivedBytes == 2)
  }

  @Test func `a request names the program and asks for compression`() async throws {
    let server = try ScriptedServer([.receive, .text(Self.answer)])
    _ = try await transport().send(TransportRequest(url: server.url + "/a"))
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("GET /a HTTP/1.1\r\n"))
    #expect(request.contains("\r\nUser-Agent: vex/1.2.3\r\n"))
    let encodings = request.split(separator: "\r\n").first { $0.hasPrefix("Accept-Encoding: ") }
    #expect(try #require(encodings).contains("gzip"))
    #expect(!request.lowercased().contains("cookie"))
  }

  @Test func `one connection carries one request after the other`() async throws {
    let server = try ScriptedServer([
      .receive, .text(Self.answer), .receive, .text(Self.answer),
    ])
    let transport = try transport()
    for _ in 0..<2 { _ = try await transport.send(TransportRequest(url: server.url)) }
    #expect(server.requests.count == 2)
    #expect(server.connections == 1)
  }

  /// A clock that a test sets.
  private final class HandClock: Sendable {
    private let now = Locked(Duration.zero)
    func read() -> Duration { now.withLock { $0 } }
    func advance(_ time: Duration) { now.withLock { $0 += time } }
  }

  @Test(arguments: [(3_600, 1), (3_601, 2)])
  func `T16 a connection that was idle for longer than may be, asleep or not, is left`(
    seconds: Int64, connections: Int
  ) async throws {
    // At the other end of the first one nobody would answer any more.
    let server = try ScriptedServer(
      [.receive, .text(Self.answer), .receive, .text(Self.answer)],
      [.receive, .text(Self.answer)])
    let clock = HandClock()
    let transport = try transport { $0.time = clock.read }
    _ = try await transport.send(TransportRequest(url: server.url))
    clock.advance(.seconds(seconds))
    _ = try await transport.send(TransportRequest(url: server.url))
    #expect(server.connections == connections)
    // And the loop that was taken apart between them still takes orders.
    #expect(server.requests.count == 2)
  }

  @Test(arguments: [[], [ScriptedServer.Step.reset]])
  func `T16 a request that dies on an old connection is repeated at once on a fresh one`(
    death: [ScriptedServer.Step]
  ) async throws {
    let server = try ScriptedServer(
      [.receive, .text(Self.answer), .receive] + death, [.receive, .text(Self.answer)])
    let transport = try transport()
    for _ in 0..<2 { _ = try await transport.send(TransportRequest(url: server.url)) }
    #expect(server.requests.count == 3)
    #expect(server.connections == 2)
  }

  @Test func `S12 a cookie is not kept`() async throws {
    let cookie = "Set-Cookie: session=1; Path=/; Max-Age=9999"
    let server = try ScriptedServer([
      .receive, .answer("200 OK", [cookie], body: "hi"), .receive, .answer(body: "hi"),
    ])
    let transport = try transport()
    for _ in 0..<2 { _ = try await transport.send(TransportRequest(url: server.url)) }
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { !$0.lowercased().contains("cookie") })
  }

  @Test func `N01 a refused connection is one that another try may mend`() async throws {
    let server = try ScriptedServer()
    let url = server.url
    server.close()
    #expect(await failure(of: try transport(), url) == .cannotConnect)
    #expect(TransportError(.cannotConnect).isRetryable)
  }

  @Test func `a server that speaks no TLS is no connection`() async throws {
    let server = try ScriptedServer([.text("no hello at all\r\n")])
    let url = "https://127.0.0.1:\(server.port)"
    #expect(await failure(of: try transport(), url) == .cannotConnect)
  }

  @Test(arguments: [
    "", "HTTP/1.1 20", "HTTP/1.1 200 OK\r\nContent-Le",
    "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
  ])
  func `N05 a reset is a connection that broke off`(sent: String) async throws {
    let server = try ScriptedServer([.receive, .text(sent), .reset])
    #expect(await failure(of: try transport(), server.url) == .brokenOff)
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf",
  ])
  func `N06 half a body is never an answer`(sent: String) async throws {
    let server = try ScriptedServer([.receive, .text(sent)])
    #expect(await failure(of: try transport(), server.url) == .brokenOff)
  }

  @Test func `N03 a server that says nothing times out`() async throws {
    let end = Gate()
    let server = try ScriptedServer([.receive, .awaitClose(end)])
    let transport = try transport { $0.policy.firstByteTimeout = .milliseconds(20) }
    #expect(await failure(of: transport, server.url) == .timedOut(.firstByte))
    await end.opened()
  }

  @Test func `N04 an answer that stops coming times out`() async throws {
    let end = Gate()
    let server = try ScriptedServer([
      .receive, .text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nha"), .awaitClose(end),
    ])
    let transport = try transport { $0.policy.slowWindow = .milliseconds(20) }
    #expect(await failure(of: transport, server.url) == .timedOut(.progress))
    await end.opened()
  }

  @Test func `N31 cancelling closes the socket`() async throws {
    let arrived = Gate()
    let closed = Gate()
    let server = try ScriptedServer([.receive, .open(arrived), .awaitClose(closed)])
    let transport = try transport()
    let url = server.url
    let task = Task { await failure(of: transport, url) }
    await arrived.opened()
    task.cancel()
    #expect(await task.value == .cancelled)
    await closed.opened()
  }

  @Test func `a task that is cancelled before it asks is answered`() async throws {
    let server = try ScriptedServer([.receive])
    let transport = try transport()
    let url = server.url
    let begin = Gate()
    let task = Task {
      await begin.opened()
      return await failure(of: transport, url)
    }
    task.cancel()
    begin.open()
    #expect(await task.value == .cancelled)
  }

  @Test func `shutting down ends what is under way and refuses what comes later`() async throws {
    let arrived = Gate()
    let closed = Gate()
    let server = try ScriptedServer([.receive, .open(arrived), .awaitClose(closed)])
    let transport = try transport()
    let url = server.url
    let task = Task { await failure(of: transport, url) }
    await arrived.opened()
    transport.shutDown()
    #expect(await task.value == .stopped)
    #expect(await failure(of: transport, url) == .stopped)
    await closed.opened()
  }

  @Test func `N30 no more requests are on the wire than the policy allows`() async throws {
    let full = Gate()
    let crowd = Crowd(full: 3, gate: full)
    let server = try ScriptedServer([
      .receive, .enter(crowd), .wait(full), .leave(crowd),
      .text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    ])
    let transport = try transport { $0.policy.maximumRequests = 3 }
    let url = server.url
    let failures = await withTaskGroup { group in
      for _ in 0..<20 { group.addTask { await failure(of: transport, url) } }
      return await group.reduce(into: []) { $0 += [$1] }
    }
    #expect(failures.count == 20)
    #expect(failures.allSatisfy { $0 == nil })
    #expect(crowd.peak == 3)
  }
}

/// Counts who is inside at one time, and opens a gate when it is full.
final class Crowd: Sendable {
  private let state = Locked((inside: 0, peak: 0))
  private let full: Int
  private let gate: Gate

  init(full: Int, gate: Gate) {
    self.full = full
    self.gate = gate
  }

  var peak: Int { state.withLock { $0.peak } }

  func enter() {
    let isFull = state.withLock { state in
      state.inside += 1
      state.peak = max(state.peak, state.inside)
      return state.inside >= full
    }
    if isFull { gate.open() }
  }

  func leave() {
    state.withLock { $0.inside -= 1 }
  }
}
