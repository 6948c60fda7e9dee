import ConnectAPI
import Testing

/// What is refused because there is too much of it (N19, N20, N27).
@Suite struct BoundsTests {
  private func failure(
    sending script: [ScriptedServer.Step],
    _ change: (inout NetworkPolicy) -> Void = { _ in }
  ) async throws -> TransportError.Kind? {
    let server = try ScriptedServer(script)
    var configuration = CurlTransport.Configuration(version: "1")
    change(&configuration.policy)
    let transport = try CurlTransport(configuration)
    do throws(TransportError) {
      _ = try await transport.send(TransportRequest(url: server.url))
      return nil
    } catch {
      return error.kind
    }
  }

  private func outcome(
    of transport: CurlTransport, _ url: String
  ) async -> Result<Int, TransportError> {
    do throws(TransportError) {
      return .success(try await transport.send(TransportRequest(url: url)).body.count)
    } catch {
      return .failure(TransportError(error.kind))
    }
  }

  @Test func `the defaults are those that were promised`() {
    let policy = NetworkPolicy()
    #expect(policy.connectTimeout == .seconds(10))
    #expect(policy.firstByteTimeout == .seconds(30))
    #expect(policy.slowWindow == .seconds(30))
    #expect(policy.leastBytesPerSecond == 100)
    #expect(policy.totalTimeout == .seconds(600))
    #expect(policy.maximumBody == 67_108_864)
    #expect(policy.maximumBodiesInFlight == 134_217_728)
    #expect(policy.maximumHeaders == 262_144)
    #expect(policy.maximumRequests == 6)
    #expect(policy.maximumRedirects == 5)
    #expect(policy.idleConnection == .seconds(60))
    #expect(policy.retry.tries == 5)
    #expect(policy.retry.firstWait == .milliseconds(500))
    #expect(policy.retry.longestWait == .seconds(30))
    #expect(policy.retry.longestObeyed == .seconds(120))
  }

  @Test func `a compressed answer is read decompressed`() async throws {
    let zipped = Gzip.stored(Array("hello".utf8))
    let server = try ScriptedServer([
      .receive,
      .text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(zipped.count)\r\n\r\n"),
      .send(zipped),
    ])
    let transport = try CurlTransport(.init(version: "1"))
    let response = try await transport.send(TransportRequest(url: server.url))
    #expect(response.body == Array("hello".utf8))
    #expect(response.receivedBytes == zipped.count)
  }

  @Test func `a bomb is refused at the bound`() async throws {
    let bomb = Gzip.zeros(count: 8 << 20)
    #expect(bomb.count < 64 << 10)
    let kind = try await failure(sending: [
      .receive,
      .text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"),
      .send(bomb),
    ]) { $0.maximumBody = 1 << 20 }
    #expect(kind == .bodyTooLarge(limit: 1 << 20))
  }

  @Test func `an endless body is refused at the bound`() async throws {
    let kind = try await failure(sending: [
      .receive, .text("HTTP/1.1 200 OK\r\n\r\n"), .sendForever(Array(repeating: 65, count: 4_096)),
    ]) { $0.maximumBody = 1 << 20 }
    #expect(kind == .bodyTooLarge(limit: 1 << 20))
  }

  @Test func `all bodies together have a bound`() async throws {
    let gate = Gate()
    let server = try ScriptedServer([
      .receive, .text("HTTP/1.1 200 OK\r\nContent-Length: 801\r\n\r\n"),
      .send(Array(repeating: 65, count: 800)), .wait(gate), .text("A"),
    ])
    var configuration = CurlTransport.Configuration(version: "1")
    configuration.policy.maximumBodiesInFlight = 1_000
    let transport = try CurlTransport(configuration)
    let url = server.url
    let outcomes = await withTaskGroup { group in
      for _ in 0..<2 { group.addTask { await outcome(of: transport, url) } }
      let first = await group.next()
      gate.open()
      return [first, await group.next()]
    }
    #expect(outcomes == [.failure(TransportError(.bodiesTooLarge(limit: 1_000))), .success(801)])
    // What was refused and what was answered no longer count.
    let third = try await transport.send(TransportRequest(url: url))
    #expect(third.body.count == 801)
  }

