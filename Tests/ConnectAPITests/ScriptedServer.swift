import ConnectAPI
import Glibc

/// A server on loopback that does with each connection what the test wrote down, byte by byte.
///
/// Each connection has a thread and takes the next script; connections beyond the last script get
/// the last one again. Nothing here sleeps: a script waits for bytes, for its peer to close, or for
/// the test to open a gate.
final class ScriptedServer: Sendable {
  /// One thing that a script does.
  enum Step: Sendable {
    /// Reads one request, to the end of its header fields, and writes it down.
    case receive
    /// Sends bytes as they are.
    case send([UInt8])
    /// Opens a gate that the test waits at.
    case open(Gate)
    /// Waits until the test opens the gate.
    case wait(Gate)
    /// Waits until the other side closes, and opens the gate then.
    case awaitClose(Gate)
    /// Sends the same bytes over and over until the other side closes.
    case sendForever([UInt8])
    /// Counts this connection in, or out again.
    case enter(Crowd)
    case leave(Crowd)
    /// Ends the connection with a reset instead of an end of stream.
    case reset

    static func text(_ text: String) -> Step { .send(Array(text.utf8)) }

    /// A whole answer that keeps the connection open.
    static func answer(_ status: String = "200 OK", _ headers: [String] = [], body: String = "")
      -> Step
    {
      let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
      return .text(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
  }

  private struct State: Sendable {
    var requests: [String] = []
    var connections = 0
    var scripts: [[Step]]
    var isClosed = false
    var open: Set<Int32> = []
  }

  let port: UInt16
  private let listener: Int32
  private let state: Locked<State>

  init(_ scripts: [Step]...) throws {
    (listener, port) = try Self.listen()
    state = Locked(State(scripts: scripts.isEmpty ? [[]] : scripts))
    let listener = listener
    let state = state
    startThread { Self.acceptAll(listener, state) }
  }

  deinit {
    close()
  }

  /// The base URL, by the loopback address.
  var url: String { "http://127.0.0.1:\(port)" }

  /// Every request that was received, as it came.
  var requests: [String] { state.withLock { $0.requests } }

  /// How many connections were taken.
  var connections: Int { state.withLock { $0.connections } }

  /// Stops accepting; connections that wait are ended.
  func close() {
    let open: Set<Int32> = state.withLock { state in
      guard !state.isClosed else { return [] }
      state.isClosed = true
      _ = Glibc.shutdown(listener, Int32(SHUT_RDWR))
      return state.open
    }
    for descriptor in open { _ = Glibc.shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  // MARK: - Connections

  private static func acceptAll(_ listener: Int32, _ state: Locked<State>) {
    while true {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else {
        if errno == EINTR || errno == ECONNABORTED { continue }
        _ = Glibc.close(listener)
        return
      }
      let script: [Step]? = state.withLock { state in
        guard !state.isClosed else { return nil }
        let script = state.scripts[min(state.connections, state.scripts.count - 1)]
        state.connections += 1
        state.open.insert(descriptor)
        return script
      }
      guard let script else {
        _ = Glibc.close(descriptor)
        continue
      }
      startThread { play(script, on: descriptor, state) }
    }
  }

  private static func play(_ script: [Step], on descriptor: Int32, _ state: Locked<State>) {
    defer {
      state.withLock { _ = $0.open.remove(descriptor) }
      _ = Glibc.close(descriptor)
    }
    for step in script {
      switch step {
      case .receive:
        guard let request = receive(descriptor) else { return }
        state.withLock { $0.requests.append(request) }
      case .send(let bytes):
        guard send(bytes, on: descriptor) else { return }
      case .open(let gate):
        gate.open()
      case .wait(let gate):
        gate.wait()
      case .awaitClose(let gate):
        while read(descriptor) != nil {}
        gate.open()
      case .sendForever(let bytes):
        while send(bytes, on: descriptor) {}
        return
      case .enter(let crowd):
        crowd.enter()
      case .leave(let crowd):
        crowd.leave()
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(
          descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        return
      }
    }
  }

  private static func receive(_ descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard let more = read(descriptor, atMost: 1) else { return nil }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ descriptor: Int32, atMost limit: Int = 4_096) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = unsafe recv(descriptor, &buffer, limit, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private static func send(_ bytes: [UInt8], on descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  // MARK: - Listening

  struct SetupFailed: Error {
    let errorNumber: Int32
  }

  private static func listen() throws -> (Int32, UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw SetupFailed(errorNumber: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, length) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isListening else { throw SetupFailed(errorNumber: errno) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
