/// The token in use: read once, kept until the server refuses it.
final class HeldToken: Sendable {
  let source: any TokenSource
  private let current = Locked(Secret?.none)

  init(_ source: any TokenSource) {
    self.source = source
  }

  func token() async throws(TokenFault) -> Secret {
    if let held = current.withLock({ $0 }) { return held }
    return try await readAgain()
  }

  /// Another token than the refused one, if there is one by now; none is held otherwise, so that
  /// the next request reads the source.
  func replacement(for refused: Secret) async throws(TokenFault) -> Secret? {
    if let held = current.withLock({ $0 }), held != refused { return held }
    current.withLock { $0 = nil }
    let fresh = try await source.token()
    guard fresh != refused else { return nil }
    current.withLock { $0 = fresh }
    return fresh
  }

  private func readAgain() async throws(TokenFault) -> Secret {
    let fresh = try await source.token()
    current.withLock { $0 = fresh }
    return fresh
  }
}
