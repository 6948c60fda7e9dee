/// Why a read failed: what happened, with what, and what to do about it, as a plain value.
///
/// Its texts come from the server and the network: they are neutralised where they are drawn, and
/// rid of the token by whoever makes the error.
package struct APIError: Error, Sendable, Hashable, Codable {
  /// The kinds of failure, told apart by what can be done about them.
  package enum Kind: Sendable, Hashable, Codable {
    /// 401: the token was refused.
    case notAuthorised
    /// 403
    case forbidden
    /// 404
    case notFound
    /// 400, 409, 412, 422 and every other status that says no.
    case rejected
    /// 5xx, 408, 425: the service is there and cannot answer.
    case unavailable
    /// 429; until when the server asks to wait, if it says so.
    case rateLimited(until: Timestamp?)
    /// No connection, or one that broke.
    case network
    /// The other side's certificate cannot be trusted.
    case tls
    /// Too long without an answer.
    case timedOut
    /// More than is held of one answer, its headers, or of all answers together.
    case tooLarge
    /// An answer that is not what was asked for: HTML, empty, JSON of another shape.
    case malformedAnswer
    /// A redirect that would have taken the token elsewhere.
    case redirected
    /// Refused by us before anything was sent.
    case refusedRequest
    /// Taken back by the person.
    case cancelled
  }

  /// The request that an error belongs to.
  package struct Request: Sendable, Hashable, Codable {
    /// The HTTP method.
    package var method: String
    /// The path with its query, without the origin.
    package var path: String

    package init(method: String = "GET", path: String) {
      self.method = method
      self.path = path
    }
  }

  /// What kind of failure it is.
  package var kind: Kind
  /// What happened, with what.
  package var sentence: String
  /// What to do; `nil` when nothing can be done but waiting.
  package var remedy: String?
  /// The request that it belongs to; `nil` when none was made.
  package var request: Request?
  /// The HTTP status, if there was an answer.
  package var status: Int?
  /// What the server said, if it said it in the API's form.
  package var server: ServerError?
  /// What the layer below said: the network library's or the JSON reader's words.
  package var cause: String?
  /// The first 200 characters of a body that was not what it should be, raw.
  package var bodyExcerpt: String?

  package init(
    kind: Kind,
    sentence: String,
    remedy: String? = nil,
    request: Request? = nil,
    status: Int? = nil,
    server: ServerError? = nil,
    cause: String? = nil,
    bodyExcerpt: String? = nil
  ) {
    self.kind = kind
    self.sentence = sentence
    self.remedy = remedy
    self.request = request
    self.status = status
    self.server = server
    self.cause = cause
    self.bodyExcerpt = bodyExcerpt
  }

  /// Whether the failure may pass by itself, so that asking again now and then makes sense, and
  /// whoever asks the same service meanwhile would fail alike.
  package var isPassing: Bool {
    switch kind {
    case .network, .timedOut, .unavailable, .rateLimited: true
    case .notAuthorised, .forbidden, .notFound, .rejected, .tls, .tooLarge, .malformedAnswer,
      .redirected, .refusedRequest, .cancelled:
      false
    }
  }

  /// The sentence for where there is little room: without the address of the service, where it begins
  /// with that, for everything else that is shown comes from there too.
  package var reason: String {
    guard let end = sentence.firstIndex(of: " "), sentence[..<end].contains("://") else {
      return sentence
    }
    let rest = sentence[end...].dropFirst()
    let verb = "answered "
    return String(rest.hasPrefix(verb) ? rest.dropFirst(verb.count) : rest)
  }

  /// Everything that is known, a line each, for the view that is opened on demand.
  package var everythingSaid: [String] {
    var lines = [sentence]
    if let remedy { lines.append(remedy) }
    if let request { lines.append("\(request.method) \(request.path)") }
    if let status { lines.append("status: \(status)") }
    if let server {
      lines.append("code: \(server.code)")
      lines.append("message: \(server.message)")
      lines += (server.fields ?? []).map { "field \($0.field): \($0.message)" }
      if let details = server.details { lines.append("details: \(details)") }
    }
    if let cause { lines.append("cause: \(cause)") }
    if let bodyExcerpt { lines.append("body: \(bodyExcerpt)") }
    return lines
  }
}
