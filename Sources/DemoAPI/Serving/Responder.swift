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
  private let delay: AnswerDelay?
  private let faults: AnswerFaults

  /// Without a delay answers go out as soon as they are made.
  init(
    organisation: DemoOrganisation, token: String, delay: AnswerDelay?, faults: AnswerFaults
  ) {
    door = Door(token: token)
    router = Router(organisation: organisation, indexes: ConnectorIndexes())
    self.delay = delay
    self.faults = faults
  }

  /// Nil where the connection is to be closed instead.
  func answer(_ request: Request) -> Answer? {
    delay?.wait()
    if let fault = faults.next() { return Answer(fault) }
    do throws(Refusal) {
      try door.admit(request)
      return try router.answer(RequestTarget(request.target))
    } catch {
      return Answer(refusal: error)
    }
  }
}
