/// An answer, complete and decompressed.
package struct TransportResponse: Sendable {
  /// The HTTP status.
  package var status: Int
  /// The words beside the status; empty in HTTP/2. The server's, so not to be trusted on a screen.
  package var reason: String
  /// The last header block.
  package var headers: ResponseHeaders
  /// The body after decompression.
  package var body: [UInt8]
  /// Body bytes as they came over the wire.
  package var receivedBytes: Int
  /// From handing the request over to its last byte.
  package var duration: Duration
  /// The status line's first word, as in `HTTP/1.1`; empty where nobody said.
  package var httpVersion = ""
  /// Whether it came over a connection that was there before; `nil` where nobody knows.
  package var isConnectionReused: Bool?
  /// Keeps the body counted among those that are held; `nil` where nobody counts.
  var lease: BodyBudget.Lease?

  package init(
    status: Int, reason: String = "", headers: ResponseHeaders = ResponseHeaders(),
    body: [UInt8] = [], receivedBytes: Int = 0, duration: Duration = .zero
  ) {
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
    self.receivedBytes = receivedBytes
    self.duration = duration
  }
}
