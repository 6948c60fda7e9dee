import ConnectAPI
import ConnectModels
import Testing

/// What the client tells of its work.
@Suite struct ReportTests {
  private static let empty = ConnectClientTests.empty

  @Test func `the tries of a request have its number, another request has another`() async throws {
    let server = try ScriptedServer([
      .receive, .answer("503 Busy"), .receive, .answer(body: Self.empty),
      .receive, .answer("307 Temporary Redirect", ["Location: ../moved"]),
      .receive, .answer(body: Self.empty),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    _ = try await fixture.page()
    let records = fixture.log.entries
    #expect(records.map(\.status) == [503, 200, 307, 200])
    #expect(records[0].request == records[1].request)
    #expect(records[2].request == records[3].request)
    #expect(records[0].request != records[2].request)
  }

  @Test func `an answer is told with its reason, its version and its connection`() async throws {
    let server = try ScriptedServer([
      .receive, .answer(body: Self.empty), .receive, .answer("404 Not Here"),
    ])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    _ = await fixture.failure()
    let records = fixture.log.entries
    #expect(records.map(\.reason) == ["OK", "Not Here"])
    #expect(records.map(\.httpVersion) == ["HTTP/1.1", "HTTP/1.1"])
    #expect(records.map(\.isConnectionReused) == [false, true])
    #expect(records.map { $0.failure?.status } == [nil, 404])
    #expect(records[0].askedAt == ClientFixture.wallTime)
    #expect(records[0].endedAt == ClientFixture.wallTime)
  }

  @Test func `no answer is told with what happened`() async throws {
    let server = try ScriptedServer([.receive, .reset], [.receive, .answer(body: Self.empty)])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    let record = try #require(fixture.log.entries.first)
    #expect(record.status == nil)
    #expect(record.failure?.kind == .network)
    #expect(record.isConnectionReused == nil)
  }

  @Test func `S07 a token that the server repeats is in no report`() async throws {
    let token = ClientFixture.token
    let body = #"{"code":"c","message":"m \#(token)"}"#
    let server = try ScriptedServer([.receive, .answer("400 \(token)", body: body)])
    let fixture = try ClientFixture(server)
    _ = await fixture.failure(after: token)
    var dumped = ""
    dump(fixture.log.entries, to: &dumped)
    #expect(dumped.contains("<redacted>"))
    #expect(!dumped.contains("1234567890"))
  }

  @Test(arguments: [(["Age: 7200"], false), (["Age: 0"], true), ([], true)])
  func `N29 the date of an answer out of a cache says nothing of the time`(
    fields: [String], isTold: Bool
  ) async throws {
    let date = ["Date: Sun, 06 Nov 1994 08:49:37 GMT"]
    let server = try ScriptedServer([.receive, .answer("200 OK", date + fields, body: Self.empty)])
    let fixture = try ClientFixture(server)
    _ = try await fixture.page()
    #expect((fixture.log.entries.first?.serverTime != nil) == isTold)
  }

  @Test func `N09 a token's expiry is told once, and again for the token that replaces it`()
    async throws
  {
    let server = try ScriptedServer([
      .receive, .answer(body: Self.empty), .receive, .answer("401 Unauthorized"),
      .receive, .answer(body: Self.empty), .receive, .answer("401 Unauthorized"),
      .receive, .answer(body: Self.empty),
    ])
    let tokens = TokenList([jwt(#"{"exp":100}"#), jwt(#"{"exp":200}"#), "opaque"])
    let fixture = try ClientFixture(server.url, tokens: tokens)
    _ = try await fixture.page()
    #expect(fixture.expiries.entries == [Timestamp(secondsSince1970: 100)])
    _ = try await fixture.page()
    _ = try await fixture.page()
    #expect(
      fixture.expiries.entries == [
        Timestamp(secondsSince1970: 100), Timestamp(secondsSince1970: 200), nil,
      ])
  }
}
