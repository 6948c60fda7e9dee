/// The modes of a terminal that a program has switched by `ESC [ ? n ; … h`, and back by `l`: the
/// alternate screen (1049), the cursor (25), the mouse (1000 to 1006), pasting in brackets (2004).
package struct PrivateModes {
  private enum Place {
    case text, escape, sequence, numbers
  }

  /// What is on in a terminal that nobody has touched: lines wrap, the cursor is seen.
  private static let usual: Set<Int> = [7, 25]

  private var place = Place.text
  private var numbers: [Int] = []
  private var isOn: [Int: Bool] = [:]

  package init() {}

  /// Takes what was written, cut anywhere.
  package mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch (place, byte) {
    case (_, 0x1B): place = .escape
    case (.escape, UInt8(ascii: "[")): place = .sequence
    case (.sequence, UInt8(ascii: "?")): (place, numbers) = (.numbers, [0])
    case (.numbers, UInt8(ascii: "0")...UInt8(ascii: "9")):
      let digit = Int(byte - UInt8(ascii: "0"))
      numbers.append(((numbers.popLast() ?? 0) * 10 + digit) % 100_000)
    case (.numbers, UInt8(ascii: ";")): numbers.append(0)
    case (.numbers, UInt8(ascii: "h")), (.numbers, UInt8(ascii: "l")):
      for number in numbers { isOn[number] = byte == UInt8(ascii: "h") }
      place = .text
    default: place = .text
    }
  }

  /// What is otherwise than in a terminal that nobody has touched, in words.
  package var leftBehind: [String] {
    isOn.filter { $0.value != Self.usual.contains($0.key) }.keys.sorted().map { number in
      switch number {
      case 25: "the cursor is hidden"
      case 1_049: "the alternate screen is shown"
      default: "mode \(number) is \(isOn[number] == true ? "on" : "off")"
      }
    }
  }
}
