import ConnectModels

/// Whether what the server counts as uses is at hand.
package enum UsesKnowledge: Equatable, Sendable {
  case complete
  /// Being read.
  case isRead
  case waits(RetryNotice)
  case failed(APIError)
  /// The server does not say what uses the credential.
  case missing
  /// It does, but not of each of those that break with it.
  case partial
}

/// A connector that is read for the uses of a credential that it holds.
struct UsesQuestion: Equatable, Sendable {
  let credential: Identifier
  let connector: Identifier
}