  @Test func `N19 a body counts until nobody holds it`() async throws {
    let answer = ScriptedServer.Step.answer(body: String(repeating: "A", count: 801))
    let server = try ScriptedServer([.receive, answer, .receive, answer])
    var configuration = CurlTransport.Configuration(version: "1")
    configuration.policy.maximumBodiesInFlight = 1_000
    let transport = try CurlTransport(configuration)
    let url = server.url
    var held: TransportResponse? = try await transport.send(TransportRequest(url: url))
    #expect(
      await outcome(of: transport, url)
        == .failure(TransportError(.bodiesTooLarge(limit: 1_000))))
    #expect(held?.body.count == 801)
    held = nil
    #expect(await outcome(of: transport, url) == .success(801))
  }

  @Test func `endless interim answers are refused`() async throws {
    let interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    let kind = try await failure(sending: [.receive, .sendForever(Array(interim.utf8))])
    #expect(kind == .headersTooLarge)
  }

  @Test func `endless header fields are refused`() async throws {
    let kind = try await failure(sending: [
      .receive, .text("HTTP/1.1 200 OK\r\n"), .sendForever(Array("X-Again: and again\r\n".utf8)),
    ])
    #expect(kind == .headersTooLarge)
  }

  @Test func `a header line of a megabyte is refused`() async throws {
    let line = "X-Long: " + String(repeating: "x", count: 1 << 20)
    let kind = try await failure(sending: [.receive, .text("HTTP/1.1 200 OK\r\n\(line)\r\n\r\n")])
    #expect(kind == .headersTooLarge)
  }

  @Test func `endless trailers are refused`() async throws {
    let kind = try await failure(sending: [
      .receive, .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n"),
      .sendForever(Array("X-Trailer: more\r\n".utf8)),
    ])
    #expect(kind == .headersTooLarge)
  }

  @Test func `more than five encodings are refused`() async throws {
    let encodings = Array(repeating: "gzip", count: 20).joined(separator: ", ")
    let kind = try await failure(sending: [
      .receive,
      .text("HTTP/1.1 200 OK\r\nContent-Encoding: \(encodings)\r\nContent-Length: 2\r\n\r\nhi"),
    ])
    #expect(kind == .undecodable)
  }

  @Test func `an answer that is no HTTP is refused`() async throws {
    let kind = try await failure(sending: [.receive, .text("SSH-2.0-OpenSSH_9.2\r\n\r\n")])
    #expect(kind == .unusable)
  }
}

/// Just enough of gzip (RFC 1951, 1952) to send some.
enum Gzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// The bytes as they are, in one stored block.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return header + [1] + little(count) + little(~count) + bytes + little(crc(bytes))
      + little(UInt32(bytes.count))
  }

  /// About `count` zeros as one literal and copies of 258 bytes, without a checksum at its end: who
  /// decompresses it stops before.
  static func zeros(count: Int) -> [UInt8] {
    var bits = Bits(bytes: header)
    bits.add(0b1, count: 1)
    bits.add(0b01, count: 2)
    // The fixed codes of literal 0 and of length 258 with distance 1, from their highest bit.
    for bit in [0, 0, 1, 1, 0, 0, 0, 0] { bits.add(bit, count: 1) }
    for _ in 0..<count / 258 {
      for bit in [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] { bits.add(bit, count: 1) }
    }
    return bits.bytes
  }

  private struct Bits {
    var bytes: [UInt8]
    private var used = 8

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func add(_ value: Int, count: Int) {
      for place in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> place & 1) << used
        used += 1
      }
    }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<MemoryLayout<Number>.size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
