/// A keyword of a schema with its value.
package struct SchemaKeyword: Sendable, Hashable {
  package var name: String
  /// The characters of a string; anything else as it is written.
  package var value: String
  package var isString: Bool

  package init(name: String, value: String, isString: Bool) {
    self.name = name
    self.value = value
    self.isString = isString
  }
}
