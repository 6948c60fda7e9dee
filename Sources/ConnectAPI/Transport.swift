/// Carries one request to the service and brings back whatever it answers.
///
/// Knows nothing of tokens, resources or retrying. Cancelling the task that waits ends the request.
package protocol Transport: Sendable {
  /// The answer, of any status, complete; throws when there is none.
  func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse
}

/// A request as it goes on the wire; always a GET, since the explorer only reads.
package struct TransportRequest: Sendable, Hashable {
  /// The whole URL, http or https, already percent-encoded.
  package var url: String
  /// Header fields beside the ones that the transport sets by itself.
  package var headers: [Header]
  /// Whether a proxy may stand in between; never for loopback (robustness.md, N25).
  package var allowsProxy: Bool

  /// One header field.
  package struct Header: Sendable, Hashable {
    /// The field's name.
    package var name: String
    /// Its value; redacted in descriptions, since it may hold the token.
    package var value: Secret
  }

  package init(url: String, headers: [Header] = [], allowsProxy: Bool = true) {
    self.url = url
    self.headers = headers
    self.allowsProxy = allowsProxy
  }
}

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

/// The header fields of an answer, looked up in any case.
package struct ResponseHeaders: Sendable, Hashable {
  private var fields: [(name: String, value: String)] = []

  package init() {}

  package init(_ fields: [(String, String)]) {
    for (name, value) in fields { append(name: name, value: value) }
  }

  /// The first field of this name.
  package subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name == wanted }?.value
  }

  mutating func append(name: String, value: String) {
    fields.append((name.lowercased(), value))
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.fields.elementsEqual(other.fields, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
  }
}
