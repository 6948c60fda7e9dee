import ConnectModels

/// Reads the text of a filter; total, as a text is read while it is being typed.
struct FilterParser {
  private let words: [FilterWord]
  private let surroundings: FilterSurroundings

  init(_ text: String, in surroundings: FilterSurroundings) {
    words = FilterWord.words(of: text)
    self.surroundings = surroundings
  }

  /// The clauses; a `|` with nothing on one side is still being typed and joins nothing.
  func clauses() -> [FilterExpression.Clause] {
    var clauses: [FilterExpression.Clause] = []
    var joins = false
    for word in words {
      if word.isBar {
        joins = !clauses.isEmpty
        continue
      }
      if joins {
        clauses[clauses.count - 1].alternatives.append(term(word))
      } else {
        clauses.append(FilterExpression.Clause(alternatives: [term(word)]))
      }
      joins = false
    }
    markCategories(in: &clauses)
    return clauses
  }

  // MARK: - Terms

  private func term(_ word: FilterWord) -> FilterTerm {
    var rest = word
    let isNegated = rest.take("!")
    if let (name, value) = rest.split(at: ":"), !name.glyphs.isEmpty {
      if let field = FilterField(name.text) {
        var term = FilterTerm(
          condition(of: field, value), isNegated: isNegated, place: word.place)
        if isNegated, case .category = term.condition {
          term.condition = .invalid("category: is asked of the server, which knows no !")
        }
        if let reason = surroundings.reason(against: field) { term.condition = .invalid(reason) }
        if isNegated, case .field(let asked) = term.condition, asked.asksForUsages {
          term.hint = "rows whose usages are not loaded are left out"
        }
        return term
      }
      var term = plainTerm(rest, isNegated: isNegated, place: word.place)
      if Self.isWord(name) { term.hint = Self.hint(name.text) }
      return term
    }
    return plainTerm(rest, isNegated: isNegated, place: word.place)
  }

  private func plainTerm(
    _ word: FilterWord, isNegated: Bool, place: Range<Int>
  ) -> FilterTerm {
    // What must not be there is looked for as it stands: nobody can foresee what `!` before a
    // fuzzy word would throw out.
    let condition = Self.text(word, otherwise: isNegated ? .exact : .fuzzy)
    guard let condition else {
      return FilterTerm(.invalid("a word is missing here"), isNegated: isNegated, place: place)
    }
    return FilterTerm(.text(condition), isNegated: isNegated, place: place)
  }

  /// A word with its `'`, `^` and `$`; nil where nothing else is left.
  static func text(_ word: FilterWord, otherwise kind: TextCondition.Kind) -> TextCondition? {
    var word = word
    let isExact = word.take("'")
    let isPrefix = word.take("^")
    let isSuffix = word.takeLast("$")
    guard !word.glyphs.isEmpty else { return nil }
    let found: TextCondition.Kind =
      switch (isPrefix, isSuffix) {
      case (true, true): .whole
      case (true, false): .prefix
      case (false, true): .suffix
      case (false, false): isExact ? .exact : kind
      }
    return TextCondition(found, word.text)
  }

  private static func isWord(_ word: FilterWord) -> Bool {
    word.glyphs.allSatisfy { !$0.isLiteral && $0.scalar.properties.isAlphabetic }
  }

  private static func hint(_ name: String) -> String {
    let near = FilterField.allCases.first { $0.rawValue.hasPrefix(name.lowercased()) }
    let advice = near.map { "; did you mean \($0.rawValue):?" } ?? ""
    return "\(name): is no field, so it is looked for as text\(advice)"
  }

  // MARK: - Categories

  /// The server takes one list of categories and nothing around it, and lists connectors alone.
  private func markCategories(in clauses: inout [FilterExpression.Clause]) {
    var isAsked = false
    for clause in clauses.indices {
      let isAlone = clauses[clause].alternatives.count == 1
      for place in clauses[clause].alternatives.indices {
        guard case .category(let names) = clauses[clause].alternatives[place].condition else {
          continue
        }
        let reason = categoryReason(isAlone: isAlone, isAsked: isAsked)
        clauses[clause].alternatives[place].condition =
          reason.map { .invalid($0) } ?? surroundings.categories(names)
        isAsked = isAsked || isAlone
      }
    }
  }

  /// Why a category cannot be asked for; nil where it can.
  private func categoryReason(isAlone: Bool, isAsked: Bool) -> String? {
    if let reason = surroundings.categoryReason { return reason }
    if !isAlone { return "category: is asked of the server, which knows no |; write category:a,b" }
    return isAsked ? "category: is asked of the server once; write category:a,b" : nil
  }
}
