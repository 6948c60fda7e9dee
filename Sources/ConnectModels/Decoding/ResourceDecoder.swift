import JSON

/// Reads resources from a document and notes what it could not read.
///
/// Nothing is lost for a neighbour's fault: a field that cannot be read has an empty value, and
/// `faults` names it. Of duplicate keys the last counts.
struct ResourceDecoder {
  private enum Step {
    case field(String)
    case index(Int)
  }

  let document: JSONDocument
  private var faults: [DecodingFault] = []
  private var path: [Step] = []
  /// The known values of every object that is open, innermost last.
  private var values: [JSONValue?] = []
  /// The auth schemes of the connector that is being read; see `sharedScheme`.
  var schemes: [(source: JSONValue, config: AuthSchemeConfig)] = []

  init(_ document: JSONDocument) {
    self.document = document
  }

  // MARK: Faults

  /// How many faults have been noted since they were last taken.
  var faultCount: Int { faults.count }

  /// The faults since the last call.
  mutating func takeFaults() -> [DecodingFault] {
    defer { faults = [] }
    return faults
  }

  /// How many faults of a resource are kept of each sort: a hostile answer could have millions, and
  /// each costs a walk to its place.
  static let mostFaults = 50

  mutating func note(_ reason: DecodingFault.Reason, at name: String? = nil) {
    guard hasRoom(for: reason) else { return }
    note(DecodingFault(path: pathText(name), reason: reason))
  }

  mutating func note(_ fault: DecodingFault) {
    guard hasRoom(for: fault.reason) else { return }
    faults.append(fault)
  }

  private func hasRoom(for reason: DecodingFault.Reason) -> Bool {
    // Duplicate keys are counted apart, so that they cannot hide that a resource is incomplete.
    let isDuplicate = reason == .duplicateKey
    return faults.count { ($0.reason == .duplicateKey) == isDuplicate } < Self.mostFaults
  }

  /// The members on the way to a member of what is being read.
  private func secretPath(_ name: String) -> [String] {
    let members: [String] = path.compactMap { step in
      switch step {
      case .field(let name): name
      case .index: nil
      }
    }
    return members + [name]
  }

  private func pathText(_ name: String?) -> String {
    var text = ""
    for step in path {
      switch step {
      case .field(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      }
    }
    if let name { text += text.isEmpty ? name : ".\(name)" }
    return text
  }

  // MARK: Descending

  /// Reads what a field holds, with the field on the path.
  mutating func within<Result>(
    _ name: String, _ read: (inout ResourceDecoder) -> Result
  ) -> Result {
    path.append(.field(name))
    defer { path.removeLast() }
    return read(&self)
  }

  /// Reads every element of an array, leaving out what cannot be read.
  mutating func elements<Item>(
    of array: JSONValue, _ read: (inout ResourceDecoder, JSONValue) -> Item?
  ) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(document.count(of: array))
    var cursor = document.elements(of: array)
    var index = 0
    while let element = document.nextElement(&cursor) {
      path.append(.index(index))
      if let item = read(&self, element) { items.append(item) }
      path.removeLast()
      index += 1
    }
    return items
  }

  /// Opens an object; `nil`, with a fault, for all else. What is opened must be closed.
  mutating func open<Field>(
    _ value: JSONValue, _ table: FieldTable<Field>
  ) -> OpenObject<Field>? {
    let kind = document.kind(of: value)
    guard kind == .object else {
      note(.wrongType(expected: JSONKind.object.words, found: kind.words))
      return nil
    }
    let base = values.count
    values.append(contentsOf: repeatElement(nil, count: table.keys.count))
    var unknown: [JSONMember] = []
    var cursor = document.members(of: value)
    var expected = 0
    while let member = document.nextMember(&cursor) {
      guard let place = table.keys.index(of: member, in: document, expected: expected) else {
        unknown.append(member)
        continue
      }
      if values[base + place] != nil {
        note(.duplicateKey, at: Field(rawValue: place)?.stringValue)
      }
      values[base + place] = member.value
      expected = place + 1
    }
    let unknownFields = unknown.isEmpty ? [] : fields(unknown)
    return OpenObject(base: base, unknownFields: unknownFields)
  }

  mutating func close<Field>(_ object: OpenObject<Field>) {
    values.removeLast(values.count - object.base)
  }

  /// Members as unknown fields, the last of each name.
  private mutating func fields(_ members: [JSONMember]) -> [UnknownField] {
    noted(document.lastMembers(members)).map { name, value in
      noteDuplicates(in: value, at: name)
      return UnknownField(name: name, json: document.maskedText(of: value, at: secretPath(name)))
    }
  }

  /// The last member of each name, in source order; the names that came before are noted.
  mutating func lastMembers(of value: JSONValue) -> [(name: String, value: JSONValue)] {
    noted(document.lastMembers(of: value))
  }

  private mutating func noted(_ last: LastMembers) -> [(name: String, value: JSONValue)] {
    for name in last.duplicates { note(.duplicateKey, at: name) }
    return last.members
  }

  /// Notes the duplicate keys in a value that is kept as it came.
  mutating func noteDuplicates(in value: JSONValue, at name: String) {
    for object in document.objectsWithDuplicateKeys(in: value).prefix(Self.mostFaults) {
      let inner = document.path(toByte: document.place(of: object), from: value)
      let separator = inner.isEmpty || inner.hasPrefix("[") ? "" : "."
      for key in document.duplicateKeys(of: object) {
        note(.duplicateKey, at: "\(name)\(separator)\(inner).\(key)")
      }
    }
  }

  // MARK: Fields

  /// A field's value; `nil` when absent.
  func value<Field>(_ field: Field, in object: OpenObject<Field>) -> JSONValue? {
    values[object.base + field.rawValue]
  }

  /// A field's value; `nil` when absent or null, which is a fault where the field is required.
  mutating func present<Field>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool, expected: JSONKind
  ) -> JSONValue? {
    guard let value = value(field, in: object) else {
      if isRequired { note(.missing, at: field.stringValue) }
      return nil
    }
    guard document.isNull(value) else { return value }
    if isRequired { noteWrongType(value, expected, at: field, in: object) }
    return nil
  }

  mutating func noteWrongType<Field>(
    _ value: JSONValue, _ expected: JSONKind, at field: Field, in object: OpenObject<Field>
  ) {
    // What was repaired is noted as such for the whole resource.
    guard document.repairs(in: value).isEmpty else { return }
    note(
      .wrongType(expected: expected.words, found: document.kind(of: value).words),
      at: field.stringValue)
  }

  /// Known fields that do not belong to this member of a union, as unknown ones.
  mutating func strangers<Field>(
    _ fields: [Field], in object: OpenObject<Field>
  ) -> [UnknownField] {
    fields.compactMap { field in
      value(field, in: object).map { value in
        UnknownField(
          name: field.stringValue,
          json: document.maskedText(
            of: value, at: secretPath(field.stringValue)))
      }
    }
  }
}
