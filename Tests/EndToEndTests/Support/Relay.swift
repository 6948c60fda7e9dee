import Foundation

/// A wire between the program and the demo server, which the test can cut and mend while the port
/// stays the same, and on which it can hold the server's answers back.
final class Relay: Sendable {
  enum State: Equatable {
    case carrying
    /// Carries, and makes the server deaf to `name=`, as one that does not filter.
    case unfiltered
    /// Carries, and dates every answer to the first day of 2100.
    case postdated
    /// Takes connections and says nothing.
    case silent
    /// Nobody listens.
    case cut
  }

  private struct Wires {
    var state: State
    var listener: Int32
    var open: Set<Int32> = []
    var requests = 0
    var renaming: (name: Data, other: Data)?
    var connections = 0
  }

  let port: UInt16
  private let serverPort: UInt16
  private let wires: Guarded<Wires>
  private let gate = Gate()

  /// Runs `body` with a wire to the server, and takes it away in any case.
  static func to(
    _ server: DemoServerProcess, _ state: State = .carrying,
    _ body: (Relay) async throws -> Void
  ) async throws {
    let relay = try Relay(to: UInt16(try server.port), state)
    defer { relay.cut() }
    try await body(relay)
  }

  private init(to serverPort: UInt16, _ state: State) throws {
    let socket = try LoopbackSocket.listening(port: 0)
    port = try LoopbackSocket.port(of: socket)
    self.serverPort = serverPort
    wires = Guarded(Wires(state: state, listener: socket))
    accept(on: socket)
  }

  /// Requests that went to the server so far.
  var requests: Int { wires.withLock { $0.requests } }

  /// Connections that the program has made so far.
  var connections: Int { wires.withLock { $0.connections } }

  /// An account's variables, by way of this wire.
  func environment(of server: DemoServerProcess) throws -> [String: String?] {
    server.environment.merging(["VERSORI_API_URL": try baseURL(of: server)]) { $1 }
  }

  func baseURL(of server: DemoServerProcess) throws -> String {
    server.baseURL.replacing(":\(serverPort)", with: ":\(port)")
  }

  /// The server is gone: connections break, new ones are refused.
  func cut() {
    gate.open()
    wires.withLock { wires in
      guard wires.state != .cut else { return }
      wires.state = .cut
      for socket in [wires.listener] + wires.open { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// The server is back, at the same port.
  func mend() throws {
    let socket = try LoopbackSocket.listening(port: port)
    wires.withLock { ($0.state, $0.listener) = (.carrying, socket) }
    accept(on: socket)
  }

  /// What the server answers from now on waits in the wire.
  func holdAnswers() { gate.close() }

  /// What waits in the wire goes on to the program, and so does all that comes after it.
  func releaseAnswers() { gate.open() }

  /// What the server calls by one name comes as another one of the same length from now on.
  func rename(_ name: String, to other: String) {
    precondition(name.utf8.count == other.utf8.count, "an answer's length is told before it")
    wires.withLock { $0.renaming = (Data(name.utf8), Data(other.utf8)) }
  }

  // MARK: - Wires

  private func accept(on listener: Int32) {
    Thread {
      while let socket = LoopbackSocket.accepted(by: listener) {
        let state = self.wires.withLock { wires in
          wires.connections += 1
          if wires.listener == listener, wires.state != .cut { wires.open.insert(socket) }
          return wires.state
        }
        switch state {
        case .carrying, .unfiltered, .postdated: self.carry(socket, state)
        case .silent: break
        case .cut: close(socket)
        }
      }
      close(listener)
    }.start()
  }

  private func carry(_ program: Int32, _ state: State) {
    guard let server = try? LoopbackSocket.connected(port: serverPort) else {
      close(program)
      return
    }
    wires.withLock { _ = $0.open.insert(server) }
    // The server answers only to its own name, and so does the program.
    let (here, there) = (Data("127.0.0.1:\(port)".utf8), Data("127.0.0.1:\(serverPort)".utf8))
    Thread {
      LoopbackSocket.pump(from: program, to: server) { bytes in
        self.wires.withLock { $0.requests += bytes.starts(with: Data("GET ".utf8)) ? 1 : 0 }
        guard let host = bytes.firstRange(of: here) else { return bytes }
        let request = bytes.replacingCharacters(in: host, with: there)
        guard state == .unfiltered, let key = request.firstRange(of: Data("?name=".utf8)) else {
          return request
        }
        return request.replacingCharacters(in: key, with: Data("?unknown=".utf8))
      }
    }.start()
    Thread {
      LoopbackSocket.pump(from: server, to: program) { bytes in
        self.gate.pass()
        let answer = state == .postdated ? bytes.dated("Fri, 01 Jan 2100 00:00:00 GMT") : bytes
        return self.wires.withLock { $0.renaming }.map(answer.renamed) ?? answer
      }
      self.wires.withLock { $0.open.subtract([program, server]) }
      close(program)
      close(server)
    }.start()
  }
}

extension Data {
  /// An answer with another date, if it has one.
  fileprivate func dated(_ date: String) -> Data {
    guard let name = firstRange(of: Data("\r\nDate: ".utf8)) else { return self }
    let end = index(name.upperBound, offsetBy: date.utf8.count, limitedBy: endIndex) ?? endIndex
    return replacingCharacters(in: name.upperBound..<end, with: Data(date.utf8))
  }

  /// The same with every occurrence of a name replaced.
  fileprivate func renamed(_ name: Data, to other: Data) -> Data {
    var copy = self
    while let place = copy.firstRange(of: name) { copy.replaceSubrange(place, with: other) }
    return copy
  }

  fileprivate func replacingCharacters(in range: Range<Data.Index>, with other: Data) -> Data {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}
