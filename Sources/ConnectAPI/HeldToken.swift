/// The token in use: read once, kept until the server refuses it.
final class HeldToken: Sendable {
  let source: any TokenSource
  private let current = Locked(Secret?.none)
  private let observer: @Sendable (ClientReport) -> Void

  /// Tells the observer of each token that comes in.
  init(_ source: any TokenSource, observer: @escaping @Sendable (ClientReport) -> Void) {
    self.source = source
    self.observer = observer
  }

  func token() async throws(TokenFault) -> Secret {
    if let held = current.withLock({ $0 }) { return held }
    return hold(try await source.token())
  }

  /// Another token than the refused one, if there is one by now; none is held otherwise, so that
  /// the next request reads the source.
  func replacement(for refused: Secret) async throws(TokenFault) -> Secret? {
    if let held = current.withLock({ $0 }), held != refused { return held }
    current.withLock { $0 = nil }
    let fresh = try await source.token()
    guard fresh != refused else { return nil }
    return hold(fresh)
  }

  private func hold(_ fresh: Secret) -> Secret {
    current.withLock { $0 = fresh }
    observer(.tokenRead(expiresAt: fresh.expiresAt))
    return fresh
  }
}
