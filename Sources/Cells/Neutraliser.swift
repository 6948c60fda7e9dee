import CUTF8Proc

/// Turns code points from outside into a `SafeText`, one cell's character after another.
///
/// The rules are those of `docs/faults.md`, "Hostile text" and D12; sequences that are drawn as one
/// picture are reduced to what a cell can hold, one spacing character and its marks: a joined or
/// modified emoji to its first emoji, a flag to its letters. So no width depends on how an emulator
/// draws sequences.
struct Neutraliser {
  /// A code point, a surrogate included, or a byte that was no UTF-8.
  struct Unit: Hashable {
    private static let byteFlag: UInt32 = 1 << 31
    let value: UInt32

    init(_ value: UInt32) { self.value = value }
    init(invalid byte: UInt8) { self.value = UInt32(byte) | Unit.byteFlag }

    var isInvalidByte: Bool { value & Unit.byteFlag != 0 }
    var byte: UInt8 { UInt8(truncatingIfNeeded: value) }
  }

  /// Code points after its first that an emoji sequence has at most; the longest in use has nine.
  private static let longestTail = 9

  private let units: [Unit]
  private let lines: SafeText.Lines
  private let ascii: Bool
  private var index = 0
  /// UTF-8: to append to a string scalar by scalar takes many times as long.
  private var output: [UInt8] = []
  private var columns = 0
  /// Marks on the last character; nil where there is none that could bear one.
  private var marks: Int?
  private var endsInVirama = false

  init(units: [Unit], lines: SafeText.Lines, ascii: Bool) {
    self.units = units
    self.lines = lines
    self.ascii = ascii
  }

  /// The whole input, made safe.
  mutating func neutralise() -> SafeText {
    output.reserveCapacity(units.count)
    while index < units.count {
      let unit = units[index]
      index += 1
      take(unit)
    }
    return SafeText(
      neutralised: String(decoding: output, as: UTF8.self), columns: columns, isForASCII: ascii)
  }

  private mutating func take(_ unit: Unit) {
    guard !unit.isInvalidByte else { return escape(hexadecimal(UInt32(unit.byte), digits: 2)) }
    guard !TextWidth.isPrintableASCII(unit.value) else { return takeASCII(unit.value) }
    guard unit.value >= 0xA0 else { return takeControl(unit.value) }
    let properties = vex_properties_of(unit.value)
    guard let scalar = Unicode.Scalar(unit.value), properties.isDrawn else {
      return takeHidden(unit.value)
    }
    if properties.boundary == .regional_indicator { return takeFlag(scalar) }
    let width = TextWidth.columns(of: properties)
    guard width > 0 else { return takeMark(scalar, properties) }
    append(scalar, columns: width)
    if properties.boundary == .pictograph { skipTail(of: scalar) }
  }
}

// MARK: - Characters

extension Neutraliser {
  private mutating func append(_ scalar: Unicode.Scalar, columns width: Int) {
    marks = 0
    endsInVirama = false
    if ascii, !scalar.isASCII {
      output.append(UInt8(ascii: "?"))
      columns += 1
    } else {
      write(scalar)
      columns += width
    }
  }

  private mutating func takeASCII(_ value: UInt32) {
    append(Unicode.Scalar(UInt8(truncatingIfNeeded: value)), columns: 1)
    let isKeycapBase = value == 0x23 || value == 0x2A || (0x30...0x39).contains(value)
    if isKeycapBase, peek() == Code.emojiStyle, peek(1) == Code.keycap { index += 1 }
  }

  /// A mark goes onto the character before it; one without such a character would go onto whatever
  /// stands to its left on the screen, and is shown as a number.
  private mutating func takeMark(_ scalar: Unicode.Scalar, _ properties: vex_properties) {
    guard let count = marks else { return escape(scalar.value) }
    guard count < Cell.mostMarks else { return }
    marks = count + 1
    endsInVirama = properties.combining_class == 9
    if ascii {
      output[output.count - 1] = UInt8(ascii: "?")
    } else {
      write(scalar)
    }
  }

  /// A flag is two letters; one alone is no flag.
  private mutating func takeFlag(_ scalar: Unicode.Scalar) {
    guard let second = peek(), Code.regionalIndicators.contains(second) else {
      return escape(scalar.value)
    }
    index += 1
    for letter in [scalar.value, second] {
      let offset = letter - Code.regionalIndicators.lowerBound
      append(Unicode.Scalar(UInt8(0x41 + offset)), columns: 1)
    }
  }

