import JSON

/// Asks a document for everything that can be asked of each of its values: a text counts as accepted
/// only if its values can be had, and a wrong place or length on the way ends the process.
struct DocumentWalk {
  private let document: JSONDocument

  init(_ document: JSONDocument) { self.document = document }

  func run() {
    // By hand, for the values may be nested deeper than is good for a stack.
    var open = [document.root]
    while let value = open.popLast() {
      look(at: value)
      var elements = document.elements(of: value)
      while let element = document.nextElement(&elements) { open.append(element) }
      var members = document.members(of: value)
      while let member = document.nextMember(&members) {
        precondition(document.kind(of: member.key) == .string, "a key is a string")
        open.append(member.value)
      }
    }
  }

  private func look(at value: JSONValue) {
    let text = document.sourceText(of: value)
    precondition(!text.isEmpty, "every value stands somewhere in the source")
    switch document.kind(of: value) {
    case .string: precondition(document.string(value) != nil && text.hasPrefix("\""))
    case .number: precondition(document.string(value) == nil)
    case .boolean: precondition(document.bool(value) == (text == "true"))
    case .null: precondition(document.isNull(value) && text == "null")
    case .object: precondition(text.hasPrefix("{") && text.hasSuffix("}"))
    case .array: precondition(text.hasPrefix("[") && text.hasSuffix("]"))
    }
    precondition(document.repairs(in: value).count <= document.repairs.count)
  }
}
