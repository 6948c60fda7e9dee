import ConnectModels

/// What the word at a filter's cursor can become: the name of a field, or a value of it that was
/// seen in the rows so far.
package struct FilterCompletion: Equatable, Sendable {
  /// Rows that are looked through for values: those at the top, so that Tab answers at once.
  private static let mostRows = 10_000
  /// Values that are offered at most.
  private static let mostCandidates = 100

  /// What can stand in the word's place, in order, as it is typed.
  package let candidates: [String]
  /// The field whose values these are; nil where they are fields' names.
  let completesField: FilterField?
  /// The candidate that stands there now.
  package private(set) var selected: Int?
  /// Where it stands in the field, in characters.
  private var range: Range<Int>

  /// Looks for what fits the word before the cursor.
  ///
  /// - Parameters:
  ///   - field: The filter as it is typed.
  ///   - rows: The rows whose values are offered.
  ///   - categories: Those that the server has; no row tells its own.
  ///   - today: The day that is offered where a day can stand.
  init(
    of field: TextField, rows: [ChunkedArray<ConnectorRow>], categories: [String],
    today: CalendarDay
  ) {
    let word = WordAtCursor(field.textBeforeCursor)
    range = word.start..<field.cursor
    let values: [String]
    completesField = word.field
    if let name = word.field, name == .category {
      values = categories
    } else if let name = word.field {
      values = name.values(in: rows.lazy.joined().prefix(Self.mostRows), today: today)
    } else {
      values = FilterField.allCases.map { "\($0.rawValue):" }
    }
    let wanted = Needle(TextCondition(.prefix, word.text), ignoresCase: true)
    candidates = Array(
      values.lazy.filter { wanted.isFound(in: WordAtCursor.unquoted($0)) }
        .prefix(Self.mostCandidates)
        .map { Self.spelling(of: $0, in: word.field) })
  }

  /// A value as it has to be typed to be read as it stands.
  private static func spelling(of value: String, in field: FilterField?) -> String {
    guard let field else { return value }
    guard field == .tag else { return FilterWord.quoted(value) }
    // Within quotes the sign between key and value would be a letter.
    return value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { FilterWord.quoted(String($0)) }.joined(separator: "=")
  }

  /// Puts the next candidate into the field, or the one before; after the last the first comes.
  mutating func next(in field: TextField, backward: Bool) -> TextField {
    let count = candidates.count
    let next =
      selected.map { ($0 + (backward ? count - 1 : 1)) % count } ?? (backward ? count - 1 : 0)
    selected = next
    var field = field
    field.replace(range, with: candidates[next])
    range = range.lowerBound..<field.cursor
    return field
  }
}

/// What is typed at the cursor, as far as completion looks at it.
private struct WordAtCursor {
  /// The field whose value is typed; nil where the field's name would be.
  var field: FilterField?
  /// What is there of it, without quotes.
  var text: String
  /// Where it begins, in characters.
  var start: Int

  init(_ before: String) {
    let scalars = Array(before.unicodeScalars)
    let word = FilterWord.words(of: before).last { $0.place.upperBound == scalars.count }
    var place = word?.place.lowerBound ?? scalars.count
    if place < scalars.count, scalars[place] == "!" { place += 1 }
    let colon = scalars[place...].firstIndex(of: ":")
    field = colon.flatMap { FilterField(FilterWord.text(scalars[place..<$0])) }
    if field != nil, let colon {
      place = colon + 1
      var isQuoted = false
      for index in place..<scalars.count {
        switch scalars[index] {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: place = index + 1
        default: break
        }
      }
    }
    let typed = FilterWord.text(scalars[place...])
    text = Self.unquoted(typed)
    start = FilterWord.text(scalars[..<place]).count
  }

  /// A text without the signs that only say how it is to be read.
  static func unquoted(_ text: String) -> String {
    text.filter { $0 != "\"" && $0 != "\\" }
  }
}

extension FilterWord {
  fileprivate static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A value as it has to be typed to be read as one word.
  fileprivate static func quoted(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { !" \t\"\\|!'^$,".unicodeScalars.contains($0) }
    guard !isPlain else { return value }
    let escaped = value.replacing(scalar: "\\", with: "\\\\").replacing(scalar: "\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

extension FilterField {
  /// The values that can stand after the field's colon, in their order.
  fileprivate func values(
    in rows: some Sequence<ConnectorRow>, today: CalendarDay
  ) -> [String] {
    switch self {
    case .public: ["yes", "no"]
    case .severity: ["error", "warning", "info"]
    case .has: FieldCondition.Content.allCases.map(\.rawValue)
    case .is: FieldCondition.State.allCases.map(\.rawValue)
    case .expires:
      ["<1d", "<7d", "<14d", "<30d", ">30d", ">90d", "never", "\(today)"]
        + ["\(DayRange(first: today, last: today.advanced(by: 6)))"]
    case .updated: ["<1h", "<1d", "<7d", ">30d", ">90d"]
    case .category: []
    case .protocol: distinct(rows.lazy.map(\.protocolName))
    case .connector: distinct(rows.lazy.map(\.name))
    case .id: distinct(rows.lazy.map(\.id.text))
    case .tag: distinct(rows.lazy.flatMap { $0.facets.texts(.tag) })
    case .version: distinct(rows.lazy.flatMap { $0.facets.texts(.version) })
    case .scheme: distinct(rows.lazy.flatMap { $0.facets.texts(.scheme) })
    case .type: distinct(rows.lazy.flatMap { $0.facets.texts(.type) })
    case .connection: distinct(rows.lazy.flatMap { $0.facets.texts(.connection) })
    case .credential: distinct(rows.lazy.flatMap { $0.facets.texts(.credential) })
    }
  }

  /// Each once, without those that cannot be typed: nothing, and what has line breaks in it.
  private func distinct(_ texts: some Sequence<String>) -> [String] {
    Set(texts).filter { !$0.isEmpty && !$0.hasPrefix("=") && TextField($0).text == $0 }
      .sorted(by: NaturalOrder.isBefore)
  }
}
