import ConnectModels

/// Reading what stands after a field's colon.
extension FilterParser {
  func condition(of field: FilterField, _ value: FilterWord) -> FilterTerm.Condition {
    let words = value.values
    guard !words.isEmpty else { return .invalid("\(field.rawValue): wants \(field.expectation)") }
    return switch field {
    case .category: .category(words.map(\.text))
    case .protocol: texts(.protocolName, field, words)
    case .version: texts(.version, field, words)
    case .scheme: texts(.scheme, field, words)
    case .type: texts(.type, field, words)
    case .connection: texts(.connection, field, words)
    case .connector: texts(.connector, field, words)
    case .credential: texts(.credential, field, words)
    case .id: texts(.id, field, words)
    case .tag: read(field, words, Self.tag, FieldCondition.tag)
    case .public: read(field, words, Self.yesOrNo, FieldCondition.isPublic)
    case .expires: read(field, words, Self.expiry, FieldCondition.expires)
    case .updated: read(field, words, Self.age, FieldCondition.updated)
    case .severity: read(field, words, Self.severity, FieldCondition.severity)
    case .has: read(field, words, Self.content, FieldCondition.contents)
    case .is: read(field, words, Self.state, FieldCondition.states)
    }
  }

  private func texts(
    _ texts: FieldCondition.TextField, _ field: FilterField, _ words: [FilterWord]
  ) -> FilterTerm.Condition {
    read(field, words, Self.exact) { .texts(texts, $0) }
  }

  /// Every value, or why the first that makes no sense does not.
  private func read<Value>(
    _ field: FilterField, _ words: [FilterWord], _ value: (FilterWord) -> Value?,
    _ condition: ([Value]) -> FieldCondition
  ) -> FilterTerm.Condition {
    var values: [Value] = []
    for word in words {
      guard let value = value(word) else {
        let what = "\(field.rawValue): wants \(field.expectation), not \(word.text)"
        return .invalid(what)
      }
      values.append(value)
    }
    return .field(condition(values))
  }

  // MARK: - Single values

  private static func exact(_ word: FilterWord) -> TextCondition? {
    text(word, otherwise: .exact)
  }

  private static func content(_ word: FilterWord) -> FieldCondition.Content? {
    FieldCondition.Content(rawValue: word.text.lowercased())
  }

  private static func state(_ word: FilterWord) -> FieldCondition.State? {
    FieldCondition.State(rawValue: word.text.lowercased())
  }

  private static func tag(_ word: FilterWord) -> FieldCondition.TagCondition? {
    guard let (key, value) = word.split(at: "=") else {
      return FieldCondition.TagCondition(key: word.text, value: nil)
    }
    guard !key.glyphs.isEmpty else { return nil }
    // `tag:team=` is on its way to a value: every value, until there is one.
    return FieldCondition.TagCondition(key: key.text, value: text(value, otherwise: .exact))
  }

  private static func yesOrNo(_ word: FilterWord) -> Bool? {
    switch word.text.lowercased() {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  private static func expiry(_ word: FilterWord) -> FieldCondition.ExpiryCondition? {
    var word = word
    if word.text.lowercased() == "never" { return .never }
    if word.take("<") { return seconds(word.text).map { .within(seconds: $0) } }
    if word.take(">") { return seconds(word.text).map { .after(seconds: $0) } }
    return DayRange(word.text).map { .on($0) }
  }

  private static func age(_ word: FilterWord) -> FieldCondition.AgeCondition? {
    var word = word
    if word.take("<") { return seconds(word.text).map { .within(seconds: $0) } }
    if word.take(">") { return seconds(word.text).map { .before(seconds: $0) } }
    return nil
  }

  private static func severity(_ word: FilterWord) -> Severity? {
    let severity = Severity(word.text.lowercased())
    return switch severity {
    case .info, .warning, .error: severity
    case .other: nil
    }
  }

  /// A number of hours, days or weeks: `36h`, `7d`, `2w`.
  private static func seconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 604_800]
    guard let last = text.last?.lowercased().first, let unit = units[last] else { return nil }
    guard text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let number = Int64(text.dropLast()), (0...1_000_000).contains(number) else { return nil }
    return number * unit
  }
}
