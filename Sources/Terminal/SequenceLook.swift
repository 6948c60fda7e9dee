/// How characters look, by the numbers of ECMA-48's SGR: what is done to them, and their colours as
/// they are written.
struct SequenceLook: Equatable {
  /// The most numbers in one sequence that every terminal takes (the console of Linux: 16).
  fileprivate static let mostNumbers = 16
  /// What is seen where nothing stands: lines under and through it, and colours exchanged.
  private static let seenOnBlanks: UInt16 = 1 << 4 | 1 << 7 | 1 << 9

  /// The numbers 1 to 9, a bit each.
  private var attributes: UInt16 = 0
  /// The numbers of a colour; empty for the terminal's own.
  private var foreground = ""
  private var background = ""

  /// The terminal's own.
  static let plain = Self()

  /// Whether a blank is the same in both.
  func isLikeOnBlanks(_ other: SequenceLook) -> Bool {
    background == other.background
      && (attributes | other.attributes) & Self.seenOnBlanks == 0
  }
}

// MARK: - Reading

extension SequenceLook {
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let colon = UInt8(ascii: ":")

  /// The look after a sequence.
  ///
  /// - Parameters:
  ///   - numbers: what stands between `ESC [` and `m`.
  ///   - look: the look before it; nil where it is not known.
  /// - Returns: the look; nil where it depends on what is not known, or is said with numbers that are
  ///   not known here.
  static func after(_ numbers: ArraySlice<UInt8>, _ look: SequenceLook?) -> SequenceLook? {
    var rest = numbers
    guard rest.last != semicolon else { return nil }
    let isReset = value(first(of: rest)) == 0
    guard var look = isReset ? .plain : look else { return nil }
    repeat {
      guard look.take(&rest) else { return nil }
    } while !rest.isEmpty
    return look
  }

  /// Takes the first number of several, and those that belong to it.
  private mutating func take(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let number = Self.first(of: rest)
    // Colours of three parts may be written as one number, with colons.
    let parts = number.prefix { $0 != Self.colon }
    guard let value = Self.value(parts) else { return false }
    var length = number.count
    if value == 38 || value == 48 {
      if parts.count == length { length = Self.lengthOfColor(rest) ?? 0 }
      guard length > 2 else { return false }
    } else if parts.count < length {
      return false
    }
    guard set(value, rest.prefix(length)) else { return false }
    rest = rest.dropFirst(length + 1)
    return true
  }

  private mutating func set(_ value: Int, _ numbers: ArraySlice<UInt8>) -> Bool {
    switch value {
    case 0: self = .plain
    case 1...9: attributes |= 1 << UInt16(value)
    case 22: attributes &= ~(1 << 1 | 1 << 2)
    case 23...25, 27...29: attributes &= ~(1 << UInt16(value - 20))
    case 30...38, 90...97: foreground = String(decoding: numbers, as: UTF8.self)
    case 39: foreground = ""
    case 40...48, 100...107: background = String(decoding: numbers, as: UTF8.self)
    case 49: background = ""
    default: return false
    }
    return true
  }

  private static func first(of numbers: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    numbers.prefix { $0 != semicolon }
  }

  /// A number's value, of three digits at most; 0 where there are none.
  private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 3, digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// How many bytes a colour takes that is written as several numbers: one of a palette after
  /// `38;5`, three parts after `38;2`.
  private static func lengthOfColor(_ numbers: ArraySlice<UInt8>) -> Int? {
    var rest = numbers.dropFirst(3)
    let parts: Int
    switch value(first(of: rest)) {
    case 2: parts = 4
    case 5: parts = 2
    default: return nil
    }
    for part in 0..<parts {
      guard !rest.isEmpty else { return nil }
      rest = rest.dropFirst(first(of: rest).count + (part + 1 < parts ? 1 : 0))
    }
    return rest.startIndex - numbers.startIndex
  }
}

// MARK: - Writing

extension SequenceLook {
  /// The shortest way to this look from another one.
  ///
  /// - Parameter other: the look that the terminal has; nil where it is not known.
  /// - Returns: a sequence, or several where one would have too many numbers; nothing where both are
  ///   the same.
  func sequence(from other: SequenceLook?) -> [UInt8] {
    guard self != other else { return [] }
    var anew = Numbers()
    if self != .plain { anew.add("0") }
    anew.add(attributes: attributes)
    anew.add(foreground)
    anew.add(background)
    // What was done to characters is taken back as a whole alone: every terminal knows that.
    guard let other, other.attributes & ~attributes == 0 else { return anew.ended }
    var changes = Numbers()
    changes.add(attributes: attributes & ~other.attributes)
    if foreground != other.foreground { changes.add(foreground.isEmpty ? "39" : foreground) }
    if background != other.background { changes.add(background.isEmpty ? "49" : background) }
    return changes.bytes.count < anew.bytes.count ? changes.ended : anew.ended
  }

  /// Numbers on their way into a sequence.
  private struct Numbers {
    private(set) var bytes = start
    private var count = 0
    /// Whether nothing may follow: xterm 379 reads a second colour with colons (ISO 8613-6) in the same
    /// sequence as another one.
    private var isFull = false

    private static let start = Array("\u{1B}[".utf8)
    private static let end = UInt8(ascii: "m")

    var ended: [UInt8] { bytes + [Self.end] }

    /// Adds numbers that belong together; none are left out.
    mutating func add(_ numbers: String) {
      guard !numbers.isEmpty else { return }
      let more = numbers.utf8.count { $0 == semicolon || $0 == colon } + 1
      if count + more > mostNumbers || isFull {
        bytes.append(Self.end)
        bytes += Self.start
        count = 0
      } else if count > 0 {
        bytes.append(semicolon)
      }
      bytes += numbers.utf8
      count += more
      isFull = numbers.utf8.contains(colon)
    }

    mutating func add(attributes: UInt16) {
      for number in 1...9 where attributes & 1 << UInt16(number) != 0 { add("\(number)") }
    }
  }
}
