/// Spells a text so that a shell reads exactly that text as one argument; the same spelling for sh,
/// bash, zsh and fish, since nobody can know where it will be pasted (`docs/faults.md`, S06).
package enum ShellQuoting {
  /// A word that every shell takes for itself as it is; any other as an argument. What no argument can
  /// be is an empty one.
  package static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_.=/".utf8.contains(byte)
      }
    }
    // zsh looks up what begins with `=`.
    let isTaken = text.isEmpty || text.hasPrefix("=")
    return isPlain && !isTaken ? text : argument(text) ?? "''"
  }

  /// The argument, or `nil` for a text with a NUL, which no argument can have.
  ///
  /// Everything stands in single quotes but quotes and backslashes, which are escaped outside of
  /// them: within, fish takes a backslash for an escape and the others do not. Two quotes never stand
  /// side by side but for the empty text, since zsh can be told to read them as one (`RC_QUOTES`).
  package static func argument(_ text: String) -> String? {
    guard !text.utf8.contains(0) else { return nil }
    guard !text.isEmpty else { return "''" }
    var result: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      let isEscaped = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
      if isQuoted == isEscaped {
        result.append(UInt8(ascii: "'"))
        isQuoted.toggle()
      }
      if isEscaped { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    if isQuoted { result.append(UInt8(ascii: "'")) }
    return String(decoding: result, as: UTF8.self)
  }
}
