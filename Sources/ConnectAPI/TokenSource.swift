/// Where a token comes from, and can be read again.
package protocol TokenSource: Sendable {
  /// The place in words, for sentences about it, as in `~/.versori/config.yaml`.
  var name: String { get }

  /// The token as it is there now. Asked at the first request, and again after the server refused
  /// the one before (N09).
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
