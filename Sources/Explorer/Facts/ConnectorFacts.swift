// The chapter `Facts`: what is kept of a connector's parts when its document may have been let go.
//
// The views of connections, credentials, versions and messages, what depends on what, and the counts
// in the header are all made of these; a row of such a view is a reference to its connector's facts
// and a number.

import ConnectModels

/// What the views know of a connector and its parts; made once with its row, away from the main
/// thread, packed into bytes that the connectors of a page share, and read whenever it is looked at.
package struct ConnectorFacts: Sendable {
  private let bytes: [UInt8]
  /// Where the connector's record begins.
  private let start: UInt32

  /// The facts of some connectors, which share their texts.
  static func packed(_ drafts: some Collection<FactDraft>) -> [ConnectorFacts] {
    var writer = FactWriter()
    let starts = drafts.map { draft in
      defer { draft.pack(into: &writer) }
      return writer.records.count
    }
    let bytes = writer.finish()
    let shift = writer.texts.count
    return starts.map { ConnectorFacts(bytes: bytes, start: UInt32(shift + $0)) }
  }

  /// The facts of one connector alone.
  init(_ draft: FactDraft) {
    var writer = FactWriter()
    draft.pack(into: &writer)
    self.init(bytes: writer.finish(), start: UInt32(writer.texts.count))
  }

  private init(bytes: [UInt8], start: UInt32) {
    self.bytes = bytes
    self.start = start
  }

  /// The same facts with what is said of a version's actions or triggers, which are read apart.
  func saying(_ items: [MessageFact], ofItems kind: VersionItemKind, ofVersion version: Int32)
    -> ConnectorFacts
  {
    let others = messages.filter { message in
      guard case .item(let item) = message.subject else { return true }
      return item.kind != kind || item.version != version
    }
    guard !items.isEmpty || others.count < messages.count else { return self }
    var draft = FactDraft(self)
    draft.messages = others + items
    return ConnectorFacts(draft)
  }

  /// Whether anything is said of actions or triggers, which its document does not have.
  var speaksOfItems: Bool { messages.contains(where: \.isOfItem) }

  /// The same facts with what other facts of the same connector say of actions and triggers, of the
  /// versions that are as they were.
  func keepingItems(of before: ConnectorFacts) -> ConnectorFacts {
    let items = before.messages.filter(\.isOfItem)
    guard !items.isEmpty, !speaksOfItems else { return self }
    let known = Array(before.versions)
    var places: [Int32: Int32] = [:]
    for (place, version) in versions.enumerated() {
      let same = known.firstIndex { $0.name == version.name && $0.updatedAt == version.updatedAt }
      if let same { places[Int32(same)] = Int32(place) }
    }
    var draft = FactDraft(self)
    draft.messages += items.compactMap { $0.moved(by: places) }
    return ConnectorFacts(draft)
  }

  /// The same facts of a connector that the list knows by another id than its own.
  func called(_ id: Identifier) -> ConnectorFacts {
    var draft = FactDraft(self)
    draft.head.connector = id
    return ConnectorFacts(draft)
  }

  /// The organisation that owns something of the connector, if that is another one than its own.
  func foreign(_ owner: Identifier?) -> Identifier? {
    owner.flatMap { $0 == organisation || $0.isEmpty ? nil : $0 }
  }
}

// MARK: - The connector itself

extension ConnectorFacts {
  /// A cursor at the beginning of the record.
  var cursor: FactCursor { FactCursor(bytes, at: Int(start)) }

  /// A cursor at a part of the record's head.
  private func head(_ part: FactHead.Part) -> FactCursor {
    var cursor = self.cursor
    _ = cursor.number()
    FactHead.skip(to: part, &cursor)
    return cursor
  }

  /// The id by which the list knows the connector.
  package var connector: Identifier {
    var cursor = head(.connector)
    return cursor.identifier()
  }

  package var connectorName: String {
    var cursor = head(.name)
    return cursor.text()
  }

  package var protocolName: String {
    var cursor = head(.protocolName)
    return cursor.text()
  }

  /// The organisation that owns it.
  package var organisation: Identifier {
    var cursor = head(.organisation)
    return cursor.sharedIdentifier()
  }

  package var updatedAt: TimeValue {
    var cursor = head(.updatedAt)
    return cursor.time()
  }

  /// When the first of its credentials is deleted.
  package var soonestExpiry: Timestamp? {
    var cursor = head(.soonestExpiry)
    return cursor.time().timestamp
  }

  /// What is so of it or of something within it.
  package var flags: RowFacets.Flags {
    var cursor = head(.flags)
    return RowFacets.Flags(rawValue: UInt16(cursor.fixed(2)))
  }

  /// The mark that does not depend on the time.
  package var findings: Mark {
    var cursor = head(.findings)
    return Mark(rawValue: Int(cursor.byte())) ?? .nothing
  }

  /// The credentials that it holds or names.
  var mentioned: IdentifierSketch {
    var cursor = head(.mentioned)
    return IdentifierSketch(bits: cursor.fixed(8))
  }

  /// Whether a credential of it names another in its own data.
  var hasNamingCredential: Bool {
    references.contains { $0.source.field == .credentialMTLS }
  }

  var head: FactHead {
    var cursor = head(.flags)
    return FactHead(from: &cursor)
  }
}

extension ConnectorFacts: Hashable {
  package static func == (left: ConnectorFacts, right: ConnectorFacts) -> Bool {
    if left.start == right.start, left.bytes == right.bytes { return true }
    return FactDraft(left) == FactDraft(right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(connector)
  }
}
