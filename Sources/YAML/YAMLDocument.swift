/// The way in: a file or its bytes become a tree.
package enum YAMLDocument {
  /// The tree of a file's only document; null for an empty file.
  package static func read(path: String) throws(YAMLError) -> YAMLNode {
    try parse(YAMLFile.bytes(path: path), file: path)
  }

  /// The tree of `bytes`; `file` is what nodes and errors call them.
  package static func parse(_ bytes: [UInt8], file: String) throws(YAMLError) -> YAMLNode {
    guard bytes.count <= YAMLBounds.bytes else {
      throw YAMLError(file: file, reason: .tooLarge)
    }
    try refuseDirectives(bytes, file: file)
    var builder = try TreeBuilder(events: EventReader(bytes, file: file), file: file)
    return try builder.document()
  }

  /// Before libyaml sees them: it compares each with all others, 100,000 of them for minutes.
  private static func refuseDirectives(_ bytes: [UInt8], file: String) throws(YAMLError) {
    var line = 1
    var directives = 0
    var isAtLineStart = true
    for byte in bytes {
      if isAtLineStart, byte == UInt8(ascii: "%") {
        directives += 1
        guard directives <= YAMLBounds.directives else {
          throw YAMLError(file: file, line: line, column: 1, reason: .tooManyDirectives)
        }
      }
      // libyaml ends a line at a lone CR as well.
      isAtLineStart = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
  }
}
