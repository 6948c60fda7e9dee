import ConnectAPI
import ConnectModels
import Explorer
import JSON
import Printing
import Runtime

/// What the full screen remembers of an account: kept filters, visited connectors by their ids, and
/// where the person was last; no name and no text of the service's. A file for each account in the
/// folder of states.
struct RecentMemory: AccountMemory {
  private let folder: StateFolder
  private let file: String
  private let tokens: KnownTokens

  /// - Parameters:
  ///   - account: Whose file it is.
  ///   - folder: Where that is.
  ///   - tokens: What must not get into it: a person may have pasted one for a filter.
  init(_ account: Account, in folder: StateFolder, hiding tokens: KnownTokens = KnownTokens()) {
    self.folder = folder
    file = account.stateFile("recent")
    self.tokens = tokens
  }

  /// What was remembered; nothing where there is no file.
  func recollection() throws(StateError) -> Recollection {
    guard let bytes = try folder.read(file) else { return Recollection() }
    guard let document = try? JSONDocument(bytes), document.kind(of: document.root) == .object
    else { throw .unreadable(folder.path(of: file)) }
    var recollection = Recollection()
    recollection.filters = document.texts("filters")
    let visited = document.texts("visited").prefix(Recollection.mostVisited)
    recollection.visited = visited.map { Identifier($0) }
    recollection.point = document.resumePoint
    return recollection
  }

  /// Keeps it, over what another session may have kept meanwhile. What cannot be kept is forgotten:
  /// the program ends, and nothing of the person's is lost.
  func keep(_ recollection: Recollection) {
    var recollection = recollection
    recollection.filters = recollection.filters.map(tokens.redacted)
    if let filter = recollection.point?.filter {
      recollection.point?.filter = tokens.redacted(filter)
    }
    let kept = recollection.merged(over: (try? self.recollection()) ?? Recollection())
    try? folder.write(Array((kept.json + "\n").utf8), to: file)
  }
}

extension Recollection {
  fileprivate var json: String {
    var members: [(name: String, value: JSONText.Value)] = [
      ("filters", .list(filters.map { .text($0) })),
      ("visited", .list(visited.map { .text($0.text) })),
    ]
    if let point {
      members += [
        ("view", .text(point.view.name)), ("filter", .text(point.filter)),
        ("connector", .optional(point.connector?.text)), ("part", .optional(point.part?.text)),
      ]
    }
    return JSONText.object(members)
  }
}

extension JSONDocument {
  /// The texts of a list; none where there is no such list.
  fileprivate func texts(_ name: String) -> [String] {
    guard let list = value(name, in: root), kind(of: list) == .array else { return [] }
    var texts: [String] = []
    var elements = self.elements(of: list)
    while let element = nextElement(&elements) {
      if let text = string(element) { texts.append(text) }
    }
    return texts
  }

  fileprivate var resumePoint: ResumePoint? {
    let view = value("view", in: root).flatMap(string)
    guard let view = ListView.allCases.first(where: { $0.name == view }) else { return nil }
    return ResumePoint(
      view: view, filter: value("filter", in: root).flatMap(string) ?? "",
      connector: identifier("connector"), part: identifier("part"))
  }

  private func identifier(_ name: String) -> Identifier? {
    value(name, in: root).flatMap(string).map { Identifier($0) }
  }
}
