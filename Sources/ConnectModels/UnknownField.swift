/// A member that the API's document does not name, kept so that it can be shown.
package struct UnknownField: Sendable, Hashable {
  /// The member's name.
  package var name: String
  /// Its value as the server wrote it, with what `SecretPaths` names in it masked for good: a stray
  /// member must not show what a known one would hide. The document has it all.
  package var json: String

  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
