/// A row of an answer as the server sent it, and where in the answer it stood.
package struct PartText: Sendable, Hashable {
  /// The JSON text, UTF-8.
  package let bytes: [UInt8]
  /// Where it stood.
  package let path: JQPath

  /// The text of a whole answer.
  package init(bytes: [UInt8]) { self.init(bytes: bytes, path: JQPath()) }

  init(bytes: [UInt8], path: JQPath) {
    self.bytes = bytes
    self.path = path
  }
}
