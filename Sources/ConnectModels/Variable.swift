/// A variable of a connection, or a connector's default for one.
///
/// Its value is secret when its name says so (`SecretPaths`).
package struct Variable: Sendable, Hashable {
  /// The variable's name.
  package var name: String
  /// Its value, wrapped when it is secret.
  package var value: MaskableText

  package init(name: String, value: MaskableText) {
    self.name = name
    self.value = value
  }
}
