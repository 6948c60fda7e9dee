// The parts of a query that are lists, as the API spells them and people type them.

extension ConnectorQuery.TagTerm: CustomStringConvertible {
  /// `key:value`, or `key` for any value.
  package var description: String { value.map { "\(key):\($0)" } ?? key }
}

extension ConnectorQuery.SortTerm: CustomStringConvertible {
  /// `field:asc` or `field:desc`.
  package var description: String { "\(field):\(isDescending ? "desc" : "asc")" }
}

extension ConnectorQuery.TagTerm {
  /// `key:value,key`; a value that is empty is any.
  ///
  /// - Returns: nil where a key is missing; no term for an empty text.
  package static func list(_ text: String) -> [ConnectorQuery.TagTerm]? {
    var terms: [ConnectorQuery.TagTerm] = []
    for part in parts(of: text) {
      guard !part.before.isEmpty else { return nil }
      terms.append(.init(key: part.before, value: part.after.flatMap { $0.isEmpty ? nil : $0 }))
    }
    return terms
  }
}

extension ConnectorQuery.SortTerm {
  /// `field:asc,field:desc,field`; without a direction the least comes first.
  ///
  /// - Returns: nil where a field is missing or a direction is neither; no term for an empty text.
  package static func list(_ text: String) -> [ConnectorQuery.SortTerm]? {
    var terms: [ConnectorQuery.SortTerm] = []
    for part in parts(of: text) {
      guard !part.before.isEmpty, ["asc", "desc", nil].contains(part.after) else { return nil }
      terms.append(.init(field: part.before, isDescending: part.after == "desc"))
    }
    return terms
  }
}

/// What stands between the commas: before the first colon, and after it where there is one.
private func parts(of text: String) -> [(before: String, after: String?)] {
  guard !text.isEmpty else { return [] }
  return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
    let sides = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = sides.map(\.withoutOuterBlanks)
    return (words[0], words.count > 1 ? words[1] : nil)
  }
}

extension Substring {
  /// The text without the blanks at its ends.
  package var withoutOuterBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
