import ConnectModels

/// How a page was asked for, and when it came.
struct PageOrigin: Equatable, Sendable {
  /// Counted from 1.
  var number: Int
  /// Where it begins among the rows.
  var row: Int
  var request: PageRequest
  var readAt: Timestamp
}

/// What is loaded of a listing: a row for every connector, documents within a budget, and how
/// far the reading has come.
package struct Catalogue: Equatable, Sendable {
  /// One row a connector, in the order in which the server lists them.
  package private(set) var table = RowTable<ConnectorRow>()
  /// Counts over all of them and their parts.
  package private(set) var census = Census()
  /// How far the reading has come.
  package var paging = Paging()
  /// When the oldest of what is shown was read.
  package private(set) var readAt: Timestamp?

  /// Rows that came and should not have: the server does not filter by its query.
  package private(set) var strays = 0

  /// Where each connector stands among the rows.
  private var positions = IdentifierTable()
  /// Where each page that was read begins among the rows, and how it was asked for.
  private var pages: [PageOrigin] = []
  private var documents: DocumentStore
  /// The connectors of whose actions or triggers something is known, which no page tells.
  private var withItems: Set<Identifier> = []

  /// An empty catalogue.
  ///
  /// - Parameter documentBudget: Bytes of documents to keep.
  package init(documentBudget: Int = DocumentStore.defaultBudget) {
    documents = DocumentStore(budget: documentBudget)
  }

  /// The same in place of another one: nothing that was worked out for that one's rows holds for
  /// these, but for what its pages do not tell.
  func replacing(_ other: Catalogue) -> Catalogue {
    var catalogue = self
    catalogue.table.succeed(other.table)
    for id in other.withItems {
      guard let before = other.row(of: id), let row = row(of: id) else { continue }
      catalogue.take(row.facts.keepingItems(of: before.facts))
    }
    return catalogue
  }

  /// One row a connector, in the order in which the server lists them.
  package var rows: ChunkedArray<ConnectorRow> { table.rows }

  /// How many connectors are loaded.
  package var count: Int { table.count }

  /// Bytes of documents that are kept.
  package var documentBytes: Int { documents.bytes }

  /// Bytes of documents that may be kept.
  var documentBudget: Int { documents.budget }

  /// Where a connector stands among the rows.
  package func position(of id: Identifier) -> Int? {
    positions.place(of: id, idAt).map { Int($0.row) }
  }

  private func idAt(_ place: IdentifierTable.Place) -> Identifier { rows[Int(place.row)].id }

  /// The row of a connector.
  package func row(of id: Identifier) -> ConnectorRow? {
    position(of: id).map { rows[$0] }
  }

  /// The document of a connector: present, or nil if it was let go or never loaded.
  package func document(of id: Identifier) -> ConnectorDocument? {
    position(of: id).flatMap { documents.document(of: id, at: $0) }
  }

  /// Puts other facts in the place of a connector's, as more of its parts is known.
  mutating func take(_ facts: ConnectorFacts) {
    guard let position = position(of: facts.connector) else { return }
    var row = rows[position]
    if facts.speaksOfItems { withItems.insert(row.id) }
    guard row.facts != facts else { return }
    row.facts = facts
    replace(at: position, with: row)
  }

  /// On which page a connector came.
  func origin(of id: Identifier) -> PageOrigin? {
    guard let position = position(of: id) else { return nil }
    return pages.last { $0.row <= position }
  }

  /// Takes in a page: a connector that is there already is replaced, for the newer one wins
  /// (`docs/faults.md`, N17).
  ///
  /// - Parameters:
  ///   - page: What arrived.
  ///   - request: How it was asked for.
  ///   - strays: How many of it were left out, since they do not match the query.
  ///   - clock: When it arrived.
  ///   - place: The row where the person is, which decides what is let go.
  package mutating func take(
    _ page: ConnectorArrivals, asked request: PageRequest, strays: Int = 0,
    at clock: ClockReading, near place: Int
  ) {
    pages.append(
      PageOrigin(
        number: pages.count + 1, row: count, request: request, readAt: clock.wall))
    self.strays += strays
    readAt = readAt ?? clock.wall
    for arrival in page.items { take(arrival, near: place) }
    paging.advance(past: page, at: clock.monotonic)
  }

  /// Takes in one connector. One without an id is told from others by its place.
  package mutating func take(_ arrival: ConnectorArrival, near place: Int) {
    var row = arrival.row
    if row.id.isEmpty { row.id = Identifier("(no id, row \(count + 1))") }
    if let position = position(of: row.id) {
      if withItems.contains(row.id) {
        row.facts = row.facts.keepingItems(of: rows[position].facts)
      }
      replace(at: position, with: row)
      documents.keep(arrival.document, of: row.id, at: position, near: place)
    } else {
      append(row, arrival.document, near: place)
    }
  }

  /// Adds the row of a connector that is not there, and its document where that was kept.
  mutating func append(_ row: ConnectorRow, _ document: ConnectorDocument?, near place: Int) {
    let position = count
    table.append(row)
    let rows = table.rows
    positions.insert(IdentifierTable.Place(row: position), of: row.id) { rows[Int($0.row)].id }
    census.add(position, of: rows)
    if let document { documents.keep(document, of: row.id, at: position, near: place) }
  }

  /// Adds what was loaded below the part that was read anew, and goes on where that had ended.
  ///
  /// - Parameters:
  ///   - old: What was loaded.
  ///   - place: The row where the person is, which decides what is let go.
  mutating func append(restOf old: Catalogue, near place: Int) {
    var origins = old.pages[...]
    for (index, row) in old.rows.enumerated() where position(of: row.id) == nil {
      // A page begins where the first of its rows stands that is left.
      let begun = origins.prefix { $0.row <= index }
      if var origin = begun.last {
        origins = origins.dropFirst(begun.count)
        (origin.number, origin.row) = (pages.count + 1, count)
        pages.append(origin)
      }
      append(row, old.documents.document(of: row.id, at: index), near: place)
    }
    // Those of the pages that were read anew are among the old ones.
    strays = max(strays, old.strays)
    paging = old.paging.goingOn(after: paging)
  }

  /// Notes that the rows that were added from another catalogue were not read again: they are as old
  /// as they were there, and whether all of them are still listed is not known.
  mutating func keepsUnread(of old: Catalogue) {
    readAt = old.readAt ?? readAt
    paging = old.paging.growing(by: count - old.count)
  }

  /// Notes that what is loaded was found to be as it was.
  mutating func confirm(by fresh: Catalogue) {
    readAt = fresh.readAt ?? readAt
    paging = paging.goingOn(after: fresh.paging)
  }

  /// Puts a row in the place of the one of the same connector.
  mutating func take(_ row: ConnectorRow, _ document: ConnectorDocument?, near place: Int) {
    guard let position = position(of: row.id) else { return }
    if rows[position].facts != row.facts { replace(at: position, with: row) }
    if let document { documents.keep(document, of: row.id, at: position, near: place) }
  }

  private mutating func replace(at position: Int, with row: ConnectorRow) {
    census.remove(position, of: rows)
    table.replace(at: position, with: row)
    census.add(position, of: rows)
  }
}
