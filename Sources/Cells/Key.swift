/// A key that was pressed, with its modifiers.
///
/// Spelled one way only: a letter is what it types, so `J` is the character `J` without shift; `^X`
/// is control and `x`; Enter is what sends CR; the shifted Tab is tab with shift.
package struct Key: Hashable, Sendable {
  /// Which key it is.
  package enum Code: Hashable, Sendable {
    case character(Character)
    case enter
    case escape
    case tab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// 1–63.
    case function(Int)
  }

  /// What was held down with it.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// The modifiers as bits.
    package let rawValue: UInt8

    /// Modifiers from their bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Shift, where it does not change what the key types.
    package static let shift = Modifiers(rawValue: 1 << 0)
    /// Alt, or Meta.
    package static let alt = Modifiers(rawValue: 1 << 1)
    /// Control; written `^` before a character.
    package static let control = Modifiers(rawValue: 1 << 2)
  }

  /// Which key it is.
  package var code: Code
  /// What was held down with it.
  package var modifiers: Modifiers

  /// A key, with modifiers.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A key that types a character.
  package init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// What the key types into a text field: its character when neither control nor Alt is held.
  package var typedCharacter: Character? {
    guard modifiers.isDisjoint(with: [.alt, .control]), case .character(let character) = code
    else { return nil }
    return character
  }
}
