// DemoAPI: a deterministic organisation of any size and the HTTP server that shows it.
//
// It stands in for the vendor's service, so it shares no model with the program and must not know
// ConnectModels or JSON: a wrong model could otherwise agree with itself. It writes its own bytes
// from the vendor's OpenAPI document.

import CMicroHTTPD

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Serves a demo organisation on 127.0.0.1 until it is stopped or let go.
///
/// Only reads are answered, only to who sends the token, and only under the names that loopback has
/// (`docs/faults.md`, S11).
@safe package final class DemoServer {
  /// The organisation's id, 26 characters.
  package let organisationID: String
  /// What every request must carry as its bearer token.
  package let token: String
  /// The port listened on, also where 0 was asked for.
  package let port: Int

  private var daemon: OpaquePointer?
  private let responder: Unmanaged<Responder>
  private let answerDelay: AnswerDelay?

  /// Starts serving.
  ///
  /// - Parameters:
  ///   - organisation: what is served.
  ///   - port: 0 for any free one.
  ///   - delay: how long each answer is held back, to show a slow service; up to four minutes.
  ///   - failing: the share of requests that fail on purpose, 0 to 1, to try a client on them.
  ///   - token: drawn from the system's randomness unless a test gives one.
  /// - Throws: `DemoServerError`, a taken port among them.
  package init(
    organisation: DemoOrganisation, port: Int = 0, delay: Duration = .zero,
    failing: Double = 0, token: String = DemoServer.randomToken()
  ) throws(DemoServerError) {
    guard let asked = UInt16(exactly: port) else { throw .portOutOfRange(port) }
    let answerDelay = try Self.answerDelay(delay, port: port)
    let responder = unsafe Unmanaged.passRetained(
      Responder(
        organisation: organisation, token: token, delay: answerDelay,
        faults: AnswerFaults(share: failing)))
    var code: Int32 = 0
    // With a thread for each connection, an answer that is held back holds up no other.
    let started = unsafe vex_httpd_start(
      asked, answerDelay != nil, respond, responder.toOpaque(), &code)
    guard let started = unsafe started else {
      unsafe responder.release()
      switch code {
      case EADDRINUSE: throw .portTaken(port)
      case EACCES: throw .portForbidden(port)
      default: throw .cannotListen(port: port, code: code)
      }
    }
    unsafe daemon = started
    unsafe self.responder = responder
    unsafe self.port = Int(vex_httpd_port(started))
    self.token = token
    self.answerDelay = answerDelay
    organisationID = organisation.identifier
  }

  deinit {
    stop()
    unsafe responder.release()
  }

  /// What a client is given as the API's address.
  package var baseURL: String {
    "http://127.0.0.1:\(port)\(Router.basePath)"
  }

  /// The cursor by which a page begins after a row, counted from 0: for who asks for pages without
  /// having read those before, as a measurement does.
  package func cursor(after row: Int) -> String { PageRequest.cursor(row) }

  /// Ends the server and closes its connections; returns when its threads have ended, for which
  /// answers that are held back are let go.
  package func stop() {
    guard let running = unsafe daemon else { return }
    unsafe daemon = nil
    answerDelay?.end()
    unsafe vex_httpd_stop(running)
  }

  /// Nil where nothing is to be held back.
  private static func answerDelay(
    _ delay: Duration, port: Int
  ) throws(DemoServerError) -> AnswerDelay? {
    guard delay > .zero else { return nil }
    do {
      return try AnswerDelay(delay)
    } catch {
      throw .cannotListen(port: port, code: error.code)
    }
  }

  /// 160 random bits of the system, in letters and digits.
  package static func randomToken() -> String {
    var system = SystemRandomNumberGenerator()
    let characters = (0..<32).map { _ in ULID.alphabet[Int(system.next() >> 59)] }
    return "demo_" + String(decoding: characters, as: UTF8.self)
  }
}

/// Called by libmicrohttpd's threads; the responder outlives the daemon.
private func respond(
  context: UnsafeMutableRawPointer, request: UnsafePointer<vex_httpd_request>, reply: OpaquePointer
) {
  let responder = unsafe Unmanaged<Responder>.fromOpaque(context).takeUnretainedValue()
  let answer = unsafe responder.answer(
    Request(
      method: String(cString: request.pointee.method),
      target: String(cString: request.pointee.target),
      host: request.pointee.host.map { unsafe String(cString: $0) },
      authorization: request.pointee.authorization.map { unsafe String(cString: $0) },
      port: Int(request.pointee.port)))
  // A reply that nobody sets closes the connection.
  guard let answer else { return }
  unsafe answer.body.withUnsafeBufferPointer { body in
    unsafe vex_httpd_reply_set(
      reply, UInt32(answer.status), answer.contentType, body.baseAddress, body.count)
  }
}
