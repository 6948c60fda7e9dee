/// Where a token comes from, and can be read again.
package protocol TokenSource: Sendable {
  /// The place in words, for sentences about it, as in `~/.versori/config.yaml`.
  var name: String { get }

  /// The token as it is there now. Asked at the first request, and again after the server refused
  /// the one before (robustness.md, N09).
  func token() async throws(TokenFault) -> Secret
}

/// Why there is no token.
package struct TokenFault: Error, Sendable, Hashable {
  /// What is wrong, with which source; never the token.
  package var sentence: String

  package init(sentence: String) {
    self.sentence = sentence
  }
}

/// A token that cannot change, as the environment's or the demo's.
package struct FixedToken: TokenSource {
  package let name: String
  private let secret: Secret

  package init(_ secret: Secret, name: String) {
    self.secret = secret
    self.name = name
  }

  package func token() async throws(TokenFault) -> Secret { secret }
}

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
