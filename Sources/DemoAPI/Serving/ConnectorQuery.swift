/// What a listing of connectors is asked for, apart from its paging.
struct ConnectorQuery: Hashable {
  struct Tag: Hashable {
    var key: String
    /// Nil where any value does.
    var value: String?
  }

  enum SortField: String, CaseIterable {
    case name
    case id
    case `protocol`
    case createdAt
    case updatedAt
  }

  struct SortTerm: Hashable {
    var field: SortField
    var isDescending: Bool
  }

  /// Lowercased substring of the name; nil for all.
  var name: String?
  /// Lowercased substring of the protocol; nil for all.
  var `protocol`: String?
  /// One of these; empty for all.
  var categories: [String] = []
  /// All of these.
  var tags: [Tag] = []
  var sort: [SortTerm] = []

  var isPlain: Bool {
    self == ConnectorQuery()
  }

  init() {}

  init(_ target: RequestTarget) throws(Refusal) {
    name = try target.value("name")?.lowercased()
    `protocol` = try target.value("protocol")?.lowercased()
    for category in target.values("categories") where !category.isEmpty {
      guard Vocabulary.categories.contains(category) else {
        throw .badField("categories", "“\(category)” is no category")
      }
      categories.append(category)
    }
    tags = try Self.tags(try target.value("tags"))
    sort = try Self.sort(try target.value("sort"))
  }

  private static func tags(_ text: String?) throws(Refusal) -> [Tag] {
    var tags: [Tag] = []
    for part in (text ?? "").split(separator: ",") {
      let sides = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let key = sides.first, !key.isEmpty else {
        throw .badField("tags", "each tag needs a key, as in key:value,key")
      }
      let value = sides.count > 1 && !sides[1].isEmpty ? String(sides[1]) : nil
      tags.append(Tag(key: String(key), value: value))
    }
    return tags
  }

  private static func sort(_ text: String?) throws(Refusal) -> [SortTerm] {
    guard let text else { return [] }
    var terms: [SortTerm] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2, sides[1] == "asc" || sides[1] == "desc" else {
        throw .badField("sort", "“\(part)” is not of the form field:asc or field:desc")
      }
      guard let field = SortField(rawValue: String(sides[0])) else {
        let known = SortField.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badField("sort", "cannot sort by “\(sides[0])”; by one of: \(known)")
      }
      terms.append(SortTerm(field: field, isDescending: sides[1] == "desc"))
    }
    return terms
  }
}
