import ConnectModels

/// Every field of one node, in the order in which a person reads them.
package struct Detail: Equatable, Sendable {
  /// What kind of thing the node is: "Credential".
  package var title: String
  /// At least one for every node; empty only where nothing is selected.
  package var fields: [DetailField]

  package init(title: String, fields: [DetailField]) {
    self.title = title
    self.fields = fields
  }
}

/// One field: its API name in human words, and its value.
package struct DetailField: Equatable, Sendable {
  /// Empty where the line goes on from the field above.
  package var name: String
  package var value: DetailValue
  /// What it was before the person looked at it last, line by line; empty where nothing changed.
  package var former: [DetailValue] = []

  package init(_ name: String, _ value: DetailValue) {
    self.name = name
    self.value = value
  }
}

/// A field's value, as what it is: how it is written is the view's affair.
package enum DetailValue: Equatable, Sendable {
  /// Text of the API: hostile until drawn.
  case text(String)
  /// A state, told by mark and in words.
  case state(Mark, String)
  case number(Int)
  case flag(Bool)
  /// A time: relative, local with offset, UTC.
  case time(TimeValue)
  /// The time at which a credential is deleted.
  case expiry(TimeValue, Expiry)
  case list([String])
  /// A value that is masked.
  case secret
  /// A value that was masked until the person asked for it.
  case revealed(SecretText)
  /// JSON that the program does not know, as it was written.
  case json(String)
  /// The field is absent; in words, what that means.
  case unset(String)
}

extension DetailState {
  /// Whether a value is masked.
  var hasSecrets: Bool { content.fields.contains { $0.value == .secret } }
}

extension DetailValue {
  /// A text that may be absent or empty.
  static func optional(_ text: String?, else meaning: String = "not set") -> DetailValue {
    guard let text, !text.isEmpty else { return .unset(meaning) }
    return .text(text)
  }

  static func optional(_ id: Identifier?, else meaning: String = "not set") -> DetailValue {
    optional(id?.text, else: meaning)
  }

  static func optional(_ flag: Bool?, else meaning: String = "not set") -> DetailValue {
    flag.map(DetailValue.flag) ?? .unset(meaning)
  }

  static func list(_ texts: [String], else meaning: String) -> DetailValue {
    texts.isEmpty ? .unset(meaning) : .list(texts)
  }
}
