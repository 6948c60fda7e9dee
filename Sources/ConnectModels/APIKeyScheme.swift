/// What an `api-key` scheme has: where the key is put.
package struct APIKeyScheme: Sendable, Hashable {
  /// The name of the header, query parameter or cookie.
  package var name: String
  /// `query`, `header`, `cookie`, or what else the API says (`in`).
  package var location: String

  package init(name: String, location: String) {
    self.name = name
    self.location = location
  }
}
