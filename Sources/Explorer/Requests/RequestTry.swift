import ConnectModels

/// One exchange with the server: a try of a request, or a step of its redirects.
package struct RequestTry: Equatable, Sendable, Codable {
  /// How it ended.
  package enum Outcome: Equatable, Sendable, Codable {
    /// With an answer, whatever it says.
    case answered(status: Int, reason: String)
    /// Without one.
    case unanswered
    /// It was taken back.
    case cancelled
  }

  /// What is wrong with an answer, or why there was none.
  package struct Fault: Equatable, Sendable, Codable {
    /// What happened, with what.
    package var sentence: String
    /// What the layer below said.
    package var cause: String?

    package init(sentence: String, cause: String? = nil) {
      self.sentence = sentence
      self.cause = cause
    }
  }

  /// The same for all tries of one request, and for no other.
  package var request: Int
  /// The HTTP method.
  package var method: String
  /// The path with its query, without the origin.
  package var path: String
  /// Which try it was, 1 or more.
  package var attempt: Int
  /// When it began, by the local clock.
  package var askedAt: Timestamp
  /// When it ended, by the local clock.
  package var endedAt: Timestamp
  /// From its beginning to its end.
  package var duration: Duration
  package var outcome: Outcome
  /// nil of an answer that is one.
  package var fault: Fault?
  /// Body bytes over the wire.
  package var receivedBytes = 0
  /// Body bytes after decompression.
  package var bodyBytes = 0
  /// The date of the answer, if it tells what time it is at the server.
  package var serverTime: Timestamp?
  /// As in `HTTP/1.1`; empty where nobody said.
  package var httpVersion = ""
  /// Whether it went over a connection that was there; nil where nobody knows.
  package var isConnectionReused: Bool?

  package init(
    request: Int, method: String = "GET", path: String, attempt: Int = 1, askedAt: Timestamp,
    endedAt: Timestamp, duration: Duration, outcome: Outcome, fault: Fault? = nil
  ) {
    self.request = request
    self.method = method
    self.path = path
    self.attempt = attempt
    self.askedAt = askedAt
    self.endedAt = endedAt
    self.duration = duration
    self.outcome = outcome
    self.fault = fault
  }

  /// Whether the answer says where to ask instead.
  var isRedirect: Bool {
    guard case .answered(let status, _) = outcome else { return false }
    return 300..<400 ~= status && fault == nil
  }

  /// The mark of how it ended.
  package var mark: Mark {
    switch outcome {
    case .cancelled: .nothing
    case .unanswered: .bad
    case .answered: fault != nil ? .bad : isRedirect ? .nothing : .valid
    }
  }

  /// The same with texts of a length that can be kept: they are the server's, and may be anything.
  func shortened(to limit: Int) -> RequestTry {
    func short(_ text: String) -> String {
      text.utf8.count <= limit ? text : "\(text.prefix(limit))…"
    }
    var copy = self
    copy.path = short(path)
    copy.fault = fault.map { Fault(sentence: short($0.sentence), cause: $0.cause.map(short)) }
    if case .answered(let status, let reason) = outcome {
      copy.outcome = .answered(status: status, reason: short(reason))
    }
    return copy
  }
}
