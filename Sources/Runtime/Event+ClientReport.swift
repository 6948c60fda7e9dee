import ConnectAPI
import ConnectModels
import Explorer

extension Event {
  /// What the client tells of its work, as the explorer takes it.
  package init(_ report: ClientReport) {
    switch report {
    case .exchanged(let record): self = .requestTried(RequestTry(record))
    case .tokenRead(let expiry): self = .tokenRead(expiresAt: expiry)
    }
  }
}

extension Mailbox {
  /// Puts what the client tells behind the events that wait; from any thread.
  package func post(_ report: ClientReport) { post(Event(report)) }
}

extension RequestTry {
  fileprivate init(_ record: RequestRecord) {
    self.init(
      request: record.request, method: record.method, path: record.path, attempt: record.attempt,
      askedAt: record.askedAt, endedAt: record.endedAt, duration: record.duration,
      outcome: Outcome(record),
      fault: record.failure.map { Fault(sentence: $0.sentence, cause: $0.cause) })
    receivedBytes = record.receivedBytes
    bodyBytes = record.bodyBytes
    serverTime = record.serverTime
    httpVersion = record.httpVersion
    isConnectionReused = record.isConnectionReused
  }
}

extension RequestTry.Outcome {
  fileprivate init(_ record: RequestRecord) {
    if let status = record.status {
      self = .answered(status: status, reason: record.reason)
    } else {
      self = record.failure?.kind == .cancelled ? .cancelled : .unanswered
    }
  }
}
