import JSON

/// A part of a text as lines, one for each value, parents before what is in them.
///
/// A class, so that a state that holds a tree of a megabyte is compared and copied without looking
/// into it.
package final class SourceTree: Sendable {
  /// What a value is.
  package enum Kind: Hashable, Sendable {
    case object
    case array
    case string
    case number
    case boolean
    case null

    /// Whether other values are in it.
    package var isContainer: Bool { self == .object || self == .array }
  }

  /// A line: one value.
  package struct Line: Sendable {
    package let kind: Kind
    /// 0 for the outermost value.
    package let depth: Int
    /// The line of the value that it is in; -1 for the outermost.
    package let parent: Int
    /// Values directly in it.
    package let count: Int
    /// Its place in an array, from 0; nil elsewhere.
    package let ordinal: Int?
    /// Whether it is masked, alone or with what it is in.
    package let isSecret: Bool
    /// The first line that is not within it.
    package fileprivate(set) var end: Int
    fileprivate let key: JSONValue?
    fileprivate let value: JSONValue
  }

  /// Lines at most: what is beyond them is not shown.
  package static let mostLines = 200_000

  package let lines: [Line]
  /// Whether there is more than the lines show.
  package let isCut: Bool
  private let text: SourceText
  private let path: JQPath

  init(_ text: SourceText, of value: JSONValue, at path: JQPath) {
    self.text = text
    self.path = path
    (lines, isCut) = LineReading(text).lines(of: value)
  }

  // MARK: - What a line says

  /// The name of the member as the server wrote it, quotes included; nil where it is none.
  package func key(of line: Int) -> String? {
    lines[line].key.map { text.document.sourceBeginning(of: $0, mostBytes: 512) }
  }

  /// The value as the server wrote it, of a long one the beginning; not to be asked of containers,
  /// and of secrets only for the one who has asked for them.
  package func value(of line: Int, mostBytes: Int = 4_096) -> String {
    text.document.sourceBeginning(of: lines[line].value, mostBytes: mostBytes)
  }

  /// What a text says, without quotes and escapes; of other values what the server wrote.
  package func plainValue(of line: Int) -> String {
    text.document.string(lines[line].value) ?? text.document.sourceText(of: lines[line].value)
  }

  /// Where the value stands in the whole, as `jq` writes it.
  package func path(of line: Int) -> JQPath {
    var way: [Int] = []
    var step = line
    while step > 0 {
      way.append(step)
      step = lines[step].parent
    }
    return way.reversed().reduce(path) { path, line in
      if let ordinal = lines[line].ordinal { return path.element(ordinal) }
      guard let key = lines[line].key else { return path }
      return path.member(
        text.document.string(key) ?? "", json: text.document.sourceText(of: key))
    }
  }

  /// The value laid out for reading, its secrets masked.
  package func json(of line: Int) -> String { text.json(of: lines[line].value) }

  // MARK: - Searching

  /// The lines that have a text in key or value, as the server wrote both: without case unless an
  /// upper case letter is in it. Of containers the key alone counts.
  package func lines(with wanted: String) -> [Int] {
    let search = ByteSearch(wanted)
    return lines.indices.filter { line in
      isFound(search, inKeyOf: line)
        || !lines[line].kind.isContainer
          && search.isFound(
            in: text.document.source, text.document.sourceRange(of: lines[line].value))
    }
  }

  /// Whether a text is in a line's key.
  package func isInKey(_ wanted: String, of line: Int) -> Bool {
    isFound(ByteSearch(wanted), inKeyOf: line)
  }

  private func isFound(_ search: ByteSearch, inKeyOf line: Int) -> Bool {
    guard let key = lines[line].key else { return false }
    return search.isFound(in: text.document.source, text.document.sourceRange(of: key))
  }
}

extension SourceTree: Equatable {
  /// Whether it is the very same reading.
  package static func == (left: SourceTree, right: SourceTree) -> Bool { left === right }
}

extension SourceTree: CustomStringConvertible, CustomReflectable {
  package var description: String { "\(lines.count) lines of JSON" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Reads a value's lines, without recursion: a text is as deep as it likes.
private struct LineReading {
  private struct Open {
    var cursor: JSONCursor
    var line: Int
    var isObject: Bool
    var read = 0
  }

  private let text: SourceText
  private var lines: [SourceTree.Line] = []
  private var open: [Open] = []
  private var secret = 0

  init(_ text: SourceText) {
    self.text = text
  }

  func lines(of value: JSONValue) -> ([SourceTree.Line], isCut: Bool) {
    var reading = self
    reading.secret = text.firstSecret(endingAfter: text.document.place(of: value))
    reading.add(value, key: nil, ordinal: nil)
    while !reading.open.isEmpty {
      guard reading.lines.count < SourceTree.mostLines else {
        reading.closeAll()
        return (reading.lines, true)
      }
      reading.readNext()
    }
    return (reading.lines, false)
  }

  private mutating func readNext() {
    var container = open.removeLast()
    if container.isObject, let member = text.document.nextMember(&container.cursor) {
      open.append(container)
      add(member.value, key: member.key, ordinal: nil)
    } else if !container.isObject, let element = text.document.nextElement(&container.cursor) {
      container.read += 1
      open.append(container)
      add(element, key: nil, ordinal: container.read - 1)
    } else {
      lines[container.line].end = lines.count
    }
  }

  private mutating func closeAll() {
    for container in open { lines[container.line].end = lines.count }
    open = []
  }

  private mutating func add(_ value: JSONValue, key: JSONValue?, ordinal: Int?) {
    let place = text.document.place(of: value)
    while secret < text.secrets.count, text.secrets[secret].upperBound <= place { secret += 1 }
    let isSecret = secret < text.secrets.count && text.secrets[secret].lowerBound <= place
    let kind = SourceTree.Kind(text.document.kind(of: value))
    let line = lines.count
    lines.append(
      SourceTree.Line(
        kind: kind, depth: open.count, parent: open.last?.line ?? -1,
        count: text.document.count(of: value), ordinal: ordinal, isSecret: isSecret,
        end: line + 1, key: key, value: value))
    let isObject = kind == .object
    guard kind.isContainer else { return }
    let document = text.document
    open.append(
      Open(
        cursor: isObject ? document.members(of: value) : document.elements(of: value),
        line: line, isObject: isObject))
  }
}

extension SourceTree.Kind {
  fileprivate init(_ kind: JSONKind) {
    switch kind {
    case .object: self = .object
    case .array: self = .array
    case .string: self = .string
    case .number: self = .number
    case .boolean: self = .boolean
    case .null: self = .null
    }
  }
}
