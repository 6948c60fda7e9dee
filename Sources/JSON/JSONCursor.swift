/// Where a walk through an object or array has got to.
///
/// A plain pair of indices: the document is asked for the next one, so that a walk holds no
/// reference.
package struct JSONCursor: Sendable {
  fileprivate var next: Int
  fileprivate let end: Int
}

/// A member of an object.
package struct JSONMember: Sendable, Hashable {
  /// The key, a string of the document.
  package let key: JSONValue
  /// The value.
  package let value: JSONValue
}

extension JSONDocument {
  /// A walk through the members of an object, in source order; an empty one through all else.
  package func members(of value: JSONValue) -> JSONCursor {
    cursor(value, tag(value) == .object)
  }

  /// A walk through the elements of an array; an empty one through all else.
  package func elements(of value: JSONValue) -> JSONCursor {
    cursor(value, tag(value) == .array)
  }

  private func cursor(_ value: JSONValue, _ isContainer: Bool) -> JSONCursor {
    guard isContainer else { return JSONCursor(next: 0, end: 0) }
    return JSONCursor(next: value.index + 1, end: JSONTag.payload(words[value.index]) - 1)
  }

  /// How many members or elements a container has; 0 for all else. Beyond 16,777,215 that number
  /// is answered: the tape has no room for more.
  package func count(of value: JSONValue) -> Int {
    switch tag(value) {
    case .object, .array: Int(truncatingIfNeeded: words[value.index] >> 32 & 0xFF_FFFF)
    default: 0
    }
  }

  /// The next member of a walk through an object.
  package func nextMember(_ cursor: inout JSONCursor) -> JSONMember? {
    guard cursor.next < cursor.end else { return nil }
    let member = JSONMember(
      key: JSONValue(index: cursor.next), value: JSONValue(index: cursor.next + 1))
    cursor.next = index(after: member.value)
    return member
  }

  /// The next element of a walk through an array.
  package func nextElement(_ cursor: inout JSONCursor) -> JSONValue? {
    guard cursor.next < cursor.end else { return nil }
    let element = JSONValue(index: cursor.next)
    cursor.next = index(after: element)
    return element
  }

  /// The characters of a member's key.
  package func name(of member: JSONMember) -> String {
    string(at: text(at: member.key))
  }

  /// The value of an object's member; the last one where the key occurs more than once.
  package func value(_ name: String, in object: JSONValue) -> JSONValue? {
    var found: JSONValue?
    var cursor = members(of: object)
    while let member = nextMember(&cursor) {
      if strings[text(at: member.key)].elementsEqual(name.utf8) { found = member.value }
    }
    return found
  }

  /// The keys that occur more than once in an object itself, each once, in source order.
  package func duplicateKeys(of object: JSONValue) -> [String] {
    var seen: Set<String> = []
    var named: Set<String> = []
    var duplicates: [String] = []
    var cursor = members(of: object)
    while let member = nextMember(&cursor) {
      let name = name(of: member)
      if !seen.insert(name).inserted, named.insert(name).inserted { duplicates.append(name) }
    }
    return duplicates
  }

  /// Every object in a value, itself included, that has a key more than once.
  package func objectsWithDuplicateKeys(in value: JSONValue) -> [JSONValue] {
    var objects: [JSONValue] = []
    var index = value.index
    let end = self.index(after: value)
    while index < end {
      let inner = JSONValue(index: index)
      switch tag(inner) {
      case .object:
        if !duplicateKeys(of: inner).isEmpty { objects.append(inner) }
        index += 1
      case .signed, .unsigned, .double: index += 2
      default: index += 1
      }
    }
    return objects
  }

  /// The way from a value down to the innermost one at an offset of the source, as in
  /// `connections[2].name`; empty for the value itself.
  package func path(toByte offset: Int, from value: JSONValue) -> String {
    var path = ""
    var current = value
    while let (step, inner) = step(toByte: offset, in: current) {
      path += path.isEmpty && step.hasPrefix(".") ? String(step.dropFirst()) : step
      current = inner
    }
    return path
  }

  private func step(toByte offset: Int, in value: JSONValue) -> (String, JSONValue)? {
    var members = members(of: value)
    while let member = nextMember(&members) {
      // A repair may lie in the key: the member is what it belongs to all the same.
      let range = place(of: member.key)..<sourceRange(of: member.value).upperBound
      if range.contains(offset) { return (".\(name(of: member))", member.value) }
    }
    var elements = elements(of: value)
    var ordinal = 0
    while let element = nextElement(&elements) {
      if sourceRange(of: element).contains(offset) { return ("[\(ordinal)]", element) }
      ordinal += 1
    }
    return nil
  }
}
