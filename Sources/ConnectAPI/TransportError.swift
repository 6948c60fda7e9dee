/// Why a request has no answer.
package struct TransportError: Error, Sendable, Hashable {
  /// How it ended, told apart by what can be done about it.
  package enum Kind: Sendable, Hashable {
    /// No such host, refused, no route, or the handshake broke: the request was never sent.
    case cannotConnect
    /// The connection was there and broke before the answer was complete.
    case brokenOff
    /// Too long without what was waited for.
    case timedOut(Phase)
    /// The other side's certificate cannot be trusted.
    case untrusted
    /// One body is larger than the bound, after decompression; in bytes.
    case bodyTooLarge(limit: Int)
    /// All bodies in flight together are larger than the bound; in bytes.
    case bodiesTooLarge(limit: Int)
    /// The header fields are larger than the bound, or one line is.
    case headersTooLarge
    /// The content encoding is unknown, broken, or applied too often.
    case undecodable
    /// What came is no HTTP, or something that libcurl will not do.
    case unusable
    /// The task was cancelled.
    case cancelled
    /// The transport has been shut down.
    case stopped
  }

  /// What was waited for in vain.
  package enum Phase: Sendable, Hashable {
    /// Name, connection, handshake.
    case connection
    /// The first byte of the answer.
    case firstByte
    /// More bytes at the least acceptable rate.
    case progress
    /// The end of the answer.
    case completion
  }

  /// How it ended.
  package var kind: Kind
  /// libcurl's words, if it had any; foreign text, and never on a screen as it is.
  package var reason: String

  package init(_ kind: Kind, reason: String = "") {
    self.kind = kind
    self.reason = reason
  }

  /// Whether another try may do better: only where the connection failed, or took too long.
  package var isRetryable: Bool {
    switch kind {
    case .cannotConnect, .brokenOff, .timedOut: true
    case .untrusted, .bodyTooLarge, .bodiesTooLarge, .headersTooLarge, .undecodable, .unusable,
      .cancelled, .stopped:
      false
    }
  }
}