  /// Steps over what a known sequence adds to its first emoji: style selector, skin tone, joined emoji.
  private mutating func skipTail(of first: Unicode.Scalar) {
    var last = first
    let end = min(units.count, index + Neutraliser.longestTail)
    while index < end, let next = peek() {
      if next == Code.emojiStyle || next == Code.textStyle {
        index += 1
      } else if Code.skinTones.contains(next), last.properties.isEmojiModifierBase {
        index += 1
      } else if next == Code.joiner, index + 1 < end, let joined = pictograph(at: 1) {
        last = joined
        index += 2
      } else {
        return
      }
    }
  }

  private func pictograph(at offset: Int) -> Unicode.Scalar? {
    guard let value = peek(offset), let scalar = Unicode.Scalar(value),
      vex_properties_of(value).boundary == .pictograph
    else { return nil }
    return scalar
  }

  private func peek(_ offset: Int = 0) -> UInt32? {
    let place = index + offset
    guard place < units.count, !units[place].isInvalidByte else { return nil }
    return units[place].value
  }
}

// MARK: - What is not drawn as it is

extension Neutraliser {
  private mutating func takeControl(_ value: UInt32) {
    if value >= 0x80 { return escape(hexadecimal(value, digits: 2)) }
    switch (value, lines) {
    case (0x0D, .wrapped) where peek() == 0x0A:
      // The pair that ends a line in many texts; the newline that follows breaks it.
      return
    case (0x0A, .wrapped):
      put("\n")
    case (_, _) where ascii:
      put("^")
      put(Unicode.Scalar(UInt8(truncatingIfNeeded: value ^ 0x40)))
    case (0x0A, _):
      put("⏎")
    case (0x09, _):
      put("⇥")
    case (0x7F, _):
      put("␡")
    case (_, _):
      put(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
    }
  }

  /// A character of D12: a joiner where its script needs it, else its number.
  private mutating func takeHidden(_ value: UInt32) {
    guard value == Code.joiner || value == Code.nonJoiner, joinsLetters(value),
      let scalar = Unicode.Scalar(value), let count = marks, count < Cell.mostMarks
    else { return escape(value) }
    marks = count + 1
    if !ascii { write(scalar) }
  }

  /// Whether a joiner or non-joiner stands where Indic and Arabic spelling has it: after a virama, or
  /// (a non-joiner) between two joining letters.
  private func joinsLetters(_ value: UInt32) -> Bool {
    guard let next = peek() else { return false }
    let following = vex_properties_of(next)
    if endsInVirama { return following.category == .letter }
    guard value == Code.nonJoiner, following.is_arabic_letter, index >= 2 else { return false }
    let previous = units[index - 2]
    return !previous.isInvalidByte && vex_properties_of(previous.value).is_arabic_letter
  }

  private mutating func escape(_ value: UInt32) {
    escape("U+" + hexadecimal(value, digits: 4))
  }

  private mutating func escape(_ name: String) {
    put("<")
    for scalar in name.unicodeScalars { put(scalar) }
    put(">")
  }

  /// A sign of ours, which bears no mark from outside.
  private mutating func put(_ sign: Unicode.Scalar) {
    write(sign)
    columns += 1
    marks = nil
    endsInVirama = false
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension vex_properties {
  /// Whether a terminal may be given the character as it is: none of the categories and properties
  /// of D12.
  var isDrawn: Bool {
    guard !is_ignorable else { return false }
    switch category {
    case .letter, .nonspacing_mark, .spacing_mark,
      .enclosing_mark, .number, .punctuation,
      .symbol, .space:
      return true
    case .line_separator, .paragraph_separator, .control,
      .format, .surrogate, .private_use,
      .unassigned:
      return false
    }
  }
}

private enum Code {
  static let nonJoiner: UInt32 = 0x200C
  static let joiner: UInt32 = 0x200D
  static let keycap: UInt32 = 0x20E3
  static let textStyle: UInt32 = 0xFE0E
  static let emojiStyle: UInt32 = 0xFE0F
  static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
  static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF
}
