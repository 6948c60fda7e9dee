/// Carries one request to the service and brings back whatever it answers.
///
/// Knows nothing of tokens, resources or retrying. Cancelling the task that waits ends the request.
package protocol Transport: Sendable {
  /// The answer, of any status, complete; throws when there is none.
  func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse
}
