import ConnectModels

/// The putting together of what was loaded and what was read anew: a value, so that it can be done on
/// any thread.
package struct Reconciliation: Equatable, Sendable {
  /// What becomes of what is loaded beyond the part that was read anew.
  enum Rest: Equatable, Sendable {
    /// It is no longer listed there.
    case goes
    /// It is as it was: the reading ended where nothing had changed any more.
    case isConfirmed
    /// Nobody knows: the reading was broken off.
    case isUnread
  }

  /// What was loaded.
  var old: Catalogue
  /// What was read, from the top.
  var fresh: Catalogue
  /// What was found to have changed before.
  var book: ChangeBook
  /// Whether what is loaded beyond stays, and why.
  var rest: Rest
  /// Near which row the person is, which decides what is let go.
  var place: Int
  var judgement: Judgement
  var clock: ClockReading

  /// Rows that are put together here and now; more are away from the main thread.
  private static let fewRows = 2 * ChunkedArray<ConnectorRow>.chunkLength
  /// Connectors whose texts differ that are compared here and now.
  private static let fewTexts = 8

  /// Whether it takes a moment, so that it is better done away from the main thread.
  var isLarge: Bool {
    guard old.count + fresh.count <= Self.fewRows else { return true }
    var texts = 0
    for row in fresh.rows where old.document(of: row.id) != fresh.document(of: row.id) {
      texts += 1
      if texts > Self.fewTexts { return true }
    }
    return false
  }

  /// Does it.
  package func reconciled() -> Reconciled {
    var book = book
    var merged = fresh
    var counts: [ConnectorChange.Kind: Int] = [:]
    var found: Set<Identifier> = []
    var hasTakenBack = false
    for row in fresh.rows {
      switch verdict(on: row) {
      case .same: break
      case .sameWithUsages(let former, let document):
        merged.take(former, document, near: place)
      case .change(let change):
        counts[change.kind, default: 0] += 1
        found.insert(row.id)
        let known = old.row(of: row.id)?.facts
        book.note(
          known.map { change.losing(from: $0, to: row.facts) } ?? change, of: row.id, row.facts)
      case .isBack:
        hasTakenBack = true
        book.takeBack(row.id)
      }
    }
    switch rest {
    case .goes: break
    case .isConfirmed: merged.append(restOf: old, near: place)
    case .isUnread:
      merged.append(restOf: old, near: place)
      merged.keepsUnread(of: old)
    }
    let isWhole = fresh.paging.isComplete && !fresh.paging.endedInCycle
    let departed = departed(from: merged, isWhole: isWhole)
    for row in departed.catalogue.rows where book.departed.position(of: row.id) == nil {
      counts[.gone, default: 0] += 1
      found.insert(row.id)
      book.note(ConnectorChange(.gone, at: clock), of: row.id, row.facts)
    }
    book.take(departed: departed)
    book.placeLosses(among: merged)
    return Reconciled(
      catalogue: merged, book: book, before: Set(self.book.changes.keys), found: found,
      counts: counts,
      isSame: counts.isEmpty && !hasTakenBack && merged.lists(theSameAs: old))
  }

  // MARK: - New and changed

  private enum Verdict {
    /// It says what it said, or nobody can tell.
    case same
    /// It says what it said; before it was told which connections use its credentials.
    case sameWithUsages(ConnectorRow, ConnectorDocument)
    case change(ConnectorChange)
    /// It had changed, and says again what it said when the person looked at it last.
    case isBack
  }

  /// What has become of a connector that was read anew.
  private func verdict(on row: ConnectorRow) -> Verdict {
    let text = fresh.document(of: row.id)
    guard let former = old.row(of: row.id) else { return verdict(onUnknown: row, text) }
    guard let before = old.document(of: row.id), let text else {
      // Its text was let go: what is kept of it has to do.
      guard FactDraft(row.facts).saysOtherwise(than: FactDraft(former.facts)) else { return .same }
      if let seen = book[row.id]?.former, let text {
        return verdict(on: text.connector(), beside: seen, called: row.id)
      }
      let nodes = ChangedNodes(from: former.facts, to: row.facts)
      return .change(ConnectorChange(of: nodes, at: clock))
    }
    guard before != text else { return .same }
    let (earlier, later) = (before.connector(), text.connector())
    guard !later.saysTheSame(as: earlier) else {
      return later.tellsFewerUsages(than: earlier) ? .sameWithUsages(former, before) : .same
    }
    return verdict(on: later, beside: book[row.id]?.former ?? before, called: row.id)
  }

  /// What has become of a connector since the person looked at it last, which may be longer ago than
  /// the last reading.
  private func verdict(
    on later: Connector, beside seen: ConnectorDocument, called id: Identifier
  ) -> Verdict {
    let difference = ConnectorDifference(
      from: seen.connector(), to: later, called: id, judgement: judgement)
    guard difference.isEmpty else {
      return .change(ConnectorChange(difference: difference, from: seen, at: clock))
    }
    // Else nobody would see anything: what has no meaning stands in another order.
    return book[id]?.former == nil ? .same : .isBack
  }

  /// Of a connector that was not loaded. While others were not either, it need not be new: it may
  /// have moved up from beyond, because it was changed, or because others went.
  private func verdict(onUnknown row: ConnectorRow, _ text: ConnectorDocument?) -> Verdict {
    let isBack = book.departed.position(of: row.id) != nil
    if isBack || old.paging.isComplete { return .change(ConnectorChange(.new, at: clock)) }
    guard let readAt = old.readAt, let made = text?.connector().createdAt.timestamp else {
      return .same
    }
    if made > readAt { return .change(ConnectorChange(.new, at: clock)) }
    guard let updated = row.updatedAt.timestamp, updated > readAt else { return .same }
    return .change(ConnectorChange(.changed, at: clock))
  }

  // MARK: - Gone

  /// The rows that are no longer listed, and of those that were gone before the ones that are still:
  /// each before the row that came after it. Only a complete reading says so.
  private func departed(from merged: Catalogue, isWhole: Bool) -> Departed {
    var departed = Departed()
    var gone = zip(book.departed.rows, book.places).makeIterator()
    var next = gone.next()
    /// Those that stood before one of the old rows.
    func addEarlier(upTo row: Int, before place: UInt32) {
      while let (earlier, stood) = next, stood <= row {
        if merged.position(of: earlier.id) == nil {
          departed.add(earlier, book.departed.document(of: earlier.id), before: place)
        }
        next = gone.next()
      }
    }
    // From below, since each stands before what comes after it.
    var places = [UInt32](repeating: UInt32(merged.count), count: old.count + 1)
    for row in old.rows.indices.reversed() {
      places[row] = merged.position(of: old.rows[row].id).map { UInt32($0) } ?? places[row + 1]
    }
    for (index, row) in old.rows.enumerated() {
      addEarlier(upTo: index, before: places[index])
      guard isWhole, merged.position(of: row.id) == nil else { continue }
      departed.add(row, old.document(of: row.id), before: places[index])
    }
    addEarlier(upTo: .max, before: UInt32(merged.count))
    return departed.sorted()
  }
}

