import ConnectAPI

/// Every token that has come in, so that none goes into a file by whatever way: what the service
/// answers is rid of it already, what a person pastes is not (`docs/faults.md`, S07).
final class KnownTokens: Sendable {
  private let tokens = Locked<[Secret]>([])

  /// A token has come in.
  func add(_ token: Secret) {
    tokens.withLock { if !$0.contains(token) { $0.append(token) } }
  }

  /// The bytes without the tokens.
  func redacted(_ bytes: [UInt8]) -> [UInt8] {
    tokens.withLock { $0 }.reduce(bytes) { $1.redacted($0) }
  }

  /// The text without the tokens.
  func redacted(_ text: String) -> String {
    tokens.withLock { $0 }.reduce(text) { $1.redacted($0) }
  }

  /// The same source, each token of which is known from then on.
  func watching(_ source: any TokenSource) -> any TokenSource {
    WatchedTokens(source: source, known: self)
  }

  private struct WatchedTokens: TokenSource {
    let source: any TokenSource
    let known: KnownTokens

    var name: String { source.name }

    func token() async throws(TokenFault) -> Secret {
      let token = try await source.token()
      known.add(token)
      return token
    }
  }
}
