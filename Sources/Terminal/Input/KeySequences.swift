import Cells

/// The forms of keys that are built in: those of xterm, rxvt and the Linux console.
enum KeySequences {
  /// A byte below 0x80 that is no part of a sequence. A terminal in raw mode sends CR for Enter and LF
  /// for `^J`; `^H` and DEL are both Backspace, of which keyboards have one.
  static func plain(_ byte: UInt8, _ modifiers: Key.Modifiers) -> Key {
    switch byte {
    case 0x00: Key(" ", modifiers.union(.control))
    case 0x08, 0x7F: Key(.backspace, modifiers)
    case 0x09: Key(.tab, modifiers)
    case 0x0D: Key(.enter, modifiers)
    case 0x1B: Key(.escape, modifiers)
    case 0x01...0x1A: Key(Character(Unicode.Scalar(byte | 0x60)), modifiers.union(.control))
    case 0x1C...0x1F: Key(Character(Unicode.Scalar(byte | 0x40)), modifiers.union(.control))
    default: Key(Character(Unicode.Scalar(byte)), modifiers)
    }
  }

  /// One more than the sum of shift 1, alt 2, control 4, meta 8; further bits are locks.
  static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = max(0, number - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 0b1010 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// `CSI letter`.
  static func lettered(_ letter: UInt8, _ modifiers: Key.Modifiers) -> Key? {
    switch letter {
    case UInt8(ascii: "Z"): return Key(.tab, modifiers.union(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // rxvt's shifted arrows.
      return arrow(letter & 0x5F).map { Key($0, .shift) }
    default: return (arrow(letter) ?? firstFunctions(letter)).map { Key($0, modifiers) }
    }
  }

  /// `SS3 letter`: arrows, the first function keys and the keypad.
  static func single(_ letter: UInt8, _ modifiers: Key.Modifiers) -> Key? {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // rxvt's arrows with control.
      return arrow(letter & 0x5F).map { Key($0, .control) }
    case UInt8(ascii: "M"): return Key(.enter, modifiers)
    case UInt8(ascii: "I"): return Key(.tab, modifiers)
    case UInt8(ascii: "X"): return Key("=", modifiers)
    case UInt8(ascii: " "): return Key(" ", modifiers)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad's `*` to `9` stand 64 below their letters.
      return Key(Character(Unicode.Scalar(letter - 0x40)), modifiers)
    default: return (arrow(letter) ?? firstFunctions(letter)).map { Key($0, modifiers) }
    }
  }

  /// `CSI [ letter`, the Linux console's F1 to F5.
  static func linuxFunction(_ letter: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    return Key(.function(Int(letter - UInt8(ascii: "A")) + 1))
  }

  /// `CSI number ~`, and rxvt's other final bytes.
  static func numbered(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    let code: Key.Code
    switch number {
    case 1, 7: code = .home
    case 2: code = .insert
    case 3: code = .delete
    case 4, 8: code = .end
    case 5: code = .pageUp
    case 6: code = .pageDown
    case 11...15: code = .function(number - 10)
    case 17...21: code = .function(number - 11)
    case 23...26: code = .function(number - 12)
    case 28, 29: code = .function(number - 13)
    case 31...34: code = .function(number - 14)
    default: return nil
    }
    return Key(code, modifiers)
  }

  /// A key given by its code point, `CSI 27;5;97~` or `CSI 97;5u`; a shifted letter is a capital.
  static func character(_ codePoint: Int, _ modifiers: Key.Modifiers) -> Key? {
    guard let scalar = Unicode.Scalar(UInt32(codePoint)) else { return nil }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return plain(UInt8(truncatingIfNeeded: scalar.value), modifiers)
    }
    guard scalar.value < 0x80 || scalar.value >= 0xA0 else { return nil }
    let character = Character(scalar)
    let capital = character.uppercased()
    guard modifiers.contains(.shift), capital.count == 1, scalar != " " else {
      return Key(character, modifiers)
    }
    guard !modifiers.contains(.control) else { return Key(character, modifiers) }
    return Key(Character(capital), modifiers.subtracting(.shift))
  }

  private static func arrow(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    default: nil
    }
  }

  private static func firstFunctions(_ letter: UInt8) -> Key.Code? {
    guard (UInt8(ascii: "P")...UInt8(ascii: "S")).contains(letter) else { return nil }
    return .function(Int(letter - UInt8(ascii: "P")) + 1)
  }
}