/// What comes of it.
package struct Reconciled: Equatable, Sendable {
  let catalogue: Catalogue
  /// All changes, as if none had been looked at meanwhile.
  private let book: ChangeBook
  /// The connectors with changes that were known when it was begun.
  private let before: Set<Identifier>
  /// Those that were found to be new, changed or gone this time.
  private let found: Set<Identifier>
  /// How many connectors were found to be new, changed or gone this time.
  let counts: [ConnectorChange.Kind: Int]
  /// Whether nothing has changed, the order included.
  let isSame: Bool

  fileprivate init(
    catalogue: Catalogue, book: ChangeBook, before: Set<Identifier>, found: Set<Identifier>,
    counts: [ConnectorChange.Kind: Int], isSame: Bool
  ) {
    self.catalogue = catalogue
    self.book = book
    self.before = before
    self.found = found
    self.counts = counts
    self.isSame = isSame
  }

  /// All changes but those that were looked at while they were put together, which `present`, the
  /// book of now, no longer has.
  func book(goingOnFrom present: ChangeBook) -> ChangeBook {
    let lookedAt = before.filter { present[$0] == nil && !found.contains($0) }
    guard !lookedAt.isEmpty else { return book }
    var book = book
    book.forget(lookedAt)
    return book
  }
}

extension Catalogue {
  /// Whether the same connectors stand in the same order.
  fileprivate func lists(theSameAs other: Catalogue) -> Bool {
    count == other.count && rows.indices.allSatisfy { rows[$0].id == other.rows[$0].id }
  }
}
