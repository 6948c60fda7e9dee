import ConnectAPI
import Testing

@Suite struct CurlTransportTests {
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Place: here\r\n\r\nhi"

  @Test func `an answer comes back whole`() async throws {
    let server = try ScriptedServer([.receive, .text(Self.answer)])
    let transport = try CurlTransport(.init(version: "1.2.3"))
    let response = try await transport.send(TransportRequest(url: server.url + "/a"))
    #expect(response.status == 200)
    #expect(response.reason == "OK")
    #expect(response.headers["x-place"] == "here")
    #expect(response.body == Array("hi".utf8))
    #expect(response.receivedBytes == 2)
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("GET /a HTTP/1.1\r\n"))
    #expect(request.contains("\r\nUser-Agent: vex/1.2.3\r\n"))
  }
}
