import ConnectModels

/// One exchange with the server, for the request log; never with the token.
package struct RequestRecord: Sendable, Hashable {
  /// Counts the requests of a client: the same for all tries and redirects of one.
  package var request: Int
  /// The HTTP method.
  package var method = "GET"
  /// Path and query, without the origin.
  package var path: String
  /// Which try it was, 1 or more.
  package var attempt: Int
  /// When it was handed over, by the local clock.
  package var askedAt: Timestamp
  /// When it ended, by the local clock.
  package var endedAt: Timestamp
  /// From handing the request over to its end.
  package var duration = Duration.zero
  /// The HTTP status; `nil` when there was no answer.
  package var status: Int?
  /// The server's words beside the status.
  package var reason = ""
  /// What is wrong with the answer, or why there was none; `nil` for success and redirects.
  package var failure: APIError?
  /// Body bytes over the wire.
  package var receivedBytes = 0
  /// Body bytes after decompression.
  package var bodyBytes = 0
  /// The reply's `Date`, which expiries are judged by when the clocks disagree (N29); `nil` also
  /// where the reply lay in a cache, since that date is when it was put there.
  package var serverTime: Timestamp?
  /// As the status line has it: `HTTP/1.1`.
  package var httpVersion = ""
  /// Whether it went over a connection that was there; `nil` where there was no answer.
  package var isConnectionReused: Bool?

  /// An exchange that begins now.
  init(request: Int, path: String, attempt: Int, askedAt: Timestamp) {
    self.request = request
    self.path = path
    self.attempt = attempt
    self.askedAt = askedAt
    endedAt = askedAt
  }

  /// Notes what an answer tells, from which the token has been taken out.
  mutating func take(_ response: TransportResponse) {
    status = response.status
    reason = response.reason
    receivedBytes = response.receivedBytes
    bodyBytes = response.body.count
    httpVersion = response.httpVersion
    isConnectionReused = response.isConnectionReused
    guard ["", "0"].contains(response.headers["age"] ?? "") else { return }
    serverTime = response.headers["date"].flatMap(HTTPDate.seconds).map {
      Timestamp(secondsSince1970: $0)
    }
  }
}
