import Cells
import Testing

/// Walks every code point there is (D12). What is right is decided by the standard library's own
/// tables, so that a wrong property cannot agree with itself.
@Suite struct `Every code point` {
  @Test(arguments: 0...16 as ClosedRange<UInt32>)
  func `is drawn as it is, or visible and inert`(plane: UInt32) {
    var wrong: [String] = []
    var newer = 0
    for values in CodePoint.runs(ofPlane: plane) {
      // A run at a time, each code point between two letters; only where it differs one by one.
      let shown = SafeText(untrustedBytes: values.flatMap(CodePoint.bytes))
      if shown.string.utf8.elementsEqual(values.map(CodePoint.expected).joined().utf8) { continue }
      for value in values {
        let shown = SafeText(untrustedBytes: CodePoint.bytes(around: value)).string
        if shown.utf8.elementsEqual(CodePoint.expected(value).utf8) { continue }
        // The two tables may be of different versions of Unicode: one then takes for unassigned what
        // the other knows. Either way of showing it is inert.
        if CodePoint.mayBeNewer(value), CodePoint.isRecent(shown, value) {
          newer += 1
        } else {
          wrong.append("\(CodePoint.name(value)): \(shown.debugDescription)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) in all: \(wrong.prefix(10))")
    #expect(newer < 12_000)
  }

  @Test(arguments: 0...16 as ClosedRange<UInt32>)
  func `is printable ASCII where the screen has nothing else`(plane: UInt32) {
    for values in CodePoint.runs(ofPlane: plane) {
      let shown = SafeText(untrustedBytes: values.flatMap(CodePoint.bytes), ascii: true)
      let isPrintable = shown.string.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      #expect(isPrintable && shown.columns == shown.string.utf8.count, "\(values)")
    }
  }
}

/// One code point between two letters, and what becomes of it.
private enum CodePoint {
  /// A plane's code points, 256 at a time.
  static func runs(ofPlane plane: UInt32) -> [ClosedRange<UInt32>] {
    (0..<256).map { plane << 16 | $0 << 8 }.map { $0...$0 | 0xFF }
  }

  static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// As UTF-8 would have it; surrogates too, which are then no UTF-8.
  static func bytes(around value: UInt32) -> [UInt8] {
    let encoded: [UInt8]
    if let scalar = Unicode.Scalar(value) {
      encoded = Array(String(Character(scalar)).utf8)
    } else {
      encoded = [0xED, UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
    }
    return [0x61] + encoded + [0x62]
  }

  static func expected(_ value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(value) else {
      let escaped = bytes(around: value).dropFirst().dropLast().map {
        "<" + String($0, radix: 16, uppercase: true) + ">"
      }
      return "a" + escaped.joined() + "b"
    }
    return "a" + shown(scalar) + "b"
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: "⇥"
    case 0x0A: "⏎"
    case 0x7F: "␡"
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? ""
    case 0x80...0x9F: "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
    // Half a flag is none.
    case 0x1F1E6...0x1F1FF: "<\(name(scalar.value))>"
    default: isHidden(scalar) ? "<\(name(scalar.value))>" : String(Character(scalar))
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }

  /// Whether a table of another version may differ: not for what will never be a character.
  static func mayBeNewer(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value), !scalar.properties.isNoncharacterCodePoint,
      !scalar.properties.isDefaultIgnorableCodePoint
    else { return false }
    guard let age = scalar.properties.age else {
      return scalar.properties.generalCategory == .unassigned
    }
    return age.major >= 15
  }

  static func isRecent(_ shown: String, _ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    return shown == "a<\(name(value))>b" || shown == "a\(Character(scalar))b"
  }
}
