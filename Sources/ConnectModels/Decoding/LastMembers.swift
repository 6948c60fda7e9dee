import JSON

/// The members of an object, the last of each name.
struct LastMembers {
  /// The members that count, in source order.
  var members: [(name: String, value: JSONValue)] = []
  /// The names of those that do not, once for each.
  var duplicates: [String] = []
}

extension JSONDocument {
  /// The members of an object, the last of each name.
  func lastMembers(of object: JSONValue) -> LastMembers {
    var all: [JSONMember] = []
    var cursor = members(of: object)
    while let member = nextMember(&cursor) { all.append(member) }
    return lastMembers(all)
  }

  /// The last of each name among members.
  func lastMembers(_ all: [JSONMember]) -> LastMembers {
    var last = LastMembers()
    // Looking along a short list costs less than hashing; a long one would be quadratic.
    let isShort = all.count <= 16
    var seen: Set<String> = []
    for member in all.reversed() {
      let name = name(of: member)
      let isNew =
        isShort
        ? !last.members.contains { $0.name == name } : seen.insert(name).inserted
      if isNew { last.members.append((name, member.value)) } else { last.duplicates.append(name) }
    }
    last.members.reverse()
    return last
  }
}
