import ConnectModels

/// One exchange with the server, for the request log; never with the token.
package struct RequestRecord: Sendable, Hashable {
  /// The HTTP method.
  package var method: String
  /// Path and query, without the origin.
  package var path: String
  /// The HTTP status; `nil` when there was no answer.
  package var status: Int?
  /// Why there was no answer, in words.
  package var failure: String?
  /// From handing the request over to its end.
  package var duration: Duration
  /// Body bytes over the wire.
  package var receivedBytes: Int
  /// Body bytes after decompression.
  package var bodyBytes: Int
  /// Which try it was, 1 or more.
  package var attempt: Int
  /// The reply's `Date`, which expiries are judged by when the clocks disagree (N29).
  package var serverTime: Timestamp?
}
