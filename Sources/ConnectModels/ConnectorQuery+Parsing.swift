// How people type the parts of a query that are lists: as the API spells them.

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
    let words = sides.map { side in
      String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return (words[0], words.count > 1 ? words[1] : nil)
  }
}
