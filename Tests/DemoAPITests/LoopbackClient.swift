import DemoAPI

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A blocking HTTP client of one request a connection, which says exactly what a test gives it.
struct LoopbackClient {
  struct Reply {
    var status: Int
    var headers: [String: String]
    var body: [UInt8]

    var json: JSONValue? {
      JSONValue(body)
    }
  }

  /// Held, for a server that is let go stops.
  let server: DemoServer

  init(_ server: DemoServer) {
    self.server = server
  }

  var organisationID: String {
    server.organisationID
  }

  /// Reads a path below the API's base.
  func get(_ path: String) -> Reply? {
    reply(on: ask(path))
  }

  /// Asks for a path below the API's base and does not wait for the answer.
  func ask(_ path: String) -> Int32? {
    begin(
      """
      GET /api/connect/v1\(path) HTTP/1.1\r
      Host: 127.0.0.1:\(server.port)\r
      Authorization: Bearer \(server.token)\r
      Connection: close\r
      \r

      """)
  }

  /// Reads a path below the organisation's own.
  func ours(_ path: String) -> Reply? {
    get("/o/\(organisationID)\(path)")
  }

  func send(_ request: String) -> Reply? {
    reply(on: begin(request))
  }

  /// Waits for the answer to what was sent on a connection, and closes it.
  func reply(on socket: Int32?) -> Reply? {
    guard let socket else { return nil }
    defer { close(socket) }
    return Self.reply(from: Self.readAll(socket))
  }

  private func begin(_ request: String) -> Int32? {
    guard let socket = Self.connect(port: server.port) else { return nil }
    var rest = Array(request.utf8)[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes { bytes in
        unsafe Self.write(socket, bytes)
      }
      guard sent > 0 else {
        close(socket)
        return nil
      }
      rest = rest.dropFirst(sent)
    }
    return socket
  }

  /// Connects to 127.0.0.1, or to another address in host order.
  static func connect(port: Int, address: UInt32 = 0x7F00_0001) -> Int32? {
    #if canImport(Darwin)
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    guard descriptor >= 0 else { return nil }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = in_port_t(UInt16(port).bigEndian)
    name.sin_addr.s_addr = in_addr_t(address.bigEndian)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe systemConnect(descriptor, address, size)
      }
    }
    guard code == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func write(_ socket: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
    unsafe systemSend(socket, bytes.baseAddress, bytes.count, 0)
    #else
    unsafe systemSend(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #endif
  }

  private static func readAll(_ socket: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { bytes in
        unsafe read(socket, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { return all }
      all += chunk[..<count]
    }
  }

  private static func reply(from bytes: [UInt8]) -> Reply? {
    let separator = Array("\r\n\r\n".utf8)
    guard
      let end = bytes.indices.first(where: { bytes[$0...].starts(with: separator) })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else {
      return nil
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1)
      headers[sides[0].lowercased()] = sides.count > 1 ? String(sides[1].dropFirst()) : ""
    }
    return Reply(status: status, headers: headers, body: Array(bytes[(end + 4)...]))
  }
}

private let systemConnect = unsafe connect
private let systemSend = unsafe send
