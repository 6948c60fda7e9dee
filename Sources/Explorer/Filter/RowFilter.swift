import ConnectModels

/// A filter prepared for being tried on rows at one moment.
///
/// Made once a keystroke; cheap. Trying rows is pure and can be done on any thread.
package struct RowFilter {
  struct Term {
    enum Test {
      case text(Needle)
      case field(FieldTest)
    }

    var test: Test
    var isNegated: Bool
  }

  /// What is asked of each row.
  package let expression: FilterExpression
  /// The moment for which terms about time are decided.
  package let judgement: Judgement
  let clauses: [[Term]]
  /// The letters without which no name matches: those of the terms that stand alone.
  let required: LetterSet

  /// Prepares a filter; terms that only the server can answer are left to it.
  package init(_ expression: FilterExpression, judgement: Judgement) {
    self.expression = expression
    self.judgement = judgement
    clauses = expression.localClauses.map { terms in
      terms.compactMap { Self.term($0, zone: judgement.zone) }
    }
    var required = LetterSet()
    for clause in clauses where clause.count == 1 && !clause[0].isNegated {
      if case .text(let needle) = clause[0].test { required.formUnion(needle.required) }
    }
    self.required = required
  }

  private static func term(_ term: FilterTerm, zone: ZoneOffsets) -> Term? {
    switch term.condition {
    case .text(let text): Term(test: .text(Needle(text)), isNegated: term.isNegated)
    case .field(let field):
      Term(test: .field(FieldTest(field, zone: zone)), isNegated: term.isNegated)
    case .category, .invalid: nil
    }
  }

  // MARK: - One row

  /// Whether a single row matches, without an index.
  package func matches(_ row: some FilterableRow) -> Bool {
    let name = FoldedText(row.name).letters
    return clauses.allSatisfy { clause in
      clause.contains { term in
        switch term.test {
        case .text(let needle): (Placement(of: needle, in: name) != nil) != term.isNegated
        case .field(let field): field.leaves(row, isNegated: term.isNegated, at: judgement)
        }
      }
    }
  }

  /// Which characters of a name a view lights: their offsets in scalars, ascending.
  ///
  /// Worked out anew at each call, for the rows on the screen alone.
  package func litPlaces(in name: String) -> [Int] {
    let letters = FoldedText(name).letters
    var places: Set<Int> = []
    for term in clauses.joined() where !term.isNegated {
      guard case .text(let needle) = term.test else { continue }
      guard let placement = Placement(of: needle, in: letters) else { continue }
      places.formUnion(placement.letters.map { letters[$0].place })
    }
    return places.sorted()
  }
}
