import Cells

/// A control sequence taken apart: `ESC [`, a private prefix, numbers, an intermediate, a final byte.
/// What it means, where that does not depend on anything else.
struct ControlSequence {
  /// No number of ours is larger; keeps a hostile one from overflowing.
  private static let largestNumber = 9_999_999

  private let prefix: UInt8?
  private let intermediate: UInt8?
  private let final: UInt8
  private let numbers: [Int]
  /// Whether there are digits and nothing else between introducer and final byte.
  let isNumberAlone: Bool

  /// Takes apart the bytes from ESC up to the final one.
  init(_ bytes: [UInt8], final: UInt8) {
    var body = bytes.dropFirst(2)
    self.final = final
    if let first = body.first, (UInt8(ascii: "<")...UInt8(ascii: "?")).contains(first) {
      prefix = first
      body = body.dropFirst()
    } else {
      prefix = nil
    }
    intermediate = body.last.flatMap { (0x20...0x2F).contains($0) ? $0 : nil }
    numbers = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      ControlSequence.number($0)
    }
    isNumberAlone = prefix == nil && !body.isEmpty && body.allSatisfy(ControlSequence.isDigit)
  }

  var isPasteStart: Bool {
    prefix == nil && final == UInt8(ascii: "~") && numbers.first == 200
  }

  /// The modifiers of the second number: one more than the sum of their bits.
  var modifiers: Key.Modifiers {
    // A lone number is the modifiers where there is no number for the key itself (`ESC O 5 A`).
    KeySequences.modifiers(numbers.count > 1 ? numbers[1] : isSingleShift ? numbers[0] : 1)
  }

  private var isSingleShift: Bool { final != UInt8(ascii: "~") && isNumberAlone }

  /// CPR. Row 1 and a column from 2 to 16 are also F3 with modifiers, unless a report is awaited.
  func cursorPosition(isAwaited: Bool) -> Position? {
    guard final == UInt8(ascii: "R"), numbers.count >= 2 else { return nil }
    let isPrivate = prefix == UInt8(ascii: "?")
    guard isPrivate || prefix == nil, numbers[0] > 0, numbers[1] > 0 else { return nil }
    if !isAwaited, !isPrivate, numbers[0] == 1, (2...16).contains(numbers[1]) { return nil }
    return Position(column: numbers[1] - 1, row: numbers[0] - 1)
  }

  /// A mouse report in the form of mode 1006.
  var mouse: MouseEvent? {
    guard prefix == UInt8(ascii: "<"), numbers.count == 3, intermediate == nil else { return nil }
    guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    return MouseEvent(
      report: numbers[0], column: numbers[1], row: numbers[2], isRelease: final == UInt8(ascii: "m")
    )
  }

  /// DA1, DA2 and DECRPM.
  var reply: TerminalReply? {
    switch (prefix, intermediate, final) {
    case (UInt8(ascii: "?"), nil, UInt8(ascii: "c")):
      .primaryAttributes(numbers)
    case (UInt8(ascii: ">"), nil, UInt8(ascii: "c")):
      .secondaryAttributes(numbers)
    case (UInt8(ascii: "?"), UInt8(ascii: "$"), UInt8(ascii: "y")),
      (nil, UInt8(ascii: "$"), UInt8(ascii: "y")):
      numbers.count == 2 ? .mode(numbers[0], setting: numbers[1]) : nil
    default:
      nil
    }
  }

  /// A key in one of the forms that are built in.
  var key: Key? {
    guard prefix == nil, intermediate == nil else { return nil }
    switch final {
    case UInt8(ascii: "~") where numbers.first == 27 && numbers.count == 3:
      return KeySequences.character(numbers[2], KeySequences.modifiers(numbers[1]))
    case UInt8(ascii: "~"):
      return KeySequences.numbered(numbers[0], modifiers)
    case UInt8(ascii: "^"):
      return KeySequences.numbered(numbers[0], .control)
    case UInt8(ascii: "$"):
      return KeySequences.numbered(numbers[0], .shift)
    case UInt8(ascii: "@"):
      return KeySequences.numbered(numbers[0], [.control, .shift])
    case UInt8(ascii: "u"):
      return KeySequences.character(
        numbers[0], KeySequences.modifiers(numbers.dropFirst().first ?? 1))
    // A report of a place that no screen has is no F3 either.
    case UInt8(ascii: "R") where numbers.count > 1 && numbers[0] != 1:
      return nil
    default:
      return KeySequences.lettered(final, numbers.count > 1 ? modifiers : [])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The digits at the start of a parameter; what a colon adds is of no use here.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(while: isDigit).reduce(0) {
      min($0 * 10 + Int($1 - UInt8(ascii: "0")), largestNumber)
    }
  }
}

extension MouseEvent {
  /// Reads a report: the button's number with bits for modifiers and motion, a place counted from one.
  init?(report: Int, column: Int, row: Int, isRelease: Bool) {
    guard report >= 0, report < 128 else { return nil }
    let buttons: [Button] = [.left, .middle, .right]
    let number = report & 3
    let kind: Kind
    switch (report & 64 != 0, report & 32 != 0) {
    case (true, _):
      guard !isRelease else { return nil }
      kind = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight][number]
    case (false, true):
      kind = number < buttons.count ? .drag(buttons[number]) : .move
    case (false, false):
      guard number < buttons.count else { return nil }
      kind = isRelease ? .release(buttons[number]) : .press(buttons[number])
    }
    var modifiers: Key.Modifiers = []
    if report & 4 != 0 { modifiers.insert(.shift) }
    if report & 8 != 0 { modifiers.insert(.alt) }
    if report & 16 != 0 { modifiers.insert(.control) }
    let position = Position(column: max(0, column - 1), row: max(0, row - 1))
    self.init(kind, at: position, modifiers: modifiers)
  }
}
