import ConnectModels

/// What has been read of one branch.
package struct Branch: Equatable, Sendable {
  /// What is shown: while it is read again, that of the earlier reading.
  package private(set) var items: [BranchItem] = []
  /// The items' texts, where they are kept.
  private var texts: [BranchItem: PartText] = [:]
  /// How far the reading has come.
  package var paging = Paging()
  /// What a reading anew has brought so far.
  private var fresh: [BranchItem]?
  private var seen: Set<Identifier> = []

  package init() {}

  /// Whether a reading anew has not brought as much yet as there was before.
  package var isBehind: Bool { fresh != nil }

  /// Takes in a page: an item that is there already is not taken twice.
  package mutating func take(_ page: Page<BranchItem>, at time: Duration) {
    if page.texts.count == page.items.count {
      texts.merge(zip(page.items, page.texts)) { _, newest in newest }
    }
    let new = page.items.filter { $0.id.isEmpty || seen.insert($0.id).inserted }
    paging.advance(past: page, at: time)
    guard let read = fresh.map({ $0 + new }) else {
      items += new
      return
    }
    let isEnough = read.count >= items.count || paging.isComplete
    fresh = isEnough ? nil : read
    if isEnough { items = read }
  }

  /// What the server sent of an item; nil where that is not kept.
  func text(of item: BranchItem) -> PartText? { texts[item] }

  /// Begins again from the first page; the items stay until as many have been read.
  package mutating func beginAgain() {
    fresh = []
    seen = []
    paging = Paging()
  }
}

// MARK: - What a branch holds, by kind

extension Branch {
  var versionItems: [VersionItem] {
    items.compactMap {
      guard case .versionItem(let item) = $0 else { return nil }
      return item
    }
  }

  /// The schema, once it has been read.
  var schema: Schema? {
    guard case .schema(let schema)? = items.first else { return nil }
    return schema
  }

  var protocols: [SupportedProtocol] {
    items.compactMap {
      guard case .supportedProtocol(let supported) = $0 else { return nil }
      return supported
    }
  }

  var supportedSchemes: [SupportedAuthScheme] {
    items.compactMap {
      guard case .supportedScheme(let supported) = $0 else { return nil }
      return supported
    }
  }
}
