import ConnectModels

/// A field's condition, prepared for being tried on many rows.
///
/// Values are compared without case unless an upper case letter was typed, and without accents that
/// were not typed, as names are.
struct FieldTest {
  private enum Test {
    case texts(FieldCondition.TextField, [Needle])
    case tag([(key: Needle, value: Needle?)])
    case isPublic([Bool])
    /// `days` are those of the conditions, in seconds since 1970.
    case expires([FieldCondition.ExpiryCondition], days: [Range<Int64>])
    case updated([FieldCondition.AgeCondition])
    case flags(RowFacets.Flags)
    case states(RowFacets.Flags, isExpired: Bool)
  }

  private let test: Test
  /// The flags of what is not loaded: where a row has one, that the condition does not hold says
  /// nothing, so that neither it nor its opposite leaves the row.
  private let untold: RowFacets.Flags

  init(_ condition: FieldCondition, zone: ZoneOffsets) {
    untold = condition.asksForUsages ? .hasUntoldUsages : []
    test =
      switch condition {
      case .texts(let field, let values):
        // The case of an id says nothing.
        .texts(field, values.map { Needle($0, ignoresCase: field == .id) })
      case .tag(let tags): .tag(tags.map(Self.needles))
      case .isPublic(let values): .isPublic(values)
      case .expires(let values):
        .expires(values, days: values.compactMap { $0.days?.seconds(in: zone) })
      case .updated(let values): .updated(values)
      case .severity(let values): .flags(values.reduce(into: []) { $0.formUnion(Self.flags($1)) })
      case .contents(let values): .flags(values.reduce(into: []) { $0.formUnion(Self.flags($1)) })
      case .states(let values):
        .states(
          values.reduce(into: []) { $0.formUnion(Self.flags($1)) },
          isExpired: values.contains(.expired))
      }
  }

  /// Whether the condition, or its opposite, is known to hold for a row at a moment.
  func leaves(_ row: some FilterableRow, isNegated: Bool, at judgement: Judgement) -> Bool {
    let holds = holds(for: row, at: judgement)
    guard isNegated else { return holds }
    return !holds && row.flags.isDisjoint(with: untold)
  }

  /// Whether one of the values holds for a row at a moment.
  private func holds(for row: some FilterableRow, at judgement: Judgement) -> Bool {
    switch test {
    case .texts(let field, let needles):
      needles.contains { Self.holds(field, $0, row) }
    case .tag(let tags):
      tags.contains { tag in
        row.hasText(.tag) { Self.isTag($0, tag.key, tag.value) }
      }
    case .isPublic(let values): values.contains(row.flags.contains(.isPublic))
    case .expires(let values, let days):
      values.contains { Self.holds($0, row, judgement.now) }
        || row.soonestExpiry.map { moment in days.contains { $0.contains(moment.seconds) } }
          ?? false
    case .updated(let values): values.contains { Self.holds($0, row, judgement.now) }
    case .flags(let flags): !row.flags.isDisjoint(with: flags)
    case .states(let flags, let isExpired):
      !row.flags.isDisjoint(with: flags)
        || isExpired && row.soonestExpiry.map { $0 <= judgement.now } ?? false
    }
  }

  // MARK: - Texts

  private static func holds(
    _ field: FieldCondition.TextField, _ needle: Needle, _ row: some FilterableRow
  ) -> Bool {
    switch field {
    case .protocolName: row.isOfConnector { needle.isFound(in: $1) }
    case .connector: row.isOfConnector { name, _ in needle.isFound(in: name) }
    case .id: needle.isFound(in: row.id.text)
    case .version: row.hasText(.version, where: needle.isFound)
    case .scheme: row.hasText(.scheme, where: needle.isFound)
    case .type: row.hasText(.type, where: needle.isFound)
    case .connection: row.hasText(.connection, where: needle.isFound)
    case .credential: row.hasText(.credential, where: needle.isFound)
    }
  }

  private static func needles(
    _ tag: FieldCondition.TagCondition
  ) -> (key: Needle, value: Needle?) {
    // With a value the key is the whole key; alone it is still being typed.
    let key = TextCondition(tag.value == nil ? .exact : .whole, tag.key)
    return (Needle(key), tag.value.map { Needle($0) })
  }

  private static func isTag(_ text: ArraySlice<UInt8>, _ key: Needle, _ value: Needle?) -> Bool {
    let middle = text.firstIndex(of: UInt8(ascii: "=")) ?? text.endIndex
    guard key.isFound(in: text[..<middle]) else { return false }
    return value?.isFound(in: text[min(middle + 1, text.endIndex)...]) ?? true
  }

  // MARK: - Times

  private static func holds(
    _ condition: FieldCondition.ExpiryCondition, _ row: some FilterableRow, _ now: Timestamp
  ) -> Bool {
    let left = row.soonestExpiry.map { $0.seconds(since: now) }
    return switch condition {
    case .never: left == nil && !row.flags.contains(.hasUnreadableExpiry)
    case .within(let seconds): left.map { $0 < Double(seconds) } ?? false
    case .after(let seconds): left.map { $0 > Double(seconds) } ?? false
    // Decided by the seconds of the days, which are worked out once.
    case .on: false
    }
  }

  private static func holds(
    _ condition: FieldCondition.AgeCondition, _ row: some FilterableRow, _ now: Timestamp
  ) -> Bool {
    guard let updated = row.updatedAt.timestamp else { return false }
    let age = now.seconds(since: updated)
    return switch condition {
    case .within(let seconds): age < Double(seconds)
    case .before(let seconds): age > Double(seconds)
    }
  }

  // MARK: - Flags

  private static func flags(_ severity: Severity) -> RowFacets.Flags {
    switch severity {
    case .info: .hasInfo
    case .warning: .hasWarning
    case .error: .hasError
    case .other: []
    }
  }

  private static func flags(_ content: FieldCondition.Content) -> RowFacets.Flags {
    switch content {
    case .errors: [.isInvalid, .hasError]
    case .usages: .hasUsages
    case .messages: .hasMessages
    }
  }

  private static func flags(_ state: FieldCondition.State) -> RowFacets.Flags {
    switch state {
    case .expired: []
    case .draft: .isDraft
    case .unused: .isUnused
    case .unvalidated: .isUnvalidated
    case .invalid: .isInvalid
    }
  }
}

extension Needle {
  /// Whether it is in a text, which is ASCII more often than not.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    guard !letters.isEmpty else { return true }
    if text.contains(where: { $0 >= 0x80 }) {
      let text = FoldedText(String(decoding: text, as: UTF8.self))
      return Placement(of: self, in: text.letters) != nil
    }
    guard let keys, keys.count <= text.count else { return false }
    let last = text.endIndex - keys.count
    return switch kind {
    case .fuzzy, .exact: (text.startIndex...last).contains { stands(keys, in: text, at: $0) }
    case .prefix: stands(keys, in: text, at: text.startIndex)
    case .suffix: stands(keys, in: text, at: last)
    case .whole: last == text.startIndex && stands(keys, in: text, at: last)
    }
  }

  func isFound(in text: String) -> Bool { isFound(in: Array(text.utf8)[...]) }

  private func stands(_ keys: [UInt16], in text: ArraySlice<UInt8>, at start: Int) -> Bool {
    for place in keys.indices {
      let byte = text[start + place]
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let key = UInt16(LetterKind.lowercased(byte))
      let upper = isUpper ? UInt16(SearchIndex.Chunk.upperBit) << 8 & traitMask : 0
      guard key | upper == keys[place] else { return false }
    }
    return true
  }
}
