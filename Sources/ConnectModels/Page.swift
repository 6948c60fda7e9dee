/// A page of a listing.
package struct Page<Item> {
  /// The rows, in the server's order.
  package var items: [Item]
  /// How many rows there are in all, by the server's word; `nil` when absent, negative or no
  /// integer. A hint for the eye, never for paging (`docs/faults.md`, N18).
  package var totalCount: Int?
  /// The next page; `nil` on the last (absent, null and empty are one).
  package var next: PageCursor?
  /// The previous page; `nil` on the first.
  package var previous: PageCursor?
  /// What could not be read of the page itself; its rows carry their own.
  package var faults: [DecodingFault]
  /// The text of each row, in the order of the rows; empty where none is kept.
  package var texts: [PartText]

  package init(
    items: [Item] = [],
    totalCount: Int? = nil,
    next: PageCursor? = nil,
    previous: PageCursor? = nil,
    faults: [DecodingFault] = [],
    texts: [PartText] = []
  ) {
    self.items = items
    self.totalCount = totalCount
    self.next = next
    self.previous = previous
    self.faults = faults
    self.texts = texts
  }
}

extension Page {
  /// The page with each item turned into something else.
  package func map<Other>(_ transform: (Item) -> Other) -> Page<Other> {
    Page<Other>(
      items: items.map(transform), totalCount: totalCount, next: next, previous: previous,
      faults: faults, texts: texts)
  }
}

extension Page: Sendable where Item: Sendable {}
extension Page: Equatable where Item: Equatable {}
extension Page: Hashable where Item: Hashable {}

/// Where a page starts: an opaque word of the server, sent back as it came.
package struct PageCursor: Sendable, Hashable, Codable {
  /// The word.
  package let text: String

  /// A cursor; `nil` for an empty text, which the API takes for none.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
  }
}

/// Which page of a listing is asked for.
package struct PageRequest: Sendable, Hashable {
  /// How many rows are asked for, 1 or more; the server may give fewer.
  package var first: Int
  /// Where the page starts; `nil`: at the beginning.
  package var after: PageCursor?
  /// Whether the page behind this one will be asked for as soon as this one is there: it may be
  /// fetched while this one is decoded.
  package var readsAhead: Bool

  /// `first` is how many items are asked for, `after` where they begin; nil for the start.
  package init(first: Int, after: PageCursor? = nil, readsAhead: Bool = false) {
    self.first = first
    self.after = after
    self.readsAhead = readsAhead
  }
}
