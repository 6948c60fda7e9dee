import ConnectModels

/// A request in the log: all its exchanges, and what came of the last.
package struct RequestEntry: Equatable, Sendable {
  /// The exchanges before the last, the first of them first.
  package private(set) var earlier: [RequestTry] = []
  /// The exchange that ended last, by which the request is judged.
  package private(set) var last: RequestTry

  /// When it was asked first, by the time that counted then.
  package let askedAt: Timestamp

  init(_ first: RequestTry, askedAt: Timestamp) {
    last = first
    self.askedAt = askedAt
  }

  mutating func take(_ next: RequestTry) {
    earlier.append(last)
    last = next
  }

  /// By which the request is told from others.
  package var number: Int { last.request }

  /// Its path; redirects lead to others.
  package var path: String { (earlier.first ?? last).path }

  /// How often it was asked again; following a redirect is not asking again.
  package var repetitions: Int { earlier.count { !$0.isRedirect } }
}
