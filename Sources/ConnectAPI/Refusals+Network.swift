import ConnectModels

extension Refusals {
  // MARK: - No answer

  func transport(_ error: TransportError) -> APIError {
    let (kind, sentence, remedy) = Self.words(error.kind, origin: origin)
    return APIError(
      kind: kind, sentence: sentence, remedy: remedy, request: request,
      cause: error.reason.isEmpty ? nil : error.reason)
  }

  private static func words(
    _ kind: TransportError.Kind, origin: Origin
  ) -> (APIError.Kind, String, String?) {
    let host = origin.hostAndPort
    switch kind {
    case .cannotConnect:
      return (.network, "cannot connect to \(host)", "check the network and the base URL")
    case .brokenOff:
      return (.network, "the connection to \(host) broke before the answer was complete", nil)
    case .timedOut(let phase):
      return (.timedOut, words(phase, host: host), "check the network")
    case .untrusted:
      return (
        .tls, "the certificate of \(host) cannot be trusted",
        "add its issuer to the system's store, or name a file of issuers in SSL_CERT_FILE"
      )
    case .bodyTooLarge(let limit):
      return (
        .tooLarge, "the answer of \(host) is larger than \(limit >> 20) MB", "ask for fewer rows"
      )
    case .bodiesTooLarge(let limit):
      return (
        .tooLarge, "the answers in flight are larger than \(limit >> 20) MB together", "try again"
      )
    case .headersTooLarge:
      return (.tooLarge, "the header fields of \(host)'s answer are too large", nil)
    case .undecodable:
      return (.malformedAnswer, "the answer of \(host) is compressed in a way that is refused", nil)
    case .unusable:
      return (
        .malformedAnswer, "\(host) does not answer as a web server does", "check the base URL"
      )
    case .cancelled:
      return (.cancelled, cancelled.sentence, nil)
    case .stopped:
      return (.cancelled, "the connection to \(host) has been closed", nil)
    }
  }

  private static func words(_ phase: TransportError.Phase, host: String) -> String {
    switch phase {
    case .connection: "no connection to \(host) in time"
    case .firstByte: "\(host) took the request and said nothing"
    case .progress: "the answer of \(host) came too slowly"
    case .completion: "the answer of \(host) took too long"
    }
  }

  // MARK: - After trying again

  static func exhausted(_ error: APIError, tries: Int) -> APIError {
    var error = error
    if tries > 1 { error.sentence += " (tried \(tries) times)" }
    return error
  }

  /// The server asks for a longer wait than is done without being told to.
  static func postponed(
    _ error: APIError, by delay: Duration, _ failure: RetryPolicy.Failure
  ) -> APIError {
    var error = error
    if case .rateLimited = error.kind, case .status(_, _, let date) = failure,
      let now = date.flatMap(HTTPDate.seconds)
    {
      error.kind = .rateLimited(
        until: Timestamp(secondsSince1970: now + delay.components.seconds))
    }
    error.remedy = "the server asks to wait \(delay.components.seconds) s before trying again"
    return error
  }
}
