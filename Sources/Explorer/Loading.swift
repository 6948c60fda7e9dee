import ConnectModels

/// Where the reading of one resource stands.
package enum Loading: Equatable, Sendable {
  /// Nothing was asked for, or what was asked for has been taken back.
  case idle
  /// A request is under way.
  case loading(Ticket)
  /// A try failed and the request is tried again by itself.
  case waiting(Ticket, RetryNotice)
  /// The answer has arrived.
  case loaded
  /// Given up: the person, or a probe, asks again.
  case failed(Failure)

  /// The ticket whose reply is awaited.
  package var ticket: Ticket? {
    switch self {
    case .loading(let ticket), .waiting(let ticket, _): ticket
    case .idle, .loaded, .failed: nil
    }
  }

  /// Whether a reply is awaited.
  package var isUnderWay: Bool { ticket != nil }

  /// What went wrong last, while it still matters.
  package var error: APIError? {
    switch self {
    case .waiting(_, let notice): notice.error
    case .failed(let failure): failure.error
    case .idle, .loading, .loaded: nil
    }
  }

  /// What was given up, if it was.
  package var failure: Failure? {
    switch self {
    case .failed(let failure): failure
    case .idle, .loading, .waiting, .loaded: nil
    }
  }
}

/// A request that was given up.
package struct Failure: Equatable, Sendable {
  /// What the last try failed with.
  package var error: APIError
  /// When it was given up.
  package var failedAt: Timestamp
  /// When it is asked for again by itself, on the monotonic clock; nil where that would not help.
  package var probeAt: Duration?

  package init(error: APIError, failedAt: Timestamp, probeAt: Duration? = nil) {
    self.error = error
    self.failedAt = failedAt
    self.probeAt = probeAt
  }
}

/// Why a request is being tried again, and when.
package struct RetryNotice: Equatable, Sendable, Codable {
  /// The try that failed: 1 for the first.
  package var attempt: Int
  /// How many tries there are in all.
  package var attempts: Int
  /// What went wrong.
  package var error: APIError
  /// The monotonic time at which the next try begins.
  package var retryAt: Duration

  package init(attempt: Int, attempts: Int, error: APIError, retryAt: Duration) {
    self.attempt = attempt
    self.attempts = attempts
    self.error = error
    self.retryAt = retryAt
  }

  /// Whole seconds until the next try, rounded up.
  package func secondsLeft(at time: Duration) -> Int64 {
    let left = max(retryAt - time, .zero).components
    return left.seconds + (left.attoseconds > 0 ? 1 : 0)
  }
}
