import ConnectAPI
import ConnectModels
import Testing

@Suite struct ProxyTests {
  private func transport(_ environment: [String: String]) throws -> CurlTransport {
    var configuration = CurlTransport.Configuration(version: "1")
    configuration.proxies = ProxySettings(environment: environment)
    return try CurlTransport(configuration)
  }

  private func client(_ transport: CurlTransport, at url: String) throws -> ConnectClient {
    let token = FixedToken(try Secret(token: "s3cret-token"), name: "a test")
    var configuration = ConnectClient.Configuration(
      address: try ServiceAddress(url), tokens: token)
    configuration.policy.retry.tries = 1
    return ConnectClient(configuration, transport: transport)
  }

  @Test(arguments: ["http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"])
  func `N25 loopback goes past every proxy`(variable: String) async throws {
    let proxy = try ScriptedServer([.receive, .answer("502 Bad Gateway")])
    let server = try ScriptedServer([.receive, .answer(body: #"{"connectors":[]}"#)])
    let transport = try transport([variable: proxy.url])
    let page = try await client(transport, at: server.url)
      .connectors(in: .publicCatalogue, page: PageRequest(first: 1))
    #expect(page.items.isEmpty)
    #expect(proxy.connections == 0)
  }

  @Test(arguments: ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
  func `N23 a proxy sees the host and never the token`(variable: String) async throws {
    let proxy = try ScriptedServer([.receive, .answer("502 Bad Gateway")])
    let url = proxy.url.replacingScheme(with: "http://user:hunter2@")
    let client = try client(try transport([variable: url]), at: "https://vex.invalid/api")
    let error = await #expect(throws: APIError.self) {
      _ = try await client.connectors(in: .publicCatalogue, page: PageRequest(first: 1))
    }
    #expect(!"\(try #require(error))".contains("hunter2"))
    let request = try #require(proxy.requests.first)
    #expect(request.hasPrefix("CONNECT vex.invalid:443 HTTP/1.1\r\n"))
    #expect(!request.contains("s3cret-token"))
    #expect(!request.contains("Authorization: Bearer"))
  }

  @Test func `N23 hosts named in no_proxy are reached directly`() async throws {
    let proxy = try ScriptedServer([.receive, .answer("502 Bad Gateway")])
    let transport = try transport(["all_proxy": proxy.url, "no_proxy": "127.0.0.1"])
    let server = try ScriptedServer([.receive, .answer()])
    let response = try await transport.send(TransportRequest(url: server.url))
    #expect(response.status == 200)
    #expect(proxy.connections == 0)
  }

  @Test func `HTTP_PROXY in capitals counts for nothing`() async throws {
    let proxy = try ScriptedServer([.receive, .answer("502 Bad Gateway")])
    let server = try ScriptedServer([.receive, .answer()])
    let response = try await transport(["HTTP_PROXY": proxy.url])
      .send(TransportRequest(url: server.url))
    #expect(response.status == 200)
    #expect(proxy.connections == 0)
  }
}

extension String {
  fileprivate func replacingScheme(with prefix: String) -> String {
    prefix + dropFirst("http://".count)
  }
}
