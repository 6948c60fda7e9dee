/// A place within JSON as `jq` writes it: `.connections[0].credentials.action[1]`.
package struct JQPath: Hashable, Sendable, CustomStringConvertible {
  private var steps = ""

  /// The whole.
  package init() {}

  /// What `jq` is given; a dot for the whole.
  package var description: String { steps.isEmpty || steps.hasPrefix("[") ? "." + steps : steps }

  /// The value of a member; `json` is its name as JSON writes it, quotes included.
  func member(_ name: String, json: String) -> JQPath {
    var path = self
    path.steps += Self.isWord(name) ? ".\(name)" : "[\(json)]"
    return path
  }

  /// An element of an array, counted from 0.
  func element(_ ordinal: Int) -> JQPath {
    var path = self
    path.steps += "[\(ordinal)]"
    return path
  }

  private static func isWord(_ name: String) -> Bool {
    let isLetter = { (byte: UInt8) in
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }
}
