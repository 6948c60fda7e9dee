import Explorer
import Settings
import YAML

/// A file of named accounts that is there and has been read.
///
/// Only what is asked for is judged: a context that nobody chose may hold anything.
struct ContextFile {
  /// Whose file it is, which decides how its contexts are spelled.
  enum Dialect: Equatable {
    /// vex's own: `organisation`, `url`, and where the token is.
    case own
    /// The vendor's command line: `organisation_id`, `jwt`, `url_overwrite`.
    case vendor
  }

  /// One named account as its file has it.
  struct Context: Equatable {
    /// What names the service.
    enum Address: Equatable {
      /// The API itself; where it has no path, the API's own is meant.
      case api(String)
      /// Another API of the same host.
      case sibling(String)
    }

    let name: String
    let organisation: String?
    /// Where its token is; nil where the file does not say.
    let token: ContextToken?
    /// nil for production.
    let address: Address?
    /// What the header calls it.
    var label: String?
    /// The label's colour.
    var accent: AccountAccent?
    /// What is wrong with its look, which applies without.
    var complaints: [Complaint] = []
    /// Where it begins in the file, from 1.
    let line: Int
    /// The lines of its settings, by their names.
    let lines: [String: Int]

    /// The line of the first of some settings that is there; else where the context begins.
    func line(of names: String...) -> Int { names.lazy.compactMap { lines[$0] }.first ?? line }
  }

  let path: String
  let dialect: Dialect
  private let root: YAMLNode

  /// The file at a location; `nil` where there is none and nobody named it.
  static func read(
    _ location: ContextLocation, by read: (String) throws(YAMLError) -> [UInt8]
  ) throws(YAMLError) -> ContextFile? {
    let bytes: [UInt8]
    do {
      bytes = try read(location.path)
    } catch  where error.reason == .absent && !location.isNamed {
      return nil
    }
    let root = try YAMLDocument.parse(bytes, file: location.path)
    _ = try root.requireEntries("a mapping with contexts:")
    return ContextFile(path: location.path, dialect: location.dialect, root: root)
  }

  /// The names of all contexts, in the file's order.
  func names() throws(YAMLError) -> [String] {
    guard let contexts = root["contexts"] else { return [] }
    return try contexts.requireEntries("a mapping of contexts").map(\.key)
  }

  /// The name of the active context.
  func activeName() throws(YAMLError) -> String? {
    let name = try root["active_context"]?.requireText("the name of a context")
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The line on which the active context is named.
  var activeLine: Int? { root.entries?.first { $0.key == "active_context" }?.line }

  /// The context of this name.
  func context(_ name: String) throws(YAMLError) -> Context? {
    guard let contexts = root["contexts"] else { return nil }
    let entries = try contexts.requireEntries("a mapping of contexts")
    guard let entry = entries.first(where: { $0.key == name }) else { return nil }
    switch dialect {
    case .own: return try own(entry)
    case .vendor: return try vendor(entry)
    }
  }

  /// The variables that the contexts of a file name for their tokens. A file that makes no sense is
  /// complained of when an account is chosen from it; what it names stays a token all the same.
  static func tokenVariables(
    at location: ContextLocation, by read: (String) throws(YAMLError) -> [UInt8]
  ) -> Set<String> {
    guard let file = try? ContextFile.read(location, by: read) else {
      return (try? read(location.path)).map(wordsBehindTokenEnv) ?? []
    }
    let contexts = file.root["contexts"]?.entries ?? []
    return Set(contexts.compactMap { $0.value["token_env"]?.text })
  }

  /// What looks like the name of a variable behind each `token_env` of a text that is no YAML.
  private static func wordsBehindTokenEnv(_ text: [UInt8]) -> Set<String> {
    let key = "token_env"
    var names: Set<String> = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.split { !isOfName($0) }.map { String(decoding: $0, as: UTF8.self) }
      names.formUnion(zip(words, words.dropFirst()).filter { $0.0 == key }.map(\.1))
    }
    return names
  }

  /// Whether a byte can stand in the name of a variable.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func own(_ entry: YAMLNode.Entry) throws(YAMLError) -> Context {
    let node = entry.value
    let settings = try node.requireEntries("a context with organisation: and where its token is")
    let look = ContextLook(of: node, called: entry.key)
    return Context(
      name: entry.key,
      organisation: try node["organisation"]?.requireText("an organisation's id"),
      token: try ContextToken(of: node),
      address: try text("url", of: node, "a URL").map(Context.Address.api),
      label: look.label, accent: look.accent, complaints: look.complaints, line: entry.line,
      lines: Self.lines(of: settings))
  }

  private func vendor(_ entry: YAMLNode.Entry) throws(YAMLError) -> Context {
    let node = entry.value
    let settings = try node.requireEntries("a context with organisation_id: and jwt:")
    return Context(
      name: entry.key,
      organisation: try node["organisation_id"]?.requireText("an organisation's id"),
      token: try node["jwt"]?.requireText("a token").map { .written(.init(text: $0)) },
      address: try text("url_overwrite", of: node, "a URL").map(Context.Address.sibling),
      line: entry.line, lines: Self.lines(of: settings))
  }

  private static func lines(of settings: [YAMLNode.Entry]) -> [String: Int] {
    Dictionary(settings.map { ($0.key, $0.line) }, uniquingKeysWith: { first, _ in first })
  }

  private func text(
    _ key: String, of node: YAMLNode, _ what: String
  ) throws(YAMLError) -> String? {
    try node[key]?.requireText(what).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The parsed file may hold tokens in clear text: it is described by its path alone.
extension ContextFile: CustomReflectable, CustomDebugStringConvertible {
  var debugDescription: String { "ContextFile(\(path))" }
  // `dump` walks stored properties past every description.
  var customMirror: Mirror { Mirror(self, children: ["path": path]) }
}
