import Explorer

/// A kind of single value: how it is written, and what is expected where something else stands.
struct SettingKind<Value>: Sendable {
  /// As the end of "takes …".
  let expected: String
  /// nil for what is no such value.
  let parse: @Sendable (String) -> Value?
  /// As the file would have it.
  let write: @Sendable (Value) -> String
}

extension SettingKind where Value == Bool {
  /// A switch.
  static let yesOrNo = SettingKind(
    expected: "yes or no",
    parse: { text in
      switch text.lowercased() {
      case "yes", "true", "on": true
      case "no", "false", "off": false
      default: nil
      }
    },
    write: { $0 ? "yes" : "no" })
}

extension SettingKind where Value == String {
  /// Any text.
  static func text(_ expected: String) -> SettingKind {
    SettingKind(expected: expected, parse: { $0.isEmpty ? nil : $0 }, write: { $0 })
  }
}

extension SettingKind where Value == Int {
  /// A whole number within bounds; digits alone.
  static func number(_ range: ClosedRange<Int>) -> SettingKind {
    SettingKind(
      expected: "a number from \(range.lowerBound.grouped) to \(range.upperBound.grouped)",
      parse: { text in
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
      },
      write: { "\($0)" })
  }
}

extension SettingKind {
  /// One of the words of an enumeration.
  static func word() -> SettingKind
  where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    return SettingKind(
      expected: words.joined(separator: ", "), parse: { Value(rawValue: $0) },
      write: { $0.rawValue })
  }

  /// This kind, or a word that stands for no value.
  func orNone(_ word: String) -> SettingKind<Value?> {
    SettingKind<Value?>(
      expected: "\(expected), or \(word)",
      parse: { $0 == word ? .some(nil) : parse($0).map(Optional.some) },
      write: { $0.map(write) ?? word })
  }
}

extension SettingKind where Value == Duration {
  /// A stretch of time: a whole number and a unit.
  static func time(_ range: ClosedRange<Duration>, _ example: String) -> SettingKind {
    SettingKind(
      expected:
        "a time from \(WrittenTime.write(range.lowerBound)) to"
        + " \(WrittenTime.write(range.upperBound)), such as \(example)",
      parse: { text in
        WrittenTime.parse(text).flatMap { range.contains($0) ? $0 : nil }
      },
      write: WrittenTime.write)
  }
}
