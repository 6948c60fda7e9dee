// The chapter `Filter`: what a person types after `/`, and the rows that it leaves.
//
// The text is parsed into a `FilterExpression`, which a `RowFilter` tries on rows; names are found
// through a `SearchIndex`. All of it is pure and can run on any thread.

import ConnectModels

/// The text a person types as a filter, understood as far as it can be: fuzzy terms that must all
/// match, `'exact`, `^prefix`, `suffix$`, `!not`, `a | b`, quotes, and terms of a field.
///
/// Reading never fails: a term that makes no sense is kept with its reason and its place, and the
/// rest applies.
package struct FilterExpression: Equatable, Sendable {
  /// Terms of which one must hold: `a | b`, or a single one.
  package struct Clause: Equatable, Sendable {
    /// One or more; several stood around `|`.
    package var alternatives: [FilterTerm]

    package init(alternatives: [FilterTerm]) {
      self.alternatives = alternatives
    }
  }

  /// As it was typed.
  package let text: String
  /// All of which must hold, in the order typed.
  package let clauses: [Clause]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: As it was typed.
  ///   - surroundings: What decides which terms can be applied; the others are marked.
  package init(_ text: String, in surroundings: FilterSurroundings = FilterSurroundings()) {
    self.text = text
    clauses = FilterParser(text, in: surroundings).clauses()
  }

  /// The text of a filter that leaves what is called exactly so, in whatever letters.
  package static func text(naming name: String) -> String {
    let escaped = name.replacing(scalar: "\\", with: "\\\\").replacing(scalar: "\"", with: "\\\"")
    return "^\"\(escaped)\"$"
  }

  /// Whether a term is about categories, whatever comes of it.
  var mentionsCategory: Bool {
    terms.contains { spelling(of: $0).lowercased().contains(FilterField.category.rawValue + ":") }
  }

  /// Every term in the order typed.
  package var terms: [FilterTerm] { clauses.flatMap(\.alternatives) }

  /// The terms that could not be read.
  package var unreadable: [FilterTerm] { terms.filter { $0.reason != nil } }

  /// A term as it was typed.
  package func spelling(of term: FilterTerm) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: term.place.lowerBound)
    let end = scalars.index(start, offsetBy: term.place.count)
    return String(scalars[start..<end])
  }

  /// What decides about a row here: terms that were read and that the server does not answer.
  package var localClauses: [[FilterTerm]] {
    clauses.map { $0.alternatives.filter(\.isLocal) }.filter { !$0.isEmpty }
  }

  /// Whether nothing narrows the rows here.
  package var isEmpty: Bool { localClauses.isEmpty }

  /// Whether rows come best first; they keep the list's order otherwise.
  package var isRanked: Bool {
    localClauses.contains { $0.contains(where: \.isRanking) }
  }

  /// Whether the passing of time can change what matches.
  package var dependsOnTime: Bool {
    localClauses.contains { $0.contains(where: \.dependsOnTime) }
  }
}

// MARK: - What the server is asked

extension FilterExpression {
  /// The longest plain term, for the server's `name=`.
  package struct PlainTerm: Equatable, Sendable {
    package var text: String
    /// Whether every name that the whole filter would leave contains this text, as far as case
    /// and accents do not matter; not so after a fuzzy term or within `a | b`.
    package var isComplete: Bool
  }

  /// The part of the filter that is the server's own query.
  package struct ServerPart: Equatable, Sendable {
    /// For `protocol=`; nil where several are asked for, which the server cannot.
    package var protocolName: String?
    /// For `category=`, any of them.
    package var categories: [String]
  }

  /// The longest term without a field and without `!`, the first of several of one length.
  package var longestPlainTerm: PlainTerm? {
    var longest: PlainTerm?
    for clause in clauses {
      for term in clause.alternatives where !term.isNegated {
        guard case .text(let condition) = term.condition else { continue }
        guard condition.text.count > longest?.text.count ?? 0 else { continue }
        let isAlone = clause.alternatives.count == 1 && condition.kind != .fuzzy
        longest = PlainTerm(text: condition.text, isComplete: isAlone)
      }
    }
    return longest
  }

  /// What goes into the server's query beside `name=`.
  package var serverPart: ServerPart {
    var part = ServerPart(protocolName: nil, categories: [])
    for clause in clauses where clause.alternatives.count == 1 {
      let term = clause.alternatives[0]
      switch term.condition {
      case .category(let categories):
        part.categories = categories
      case .field(.texts(.protocolName, let values)) where values.count == 1 && !term.isNegated:
        part.protocolName = part.protocolName ?? values[0].text
      case .text, .field, .invalid:
        break
      }
    }
    return part
  }
}
