/// A tag of a connector: a key with a list of values.
package struct Tag: Sendable, Hashable {
  /// The key.
  package var key: String
  /// The values in source order; empty for a bare key.
  package var values: [String]

  package init(key: String, values: [String] = []) {
    self.key = key
    self.values = values
  }
}
