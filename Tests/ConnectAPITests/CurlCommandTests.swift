import ConnectAPI
import ConnectModels
import Testing

/// The command that a request is copied as (`docs/faults.md`, S06).
@Suite struct CurlCommandTests {
  private static func command(
    _ id: String = "c", at address: String = "https://service.example/api"
  ) throws -> CurlCommand {
    try CurlCommand(
      reading: .connector(organisation: Identifier("o"), connector: Identifier(id)),
      at: ServiceAddress(address))
  }

  @Test func `it is what a person would have typed`() throws {
    #expect(
      try Self.command("01HZX").description
        == #"curl -H "Authorization: Bearer $VERSORI_TOKEN" "#
        + "'https://service.example/api/o/o/connectors/01HZX'")
  }

  @Test func `patterns are switched off where curl would see one`() throws {
    #expect(try Self.command(at: "https://h/{a,b}").description.contains(" --globoff "))
    #expect(try Self.command(at: "https://h/[1-3]").description.contains(" --globoff "))
    #expect(try Self.command(at: "https://[2001:db8::1]/").description.contains(" --globoff "))
    #expect(try !Self.command("{a,b}[1-3]").description.contains("--globoff"))
  }

  @Test func `a service on this machine is asked past every proxy`() throws {
    #expect(try Self.command(at: "http://127.0.0.1:8080").description.contains(" --noproxy '*' "))
  }

  @Test func `a path that cannot be named is refused`() {
    #expect(throws: RequestPath.Fault.self) { _ = try Self.command("..") }
  }

  private func check(_ shell: Shell) throws {
    let token = #"a$(id)`id`'"\!{x}[1]*%s"#
    for id in ShellQuotingTests.hostile where !id.isEmpty {
      let address = #"https://h/$(id)/`id`/'"\!{a,b}[1-3]*~;&|<>()"#
      let command = try Self.command(id, at: address).description
      let url = try ServiceAddress(address).description + "/o/o/connectors/"
      for calls in try shell.calls(of: command, token: token) {
        let arguments = try #require(calls.first)
        #expect(calls.count == 1 && arguments.count == 4, "\(calls)")
        #expect(arguments.prefix(3) == ["-H", "Authorization: Bearer \(token)", "--globoff"])
        let last = try #require(arguments.last)
        #expect(last.hasPrefix(url) && last.utf8.allSatisfy { 0x21...0x7E ~= $0 })
      }
    }
  }

  @Test func `sh makes one request of it`() throws { try check(.sh) }

  @Test(.enabled(if: Shell.bash.isInstalled, "bash is not installed"))
  func `bash makes one request of it`() throws { try check(.bash) }

  @Test(.enabled(if: Shell.zsh.isInstalled, "zsh is not installed"))
  func `zsh makes one request of it`() throws { try check(.zsh) }

  @Test(.enabled(if: Shell.fish.isInstalled, "fish is not installed"))
  func `fish makes one request of it`() throws { try check(.fish) }

  @Test(.enabled(if: Shell.search("curl") != nil, "curl is not installed"))
  func `curl sends the very bytes, once`() throws {
    let server = try ScriptedServer([.receive, .answer(body: "{}")])
    let command = try Self.command("{a,b}[1-3]$(id)%", at: "\(server.url)/{a,b}/[1-3]")
    let environment = ["PATH=/usr/bin:/bin:/usr/local/bin", "VERSORI_TOKEN=token", "HOME=/nowhere"]
    let output = try Shell.output(
      of: ["/bin/sh", "-c", "\(command) 2> /dev/null"],
      environment: environment + ["http_proxy=http://127.0.0.1:1"])
    #expect(output == "{}")
    let request = try #require(server.requests.first)
    #expect(server.requests.count == 1)
    #expect(
      request.hasPrefix(
        "GET /{a,b}/[1-3]/o/o/connectors/%7Ba%2Cb%7D%5B1-3%5D%24%28id%29%25 HTTP/1.1\r\n"))
    #expect(request.contains("\r\nAuthorization: Bearer token\r\n"))
  }
}
