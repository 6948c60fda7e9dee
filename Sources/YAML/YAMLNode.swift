/// A value of a YAML document with its place.
package struct YAMLNode: Equatable, Sendable {
  /// What a node holds.
  package enum Content: Equatable, Sendable {
    /// A single value, as written; `plain` when without quotes, so that `null` may be a word.
    case scalar(String, plain: Bool)
    case sequence([YAMLNode])
    /// Keys are unique, in the order of the file.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  package struct Entry: Equatable, Sendable {
    package let key: String
    /// Line of the key, from 1.
    package let line: Int
    package let value: YAMLNode
  }

  /// The file as it was named.
  package let file: String
  /// From 1.
  package let line: Int
  /// In characters, from 1.
  package let column: Int
  package let content: Content

  /// This node and all below it, keys too.
  let count: Int
  /// Collections inside one another, this one counted.
  let height: Int
}

extension YAMLNode {
  /// Whether nothing is written: an empty value, `~` or `null` without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, plain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The text of a single value, quoted or not; `nil` of a collection and of null.
  package var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// The entries of a mapping; none of null, `nil` of anything else.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return isNull ? [] : nil
  }

  /// The elements of a sequence; none of null, `nil` of anything else.
  package var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { return elements }
    return isNull ? [] : nil
  }

  /// The value of a mapping's key; `nil` where the key, or the mapping, is not there.
  package subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// An error at this node's place.
  package func error(_ reason: YAMLError.Reason) -> YAMLError {
    YAMLError(file: file, line: line, column: column, reason: reason)
  }

  /// The entries of what must be a mapping or null; `what` names it in the error.
  package func requireEntries(_ what: String) throws(YAMLError) -> [Entry] {
    guard let entries else { throw error(.expected(what)) }
    return entries
  }

  /// The text of what must be a single value, `nil` of null; `what` names it in the error.
  package func requireText(_ what: String) throws(YAMLError) -> String? {
    guard case .scalar = content else { throw error(.expected(what)) }
    return text
  }
}
