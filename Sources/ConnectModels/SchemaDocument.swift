/// The JSON schema behind a definition, as the server wrote it.
///
/// It is an object, or `true` or `false` where anything or nothing will do; what is in it is nobody's
/// business here.
package struct SchemaDocument: Sendable, Hashable {
  /// The JSON text, UTF-8.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
