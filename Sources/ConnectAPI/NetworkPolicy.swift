/// How long is waited, and how much is accepted, of a service that may be slow, broken or hostile;
/// a test holds the defaults.
package struct NetworkPolicy: Sendable, Hashable {
  /// For name, connection and handshake.
  package var connectTimeout: Duration = .seconds(10)
  /// From the connection to the first byte of the answer.
  package var firstByteTimeout: Duration = .seconds(30)
  /// The stretch over which the least rate is measured.
  package var slowWindow: Duration = .seconds(30)
  /// The least rate, in bytes a second.
  package var leastBytesPerSecond: Int = 100
  /// For one answer as a whole.
  package var totalTimeout: Duration = .seconds(600)
  /// One body after decompression, in bytes.
  package var maximumBody: Int = 64 << 20
  /// All bodies together that are on the wire or wait to be decoded, in bytes.
  package var maximumBodiesInFlight: Int = 128 << 20
  /// All header fields of one answer, in bytes, interim answers and trailers included.
  package var maximumHeaders: Int = 256 << 10
  /// Requests on the wire at one time; the others wait their turn.
  package var maximumRequests: Int = 6
  /// Redirects followed for one request, within the origin.
  package var maximumRedirects: Int = 5
  /// After how long without a request a connection is not used again.
  package var idleConnection: Duration = .seconds(60)
  /// When a failed request is tried again.
  package var retry = RetryPolicy()

  package init() {}
}
