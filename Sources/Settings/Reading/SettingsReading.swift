import Explorer
import YAML

/// The reading of one file: what it sets and what is to be complained of.
struct SettingsReading {
  var result: SettingsInForce
  private let file: String

  init(file: String, over result: SettingsInForce) {
    self.file = file
    self.result = result
  }

  /// Takes in a whole file.
  mutating func take(_ root: YAMLNode) {
    guard let entries = root.entries else {
      return complain(root, "settings, each with its name and a colon, are expected here")
    }
    for entry in entries {
      if let setting = SettingTable.all.first(where: {
        $0.name == entry.key && Self.topLevel.contains($0.name)
      }) {
        setting.take(entry.value, &self)
      } else if let section = Section(rawValue: entry.key) {
        take(section, entry.value)
      } else {
        complain(unknown: entry, among: Self.topLevel, called: "setting")
      }
    }
  }

  // MARK: - Sections

  private enum Section: String, CaseIterable {
    case contexts
    case columns
    case thresholds
    case keys
    case network
  }

  /// The names that may stand without a section, and the sections.
  private static let topLevel =
    SettingTable.all.map(\.name).filter { !$0.contains(".") }
    + Section.allCases.map(\.rawValue)

  private mutating func take(_ section: Section, _ node: YAMLNode) {
    guard let entries = node.entries else {
      return complain(node, "\(section.rawValue): takes a name with a colon on each line")
    }
    switch section {
    case .contexts: for entry in entries { checkSpelling(ofContext: entry) }
    case .columns: for entry in entries { takeColumns(entry) }
    case .keys: takeKeys(entries)
    case .thresholds, .network: for entry in entries { take(entry, of: section.rawValue) }
    }
  }

  private mutating func take(_ entry: YAMLNode.Entry, of section: String) {
    let prefix = "\(section)."
    let rows = SettingTable.all.filter { $0.name.hasPrefix(prefix) }
    guard let row = rows.first(where: { $0.name == prefix + entry.key }) else {
      let names = rows.map { String($0.name.dropFirst(prefix.count)) }
      return complain(unknown: entry, among: names, called: "setting of \(section)")
    }
    row.take(entry.value, &self)
  }

  /// What a context says is judged when it is chosen; that its settings exist is judged here.
  private mutating func checkSpelling(ofContext entry: YAMLNode.Entry) {
    guard let settings = entry.value.entries else {
      return complain(entry.value, "the context \(entry.key) takes settings such as organisation:")
    }
    let prefix = SettingTable.contextPrefix
    let names = SettingTable.all.map(\.name).filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    for setting in settings where !names.contains(setting.key) {
      complain(unknown: setting, among: names, called: "setting of a context")
    }
  }

  // MARK: - Values

  /// The value of a node; nil, with a complaint, where it is none of the kind. A setting without a
  /// value is as if it were not there.
  mutating func value<Value>(
    of node: YAMLNode, named name: String, _ kind: SettingKind<Value>
  ) -> Value? {
    if node.isNull { return nil }
    if let text = node.text, let value = kind.parse(text) { return value }
    let found = node.text.map { "not \($0)" } ?? "not a list or a mapping"
    complain(node, "\(name) takes \(kind.expected), \(found)")
    return nil
  }

  /// Complains of what is no text.
  mutating func expectText(_ node: YAMLNode, _ name: String, _ expected: String) {
    if node.text == nil, !node.isNull { complain(node, "\(name) takes \(expected)") }
  }

  /// The texts of a list, or the one that stands in its place; nil, with a complaint, for anything
  /// else.
  mutating func texts(of node: YAMLNode, named name: String, _ expected: String) -> [YAMLNode]? {
    if node.text != nil { return [node] }
    guard let elements = node.elements, elements.allSatisfy({ $0.text != nil }) else {
      complain(node, "\(name) takes \(expected)")
      return nil
    }
    return elements
  }

  // MARK: - Complaining

  mutating func complain(_ node: YAMLNode, _ sentence: String) {
    complain(line: node.line, sentence)
  }

  mutating func complain(line: Int, _ sentence: String) {
    result.complaints.append(Complaint(file: file, line: line, sentence: sentence))
  }

  /// Complains of a name that there is not, with the nearest one that there is.
  mutating func complain(
    unknown entry: YAMLNode.Entry, among names: [String], called kind: String
  ) {
    complain(
      line: entry.line, NearestName.complaint(of: entry.key, among: names, called: kind))
  }
}
