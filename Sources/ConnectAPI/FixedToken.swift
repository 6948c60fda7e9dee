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
