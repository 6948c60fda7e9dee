import Testing

/// Certificates in real handshakes (`docs/faults.md`, N02).
@Suite(.enabled(if: TLSServer.isInstalled, "openssl is not installed"))
struct CertificateTests {
  @Test func `N02 a certificate that nobody vouches for is refused at once, with the reason`()
    async throws
  {
    try await PrivateHome.using { home in
      try await TLSServer.serving(as: "IP:127.0.0.1", in: home) { server in
        try await Self.expectRefused(by: server.environment, at: server.port, in: home)
      }
    }
  }

  @Test func `N02 the file that SSL_CERT_FILE names is trusted, and nothing beside it`()
    async throws
  {
    try await PrivateHome.using { home in
      try await TLSServer.serving(as: "IP:127.0.0.1", in: home) { server in
        let trusting = server.environment.merging(["SSL_CERT_FILE": server.certificate]) { $1 }
        let printed = try await PrintedOutput.ofVex("connectors", environment: trusting, in: home)
        // It answers with a page of its own, which came through.
        #expect(printed.status == 5)
        #expect(!printed.error.contains("certificate"), "\(printed.error)")
        let missing = server.environment.merging(["SSL_CERT_FILE": "/nowhere.pem"]) { $1 }
        let refused = try await PrintedOutput.ofVex("connectors", environment: missing, in: home)
        #expect(refused.status == 3)
        #expect(refused.error.contains("/nowhere.pem"))
      }
    }
  }

  @Test func `N02 a certificate for somebody else is refused`() async throws {
    try await PrivateHome.using { home in
      try await TLSServer.serving(as: "DNS:elsewhere.example.test", in: home) { server in
        let trusting = server.environment.merging(["SSL_CERT_FILE": server.certificate]) { $1 }
        try await Self.expectRefused(by: trusting, at: server.port, in: home)
      }
    }
  }

  @Test func `N02 a certificate that has expired is refused`() async throws {
    try await PrivateHome.using { home in
      try await TLSServer.serving(as: "IP:127.0.0.1", in: home) { server in
        // A hundred days from now, by the program's clock.
        let clock = try home.write("8640000", to: "clock")
        let later = try Interposed.environment(["VEX_TEST_CLOCK": clock])
        let trusting = server.environment.merging(["SSL_CERT_FILE": server.certificate]) { $1 }
        try await Self.expectRefused(by: trusting.merging(later) { $1 }, at: server.port, in: home)
      }
    }
  }

  /// One request and no other try; the sentence names the place and why.
  private static func expectRefused(
    by environment: [String: String?], at port: Int, in home: PrivateHome
  ) async throws {
    let printed = try await PrintedOutput.ofVex("connectors", environment: environment, in: home)
    #expect(printed.status == 5)
    #expect(printed.output.isEmpty)
    #expect(printed.error.contains("127.0.0.1:\(port)"), "\(printed.error)")
    #expect(printed.error.contains("certificate"), "\(printed.error)")
    #expect(!printed.error.contains("trying again"))
  }
}
