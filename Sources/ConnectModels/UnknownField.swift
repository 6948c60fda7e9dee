/// A member that the API's document does not name, kept so that it can be shown.
package struct UnknownField: Sendable, Hashable {
  /// The member's name.
  package var name: String
  /// Its value as the server wrote it.
  package var json: String

  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
