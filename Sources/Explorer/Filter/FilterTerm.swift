import ConnectModels

/// One term of a filter.
package struct FilterTerm: Equatable, Sendable {
  /// What a term asks of a row.
  package enum Condition: Equatable, Sendable {
    /// Something the row's text contains.
    case text(TextCondition)
    /// Something a field of the row is.
    case field(FieldCondition)
    /// Categories, which the server alone knows: part of its query, always true here.
    case category([String])
    /// A term that could not be read, with the reason in a sentence's words.
    case invalid(String)
  }

  /// What is asked, before `isNegated` turns it round.
  package var condition: Condition
  /// Whether the row must not be so: `!` stood before it.
  package var isNegated: Bool
  /// Where it stands in the text, in scalars from its start.
  package var place: Range<Int>
  /// A word of advice, as for a word before a colon that is no field.
  package var hint: String?

  package init(
    _ condition: Condition, isNegated: Bool = false, place: Range<Int>, hint: String? = nil
  ) {
    self.condition = condition
    self.isNegated = isNegated
    self.place = place
    self.hint = hint
  }

  /// Why the term could not be read.
  package var reason: String? {
    guard case .invalid(let reason) = condition else { return nil }
    return reason
  }

  /// Whether the row alone decides it.
  var isLocal: Bool {
    switch condition {
    case .text, .field: true
    case .category, .invalid: false
    }
  }

  /// Whether it says how well a row matches.
  var isRanking: Bool {
    guard case .text(let text) = condition else { return false }
    return text.kind == .fuzzy && !isNegated
  }

  var dependsOnTime: Bool {
    guard case .field(let field) = condition else { return false }
    return switch field {
    case .expires, .updated: true
    case .states(let states): states.contains(.expired)
    case .texts, .tag, .isPublic, .severity, .contents: false
    }
  }
}

/// A piece of text and how it is looked for.
package struct TextCondition: Hashable, Sendable {
  /// How the text is looked for.
  package enum Kind: Hashable, Sendable {
    /// Its letters in their order, with others between them.
    case fuzzy
    /// All of it somewhere: `'exact`.
    case exact
    /// At the beginning: `^prefix`.
    case prefix
    /// At the end: `suffix$`.
    case suffix
    /// Nothing else: `^whole$`.
    case whole
  }

  /// Fuzzy unless a sign before or after the term says otherwise.
  package var kind: Kind
  /// As typed, without signs, quotes and backslashes.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
