import Foundation

/// The demo organisation with hostile text in it: every string of every answer, and the reason of its
/// status line, begin with what a terminal would obey. It has secrets, and repeats the token.
final class HostileService: Sendable {
  /// Which strings stay as they are.
  enum Kept: CaseIterable {
    /// Ids alone, by which the program asks again.
    case ids
    /// And what decides how the rest is read: kinds, protocols, times.
    case kinds

    fileprivate func keeps(_ field: String) -> Bool {
      let ids: Set = ["id", "organisationId", "next", "previous", "endCursor", "startCursor"]
      let kinds: Set = ["protocol", "schemeType", "type", "in", "severity", "format", "method"]
      return ids.contains(field) || field.hasSuffix("Id")
        || self == .kinds && (kinds.contains(field) || field.hasSuffix("At"))
    }
  }

  /// What only we could have written: no sequence of the program's own has this number.
  static let number = "4242"
  /// Moves the cursor, sets a title, colours, turns the direction, erases; and what is not seen.
  static let text =
    "\u{1B}[\(number);1H\u{9B}\(number)m\u{202E}\u{1B}]0;\(number)\u{07}\u{7F}\r\n\t\u{0}"
    + "\u{200B}\u{FEFF}\u{2028}\u{E0041}\u{1B}P\(number)\u{1B}\\ "

  /// What every secret has in it, and nothing else.
  static let secret = "hush4711"

  let port: UInt16
  let server: DemoServerProcess
  private let serverPort: UInt16
  private let kept: Kept
  private let listener: Int32

  /// Serves while `body` runs.
  static func serving(
    count: Int, keeping kept: Kept, _ body: (HostileService) async throws -> Void
  ) async throws {
    try await DemoServerProcess.serving(count: count) { server in
      let service = try HostileService(server, kept)
      defer { shutdown(service.listener, Int32(SHUT_RDWR)) }
      try await body(service)
    }
  }

  private init(_ server: DemoServerProcess, _ kept: Kept) throws {
    self.server = server
    self.kept = kept
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
    let status = String(decoding: whole.dropFirst(9).prefix(3), as: UTF8.self)
    let body = hostile(whole[head.upperBound...])
    let reason = "\u{1B}[\(Self.number)m\u{7F}"
    let lines = [
      "HTTP/1.1 \(status) \(reason)", "Content-Type: application/json",
      "Content-Length: \(body.count)", "Connection: close", "", "",
    ]
    try? program.write(contentsOf: Data(lines.joined(separator: "\r\n").utf8) + body)
  }

  private func hostile(_ body: Data) -> Data {
    guard let value = try? JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed),
      let written = try? JSONSerialization.data(
        withJSONObject: hostile(value, in: ""), options: .fragmentsAllowed)
    else { return body }
    return written
  }

  /// Fields that hold secrets wherever they stand.
  private static let secrets: Set = [
    "password", "clientSecret", "accessToken", "refreshToken", "valueBase64",
  ]

  /// A value with every string in it made hostile, and in each object a field more, hostile by name.
  private func hostile(_ value: Any, in field: String) -> Any {
    switch value {
    case let text as String where Self.secrets.contains(field):
      return Self.text + text + Self.secret
    case let text as String: return kept.keeps(field) ? text : Self.text + text
    case let list as [Any]: return list.map { hostile($0, in: field) }
    case let fields as [String: Any]:
      var changed: [String: Any] = [Self.text + "field": Self.text + server.token]
      for (name, value) in fields { changed[name] = hostile(value, in: name) }
      // Whether a variable is secret, its name says.
      if fields["value"] != nil, let name = fields["name"] as? String,
        ["key", "token", "secret", "password", "auth"].contains(where: name.lowercased().contains)
      {
        changed["value"] = Self.secret
      }
      return changed
    default: return value
    }
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
