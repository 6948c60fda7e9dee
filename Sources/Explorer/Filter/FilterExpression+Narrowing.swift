/// Whether a filter can only leave rows that another one left, so that those alone are tried.
extension FilterExpression {
  /// Whether each clause of the other filter follows from one of this filter's. False where it
  /// cannot be told at once, which costs time and nothing else.
  func narrows(_ other: FilterExpression) -> Bool {
    let clauses = localClauses
    return other.localClauses.allSatisfy { old in
      clauses.contains { Self.implies($0, old) }
    }
  }

  private static func implies(_ new: [FilterTerm], _ old: [FilterTerm]) -> Bool {
    new.allSatisfy { term in old.contains { implies(term, $0) } }
  }

  private static func implies(_ new: FilterTerm, _ old: FilterTerm) -> Bool {
    guard new.isNegated == old.isNegated else { return false }
    if new.condition == old.condition { return true }
    guard !new.isNegated, case .text(let new) = new.condition, case .text(let old) = old.condition
    else { return false }
    return new.implies(old)
  }
}

extension TextCondition {
  /// Whether every text that this holds for is one that the other holds for too.
  fileprivate func implies(_ other: TextCondition) -> Bool {
    // An upper case letter or an accent more only asks for more of the letters before it.
    let begins = text.unicodeScalars.starts(with: other.text.unicodeScalars)
    return switch (kind, other.kind) {
    case (.fuzzy, .fuzzy), (.exact, .exact), (.prefix, .prefix), (_, .fuzzy): begins
    case (.prefix, .exact), (.whole, .prefix), (.whole, .exact), (.suffix, .exact): begins
    case (.suffix, .suffix), (.whole, .suffix), (.whole, .whole): text == other.text
    case (.fuzzy, _), (.exact, _), (.prefix, _), (.suffix, _): false
    }
  }
}
