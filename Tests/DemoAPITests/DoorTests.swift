import Testing

@testable import DemoAPI

/// `docs/faults.md`, S11.
@Suite struct DoorTests {
  private func server(port: Int = 0) throws(DemoServerError) -> DemoServer {
    try DemoServer(
      organisation: DemoOrganisation(seed: 7, count: 3, start: 1_764_000_000), port: port,
      token: "secret")
  }

  private func request(
    _ server: DemoServer, _ method: String = "GET", hosts: [String]? = nil,
    authorization: String? = "Bearer secret", extra: String = ""
  ) -> LoopbackClient.Reply? {
    let hosts = hosts ?? ["127.0.0.1:\(server.port)"]
    let lines =
      ["\(method) /api/connect/v1/categories HTTP/1.1"] + hosts.map { "Host: \($0)" }
      + (authorization.map { ["Authorization: \($0)"] } ?? []) + ["Connection: close\(extra)"]
    return LoopbackClient(server).send(lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  @Test func `the two names of loopback with the right port are let in`() throws {
    let server = try server()
    for host in ["127.0.0.1", "localhost", "LOCALHOST"] {
      #expect(request(server, hosts: ["\(host):\(server.port)"])?.status == 200)
    }
  }

  @Test(arguments: [
    "evil.example", "evil.example:PORT", "127.0.0.1", "localhost", "127.0.0.1:1", "localhost.:PORT",
    "127.1:PORT", "[::1]:PORT", "127.0.0.1:PORT.evil.example", "",
  ])
  func `any other Host is refused before the token is looked at`(host: String) throws {
    let server = try server()
    let named = host.split(separator: "PORT", omittingEmptySubsequences: false)
      .joined(separator: "\(server.port)")
    let reply = request(server, hosts: [named], authorization: nil)
    #expect(reply?.status == 403)
  }

  @Test(arguments: ["1.0", "1.1"])
  func `a request without a Host is refused`(version: String) throws {
    let reply = LoopbackClient(try server()).send(
      "GET /api/connect/v1/categories HTTP/\(version)\r\nAuthorization: Bearer secret\r\n"
        + "Connection: close\r\n\r\n")
    #expect(reply.map { [400, 403].contains($0.status) } == true)
  }

  @Test func `two Hosts are refused`() throws {
    let server = try server()
    let host = "127.0.0.1:\(server.port)"
    #expect(request(server, hosts: [host, host])?.status == 403)
  }

  @Test(arguments: [
    nil, "", "Bearer", "Bearer ", "Bearer wrong!", "Bearer secre", "Bearer secrett", "Basic secret",
    "secret", "Bearer Secret",
  ])
  func `without the token nothing is answered`(authorization: String?) throws {
    let reply = request(try server(), authorization: authorization)
    #expect(reply?.status == 401)
    #expect(reply?.json?["code"]?.text == "unauthenticated")
  }

  @Test(arguments: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NONSENSE"])
  func `only reads are answered`(method: String) throws {
    let reply = request(try server(), method)
    #expect(reply?.status == 405)
    #expect(reply?.headers["allow"] == "GET, HEAD")
  }

  @Test func `HEAD tells the length and sends no body`() throws {
    let reply = request(try server(), "HEAD")
    #expect(reply?.status == 200 && reply?.body.isEmpty == true)
    #expect(reply?.headers["content-length"] != "0")
  }

  @Test(arguments: ["GET", "OPTIONS"])
  func `no answer lets another origin read it`(method: String) throws {
    let reply = request(
      try server(), method,
      extra: "\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET")
    let headers = try #require(reply).headers
    #expect(!headers.keys.contains { $0.hasPrefix("access-control") })
  }

  @Test func `other addresses of this machine are not listened on`() throws {
    let server = try server()
    // 127.0.0.2 is loopback too on Linux; elsewhere it is no address at all. Both must fail.
    #expect(LoopbackClient.connect(port: server.port, address: 0x7F00_0002) == nil)
  }

  @Test func `each start draws a token of its own`() throws {
    let tokens = Set((0..<50).map { _ in DemoServer.randomToken() })
    #expect(tokens.count == 50)
    #expect(tokens.allSatisfy { $0.utf8.count == 37 })
  }

  @Test func `a port that is taken is said to be`() throws {
    let first = try server()
    #expect(throws: DemoServerError.portTaken(first.port)) { try self.server(port: first.port) }
  }

  @Test(arguments: [-1, 65_536])
  func `a port that cannot be is said to be out of range`(port: Int) {
    #expect(throws: DemoServerError.portOutOfRange(port)) { try server(port: port) }
  }

  @Test func `a stopped server lets nobody in and frees its port`() throws {
    let first = try server()
    let port = first.port
    first.stop()
    first.stop()
    #expect(LoopbackClient.connect(port: port) == nil)
    let second = try server(port: port)
    #expect(second.baseURL == "http://127.0.0.1:\(port)/api/connect/v1")
  }
}
