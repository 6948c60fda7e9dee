#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A request with what the server looks at.
struct Request {
  var method: String
  /// Path and query as they came, percent-encoded.
  var target: String
  /// The one Host header; nil where there is none or more than one.
  var host: String?
  var authorization: String?
  /// The port it came in on.
  var port: Int
}

/// Answers requests, several at once: the door first, then the routes.
final class Responder: Sendable {
  private let door: Door
  private let router: Router
  private let latency: Int

  init(organisation: DemoOrganisation, token: String, latency: Int) {
    door = Door(token: token)
    router = Router(organisation: organisation, indexes: ConnectorIndexes())
    self.latency = latency
  }

  func answer(_ request: Request) -> Answer {
    if latency > 0 {
      // With a latency each connection has its own thread, so that waiting holds up no other.
      usleep(UInt32(min(latency, 600_000)) * 1_000)
    }
    do throws(Refusal) {
      try door.admit(request)
      return try router.answer(RequestTarget(request.target))
    } catch {
      return Answer(refusal: error)
    }
  }
}
