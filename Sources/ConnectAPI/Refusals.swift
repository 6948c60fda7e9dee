import ConnectModels

/// The errors of one request, in sentences: what failed, on what, and what to do.
struct Refusals {
  let path: String
  let origin: Origin

  init(path: String, origin: Origin) {
    self.path = path
    self.origin = origin
  }

  var request: APIError.Request { .init(path: path) }

  /// The task was cancelled.
  static let cancelled = APIError(kind: .cancelled, sentence: "the request was cancelled")

  // MARK: - Before anything is sent

  static func path(_ fault: RequestPath.Fault, operation: String) -> APIError {
    APIError(
      kind: .refusedRequest, sentence: "\(operation) was not sent: \(fault.sentence)",
      remedy: "check the id or name")
  }

  static func cursor(_ fault: CursorPolicy.Fault, origin: Origin) -> APIError {
    let sentence =
      switch fault {
      case .tooLong(let bytes): "the next page's cursor is \(bytes) bytes long, which is refused"
      case .foreign(let other):
        "the next page would lie on \(other ?? "an address that cannot be read")"
          + ", and nothing is sent anywhere but to \(origin)"
      case .withoutCursor: "the next page is given as a URL without a cursor in it"
      }
    return APIError(
      kind: .refusedRequest, sentence: sentence, remedy: "the rows that were read are complete")
  }

  func tokenless(_ fault: TokenFault) -> APIError {
    APIError(kind: .notAuthorised, sentence: fault.sentence, request: request)
  }

  // MARK: - Answers

  func unauthorised(_ response: TransportResponse, source: String) -> APIError {
    var error = status(response)
    error.kind = .notAuthorised
    error.sentence = "not authorised: the token from \(source) was refused by \(origin)"
    error.remedy = "put a valid token there, then try again"
    return error
  }

  /// Any answer but 200.
  func status(_ response: TransportResponse) -> APIError {
    let status = response.status
    let server = ServerError(decoding: response.body)
    var sentence = "\(origin) answered \(Self.words(response))"
    if let server, !server.message.isEmpty { sentence += ": \(Self.words(server))" }
    return APIError(
      kind: Self.kind(status),
      sentence: sentence,
      remedy: Self.remedy(status),
      request: request,
      status: status,
      server: server,
      bodyExcerpt: server == nil && !response.body.isEmpty
        ? MalformedAnswer.excerpt(of: response.body) : nil)
  }

  private static func kind(_ status: Int) -> APIError.Kind {
    switch status {
    case 401: .notAuthorised
    case 403: .forbidden
    case 404: .notFound
    case 408, 425, 500...: .unavailable
    case 429: .rateLimited(until: nil)
    case 400..<500: .rejected
    default: .malformedAnswer
    }
  }

  private static func remedy(_ status: Int) -> String? {
    switch status {
    case 403: "ask an owner of the organisation for access"
    case 404: "it may have been deleted, or belong to another organisation: reload"
    case 429: "wait before trying again"
    case 500...: "try again later"
    case 400..<500: nil
    default: "is this the address of the Connect API?"
    }
  }

  /// Status and reason, the number alone where the server gives no reason.
  static func words(_ response: TransportResponse) -> String {
    response.reason.isEmpty ? "\(response.status)" : "\(response.status) \(response.reason)"
  }

  /// The message, with the first of the fields that it is about.
  private static func words(_ server: ServerError) -> String {
    guard let field = server.fields?.first else { return server.message }
    let message = server.message.hasSuffix(".") ? server.message.dropLast() : server.message[...]
    return "\(message) (\(field.field): \(field.message))"
  }

  /// A 200 whose body is not what was asked for: what came instead is said, and shown on demand (N11).
  static func malformed(
    _ response: TransportResponse, _ fault: MalformedAnswer, at path: String
  ) -> APIError {
    let type = response.headers["content-type"] ?? ""
    let isHTML =
      type.lowercased().hasPrefix("text/html")
      || response.body.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    let sentence =
      if response.body.isEmpty {
        "the answer is empty"
      } else if isHTML {
        "the answer is a page for a browser, not the API's: is this a network login page?"
      } else if type.isEmpty || type.lowercased().contains("json") {
        fault.sentence
      } else {
        "\(fault.sentence) (\(type))"
      }
    return APIError(
      kind: .malformedAnswer, sentence: sentence, remedy: "check the base URL",
      request: .init(path: path), status: response.status,
      cause: fault.sentence,
      bodyExcerpt: response.body.isEmpty ? nil : fault.excerpt)
  }

  // MARK: - Redirects

  func foreignRedirect(
    _ response: TransportResponse, from origin: Origin, to other: Origin
  ) -> APIError {
    APIError(
      kind: .redirected,
      sentence: "\(origin) redirects to \(other), where the token is not sent",
      remedy: "is this a network login page? Otherwise check the base URL",
      request: request, status: response.status)
  }

  func unreadableRedirect(_ response: TransportResponse, _ location: String) -> APIError {
    APIError(
      kind: .redirected, sentence: "\(origin) redirects to an address that is refused",
      remedy: "is this a network login page? Otherwise check the base URL",
      request: request, status: response.status,
      bodyExcerpt: location.isEmpty ? nil : String(location.prefix(200)))
  }

  func endlessRedirects(_ count: Int) -> APIError {
    APIError(
      kind: .redirected, sentence: "\(origin) redirects more than \(count) times",
      remedy: "check the base URL", request: request)
  }
}
