import YAML

/// A file of named accounts that is there and has been read.
///
/// Only what is asked for is judged: a context that nobody chose may hold anything.
struct ContextFile {
  /// One named account as its file has it.
  struct Context: Equatable {
    let name: String
    let organisation: String?
    /// Its `jwt`.
    let token: Surroundings.Token?
    /// What names the service: another API of the same host.
    let urlOverwrite: String?
  }

  let path: String
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
    return ContextFile(path: location.path, root: root)
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

  /// The context of this name.
  func context(_ name: String) throws(YAMLError) -> Context? {
    guard let contexts = root["contexts"] else { return nil }
    let entries = try contexts.requireEntries("a mapping of contexts")
    guard let node = entries.first(where: { $0.key == name })?.value else { return nil }
    _ = try node.requireEntries("a context with organisation_id: and jwt:")
    return Context(
      name: name,
      organisation: try node["organisation_id"]?.requireText("an organisation's id"),
      token: try node["jwt"]?.requireText("a token").map { .init(text: $0) },
      urlOverwrite: try node["url_overwrite"]?.requireText("a URL"))
  }
}

/// The parsed file holds tokens in clear text: it is described by its path alone.
extension ContextFile: CustomReflectable, CustomDebugStringConvertible {
  var debugDescription: String { "ContextFile(\(path))" }
  // `dump` walks stored properties past every description.
  var customMirror: Mirror { Mirror(self, children: ["path": path]) }
}

/// Where a file of contexts may be.
struct ContextLocation: Equatable {
  let path: String
  /// Whether somebody named it: then it has to be there.
  let isNamed: Bool

  /// All of them; a context shadows those of the same name behind it. vex's own config will be the
  /// first of the list.
  static func all(_ surroundings: Surroundings) -> [ContextLocation] {
    [vendor(surroundings)].compactMap { $0 }
  }

  /// The file of the vendor's command line.
  private static func vendor(_ surroundings: Surroundings) -> ContextLocation? {
    if let path = surroundings["VERSORI_CONFIG"] {
      return ContextLocation(path: path, isNamed: true)
    }
    return surroundings["HOME"].map {
      ContextLocation(path: "\($0)/.versori/config.yaml", isNamed: false)
    }
  }
}
