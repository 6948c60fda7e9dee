import ConnectAPI
import ConnectModels
import Testing

/// The page behind the one that is decoded.
@Suite struct ReadingAheadTests {
  private static let busy = "503 Busy"

  @Test func `the next page is asked for before it is wanted, and kept until it is`() async throws {
    let asked = Gate()
    let server = try ScriptedServer([
      .receive, .answer(body: ConnectClientTests.one),
      .receive, .open(asked), .answer(body: ConnectClientTests.empty),
    ])
    let fixture = try ClientFixture(server)
    #expect(try await fixture.page(readsAhead: true).items.count == 1)
    await asked.opened()
    #expect(try await fixture.page(after: "c/2").items.isEmpty)
    #expect(server.requests.count == 2)
  }

  @Test func `without being told to, it asks for nothing ahead`() async throws {
    let server = try ScriptedServer([
      .receive, .answer(body: ConnectClientTests.one),
      .receive, .answer(body: ConnectClientTests.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    _ = try await fixture.page(first: 7)
    #expect(server.requests.map { $0.contains("first=7") } == [false, true])
  }

  @Test func `who asks for a page that is tried again is told of the wait`() async throws {
    let server = try ScriptedServer([
      .receive, .answer(body: ConnectClientTests.one), .receive, .answer(Self.busy),
      .receive, .answer(body: ConnectClientTests.empty),
    ])
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    _ = try await fixture.page(readsAhead: true)
    await fixture.timer.reached.opened()
    let told = Gate()
    let page = Task {
      try await fixture.client.connectors(
        in: .organisation(Identifier("org")),
        page: PageRequest(first: 2, after: PageCursor("c/2")), progress: { _ in told.open() })
    }
    await told.opened()
    fixture.timer.release()
    #expect(try await page.value.items.isEmpty)
    #expect(server.requests.count == 3)
  }

  @Test func `the one who asks gets the failure, and the next one asks again`() async throws {
    let asked = Gate()
    let server = try ScriptedServer([
      .receive, .answer(body: ConnectClientTests.one), .receive, .open(asked),
      .answer("404 Not Found"), .receive, .answer(body: ConnectClientTests.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page(readsAhead: true)
    await asked.opened()
    #expect(await fixture.failure(after: "c/2")?.status == 404)
    #expect(await fixture.failure(after: "c/2") == nil)
  }

  @Test func `a reading that goes another way ends what was asked for ahead`() async throws {
    let (asked, ended) = (Gate(), Gate())
    let server = try ScriptedServer(
      [
        .receive, .answer(body: ConnectClientTests.one), .receive, .open(asked), .awaitClose(ended),
      ],
      [
        .receive, .answer(body: ConnectClientTests.empty),
        .receive, .answer(body: ConnectClientTests.empty),
      ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page(readsAhead: true)
    await asked.opened()
    #expect(try await fixture.page(first: 7).items.isEmpty)
    await ended.opened()
    // Nothing of it lies about: it is asked for anew.
    #expect(try await fixture.page(after: "c/2").items.isEmpty)
    #expect(server.requests.count == 4)
  }

  @Test func `one who leaves ends the request that was begun ahead`() async throws {
    let server = try ScriptedServer(
      [.receive, .answer(body: ConnectClientTests.one), .receive, .answer(Self.busy)],
      [.receive, .answer(body: ConnectClientTests.empty)])
    let fixture = try ClientFixture(server)
    fixture.timer.hold()
    _ = try await fixture.page(readsAhead: true)
    await fixture.timer.reached.opened()
    let page = Task { await fixture.failure(after: "c/2") }
    page.cancel()
    #expect(await page.value?.kind == .cancelled)
    await fixture.timer.abandoned.opened()
  }
}
