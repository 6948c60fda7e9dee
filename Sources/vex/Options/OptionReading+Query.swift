import ConnectModels
import Explorer

// What narrows and orders the connectors.

extension OptionReading {
  /// `key:value,key`; a value that is empty is any.
  func tags(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> [ConnectorQuery.TagTerm] {
    let expected = "tags such as team:sales,beta"
    let value = try text(name, value, expected)
    var tags: [ConnectorQuery.TagTerm] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = Self.sides(part)
      guard !sides.before.isEmpty else { throw .valueUnreadable(name, value, expected: expected) }
      tags.append(.init(key: sides.before, value: sides.after.flatMap { $0.isEmpty ? nil : $0 }))
    }
    return tags
  }

  /// `field:asc,field:desc,field`
  func sort(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> [ConnectorQuery.SortTerm] {
    let expected = "fields such as name:asc,id:desc"
    let value = try text(name, value, expected)
    var terms: [ConnectorQuery.SortTerm] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = Self.sides(part)
      guard !sides.before.isEmpty, ["asc", "desc", nil].contains(sides.after) else {
        throw .valueUnreadable(name, value, expected: expected)
      }
      terms.append(.init(field: sides.before, isDescending: sides.after == "desc"))
    }
    return terms
  }

  /// Hours, days or weeks, in seconds.
  func seconds(_ name: OptionName, _ value: String?) throws(UsageError) -> Int64 {
    let value = value ?? ""
    let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 604_800]
    guard let unit = value.last.flatMap({ units[$0] }), value.count > 1 else {
      throw .valueUnreadable(name, value, expected: "a time such as 36h, 14d or 2w")
    }
    let number = try number(
      name, String(value.dropLast()), OptionTable.soonNumbers, "a number of hours, days or weeks")
    return Int64(number) * unit
  }

  /// Whether every term of the filter can be applied, beside the query that is typed.
  func checkFilter(_ options: Options) throws(UsageError) {
    let filter = FilterExpression(options.filter)
    if let reason = filter.unreadable.first?.reason { throw .filter(reason) }
    guard filter.serverPart.categories.isEmpty || options.query.categories.isEmpty else {
      throw .filter("category: is asked of the server once; leave out --category")
    }
  }

  /// What stands before the first colon, and what after it; nil where there is none.
  private static func sides(_ part: Substring) -> (before: String, after: String?) {
    let sides = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(sides[0]), sides.count > 1 ? String(sides[1]) : nil)
  }
}
