import Foundation

/// The demo server behind a door of the test's own, which changes what every answer says.
final class AlteringService: Sendable {
  /// What is changed, and how.
  struct Alteration: Sendable {
    /// What stands in every status line; nil for the demo's own status.
    var status: String?
    /// The reason behind it.
    var reason = "OK"
    /// Header fields beside those that every answer has.
    var fields = ["Content-Type: application/json"]
    /// What becomes of the body.
    var body: @Sendable (Data) -> Data = { $0 }
    /// Whether nothing that is asked for is there any more, asked before each answer.
    var isMissing: @Sendable () -> Bool = { false }

    /// Changes the JSON of every body.
    static func ofJSON(_ change: @escaping @Sendable (Any) -> Any) -> Alteration {
      var alteration = Alteration()
      alteration.body = { body in
        let read = try? JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed)
        let written = read.flatMap {
          try? JSONSerialization.data(withJSONObject: change($0), options: .fragmentsAllowed)
        }
        return written ?? body
      }
      return alteration
    }
  }

  /// Stands for the token of the service in what an alteration writes.
  static let itsToken = "(the token)"

  let port: UInt16
  let server: DemoServerProcess
  private let serverPort: UInt16
  private let alteration: Alteration
  private let listener: Int32

  /// Serves while `body` runs.
  static func serving(
    count: Int, _ alteration: Alteration, _ body: (AlteringService) async throws -> Void
  ) async throws {
    try await DemoServerProcess.serving(count: count) { server in
      let service = try AlteringService(server, alteration)
      defer { shutdown(service.listener, Int32(SHUT_RDWR)) }
      try await body(service)
    }
  }

  private init(_ server: DemoServerProcess, _ alteration: Alteration) throws {
    self.server = server
    self.alteration = alteration
    serverPort = UInt16(try server.port)
    listener = try LoopbackSocket.listening(port: 0)
    port = try LoopbackSocket.port(of: listener)
    Thread { [self] in
      while let socket = LoopbackSocket.accepted(by: listener) {
        Thread { self.answer(on: socket) }.start()
      }
      close(listener)
    }.start()
  }

  /// The variables that make it the account.
  var environment: [String: String?] {
    let address = server.baseURL.replacing(":\(serverPort)", with: ":\(port)")
    return server.environment.merging(["VERSORI_API_URL": address]) { $1 }
  }

  // MARK: - One request a connection

  private func answer(on socket: Int32) {
    let program = FileHandle(fileDescriptor: socket, closeOnDealloc: true)
    let request = String(decoding: program.read(until: "\r\n\r\n"), as: UTF8.self)
    guard let path = request.split(separator: " ").dropFirst().first,
      let demo = try? LoopbackSocket.connected(port: serverPort)
    else { return }
    let upstream = FileHandle(fileDescriptor: demo, closeOnDealloc: true)
    let asked =
      "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(serverPort)\r\n"
      + "Authorization: Bearer \(server.token)\r\nConnection: close\r\n\r\n"
    try? upstream.write(contentsOf: Data(asked.utf8))
    let whole = upstream.readDataToEndOfFile()
    guard let head = whole.firstRange(of: Data("\r\n\r\n".utf8)) else { return }
    guard !alteration.isMissing() else {
      let body = #"{"code":"not_found","message":"no such page"}"#
      let head = "HTTP/1.1 404 Not Found\r\nContent-Length: \(body.utf8.count)\r\n"
      try? program.write(
        contentsOf: Data((head + "Content-Type: application/json\r\n\r\n" + body).utf8))
      return
    }
    let status = String(decoding: whole.dropFirst(9).prefix(3), as: UTF8.self)
    let body = Data(
      String(decoding: alteration.body(whole[head.upperBound...]), as: UTF8.self)
        .replacing(Self.itsToken, with: server.token).utf8)
    let lines =
      ["HTTP/1.1 \(alteration.status ?? status) \(alteration.reason)"] + alteration.fields
      + ["Content-Length: \(body.count)", "Connection: close", "", ""]
    try? program.write(contentsOf: Data(lines.joined(separator: "\r\n").utf8) + body)
  }
}

extension FileHandle {
  /// Bytes up to the first end of that kind, or all there are.
  fileprivate func read(until end: String) -> Data {
    var bytes = Data()
    while bytes.firstRange(of: Data(end.utf8)) == nil {
      let more = availableData
      guard !more.isEmpty else { break }
      bytes += more
    }
    return bytes
  }
}
