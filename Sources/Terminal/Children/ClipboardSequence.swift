/// What asks a terminal to put a text on its clipboard: OSC 52 of xterm's control sequences, with
/// the text in base64 and nothing else in it.
enum ClipboardSequence {
  /// Bytes of text that fit: a sequence of 100,000 bytes, the bound of hterm's own script, is as long
  /// as terminals are known to take, and of these 8 are not the text's base64.
  static let mostBytes = 74_994

  /// The sequence, or `nil` for a text that is too long: half of it would be worse than none.
  ///
  /// With `throughTmux` it is wrapped for a tmux before 3.3, which hands it on to its terminal.
  static func bytes(_ text: [UInt8], throughTmux: Bool = false) -> [UInt8]? {
    guard text.count <= mostBytes else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(text) + [0x07]
    guard throughTmux else { return sequence }
    // Every ESC within is doubled, and there is one.
    return Array("\u{1B}Ptmux;\u{1B}".utf8) + sequence + Array("\u{1B}\\".utf8)
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let digit = digits[bits >> (18 - 6 * place) & 63]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return result
  }
}
