/// A request on its way to the transfer thread, and the one answer that is owed for it.
final class TransferOrder: Sendable {
  typealias Outcome = Result<TransportResponse, TransportError>

  let request: TransportRequest
  let reply = OwedReply<Outcome>()

  init(_ request: TransportRequest) {
    self.request = request
  }
}
