import ConnectModels
import Explorer

/// What was read of a branch of the tree: texts with their secrets masked, of one kind.
package struct RecordedItems: Sendable, Equatable, Codable {
  /// What the texts are of; listings are called as in the API's answers.
  package enum Kind: String, Sendable, Codable {
    case none
    case actions
    case triggers
    case definitions
    case protocols
    case authSchemes
    case schema
  }

  package var kind: Kind
  package var texts: [String]

  package init(_ page: Page<BranchItem>) {
    kind = page.items.first.map(Kind.init) ?? .none
    if case .schema(let schema)? = page.items.first {
      texts = [String(decoding: schema.document.masked().bytes, as: UTF8.self)]
    } else {
      texts = page.texts.map { String(decoding: $0.masked(), as: UTF8.self) }
    }
  }

  /// The items, read anew; without them what does not read.
  func page(_ rest: PageRest) -> Page<BranchItem> {
    let read = (try? read()) ?? Page()
    return rest.page(of: read.items, texts: read.texts)
  }

  private func read() throws(MalformedAnswer) -> Page<BranchItem> {
    let answer = Array("{\"\(kind.rawValue)\":[\(texts.joined(separator: ","))]}".utf8)
    switch kind {
    case .none: return Page()
    case .actions:
      return try Page<Action>(decoding: answer).map { .versionItem(.action($0)) }
    case .triggers:
      return try Page<Trigger>(decoding: answer).map { .versionItem(.trigger($0)) }
    case .definitions:
      return try Page<Definition>(decoding: answer).map { .versionItem(.definition($0)) }
    case .protocols:
      return try Page<SupportedProtocol>(decoding: answer).map(BranchItem.supportedProtocol)
    case .authSchemes:
      return try Page<SupportedAuthScheme>(decoding: answer).map(BranchItem.supportedScheme)
    case .schema:
      return Page(items: texts.map { .schema(SchemaDocument(bytes: Array($0.utf8)).schema()) })
    }
  }
}

extension RecordedItems.Kind {
  fileprivate init(_ item: BranchItem) {
    self =
      switch item {
      case .versionItem(.action): .actions
      case .versionItem(.trigger): .triggers
      case .versionItem(.definition): .definitions
      case .schema: .schema
      case .supportedProtocol: .protocols
      case .supportedScheme: .authSchemes
      }
  }
}
