import Foundation

/// A server that speaks TLS with a certificate of the test's own: the one that comes with OpenSSL.
struct TLSServer {
  let port: Int
  /// The file of its certificate, which is its own authority.
  let certificate: String
  private let child: ChildProcess

  /// Whether there is one on this machine.
  static var isInstalled: Bool { Installed.search("openssl") != nil }

  /// Serves while `body` runs.
  ///
  /// - Parameters:
  ///   - name: For whom the certificate is made out: `IP:127.0.0.1`, `DNS:host`.
  ///   - home: Where key and certificate are kept.
  ///   - body: What is done meanwhile.
  /// - Throws: what `body` throws, or why there is no server.
  static func serving(
    as name: String, in home: PrivateHome, _ body: (TLSServer) async throws -> Void
  ) async throws {
    let server = try await start(name, home)
    do {
      try await body(server)
    } catch {
      await server.end()
      throw error
    }
    await server.end()
  }

  /// An account at this server.
  var environment: [String: String?] {
    [
      "VERSORI_API_URL": "https://127.0.0.1:\(port)", "VERSORI_TOKEN": "t0ken",
      "VERSORI_ORGANISATION_ID": "o",
    ]
  }

  private func end() async {
    try? child.input.close()
    _ = await child.status()
  }

  private static func start(_ name: String, _ home: PrivateHome) async throws -> TLSServer {
    let script = """
      cd && openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=test \
      -addext 'subjectAltName=\(name)' -keyout key.pem -out certificate.pem 2>/dev/null || exit
      openssl s_server -accept 127.0.0.1:0 -key key.pem -cert certificate.pem -www </dev/null &
      read end; kill $!; wait $!
      """
    let child = try ChildProcess(["/bin/sh", "-c", script], environment: try home.environment())
    for await line in child.output.lines() {
      guard let match = line.firstMatch(of: /ACCEPT .*:([0-9]+)/), let port = Int(match.1) else {
        continue
      }
      let certificate = home.folder.appending(path: "certificate.pem").path
      return TLSServer(port: port, certificate: certificate, child: child)
    }
    let error = String(decoding: await child.error.everything(), as: UTF8.self)
    throw Failure("openssl does not serve: \(error)")
  }
}
