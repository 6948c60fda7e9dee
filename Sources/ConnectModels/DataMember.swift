/// A member of a credential's data, for showing.
package struct DataMember: Sendable, Hashable {
  /// The member's name.
  package var name: String
  /// A string's characters, else the value as the server wrote it; wrapped when secret.
  package var value: MaskableText
  /// Whether the value is a JSON string.
  package var isString: Bool

  package init(name: String, value: MaskableText, isString: Bool = true) {
    self.name = name
    self.value = value
    self.isString = isString
  }

  /// Whether the member is to be masked, as `SecretPaths` says.
  package var isSecret: Bool { value.isSecret }
}
