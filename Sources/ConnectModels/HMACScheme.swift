/// What an `hmac` scheme has: what is digested, how, and where the digest is put.
package struct HMACScheme: Sendable, Hashable {
  /// The name of the header, query parameter or cookie.
  package var name: String
  /// `query`, `header`, `cookie`, or what else the API says (`in`).
  package var location: String
  /// `sha1`, `sha256`, `sha512`, or what else the API says.
  package var algorithm: String
  /// `body`, `url`, or what else the API says, in source order.
  package var digestInputs: [String]

  package init(name: String, location: String, algorithm: String, digestInputs: [String] = []) {
    self.name = name
    self.location = location
    self.algorithm = algorithm
    self.digestInputs = digestInputs
  }
}
