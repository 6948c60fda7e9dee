import ConnectModels

/// What the server was asked for the rows that are not loaded, and what it found.
package struct ServerSearch: Equatable, Sendable {
  /// Bytes of documents that are kept of what was found: an eighth of what is kept of the listing.
  static let budgetShare = 8

  /// What is asked, or was asked last.
  package internal(set) var query: ConnectorQuery
  /// Where the reading of the answer's next page stands.
  package internal(set) var loading = Loading.idle
  /// What was found: by this question or, until its answer comes, by the one before.
  package internal(set) var found: Catalogue
  /// The question that found it; nil until it is answered.
  package internal(set) var answered: ConnectorQuery?
  /// Whether rows came that do not match the question: the server does not filter.
  package internal(set) var isIgnored = false

  init(_ query: ConnectorQuery, documentBudget: Int) {
    self.query = query
    found = Catalogue(documentBudget: documentBudget / Self.budgetShare)
  }

  /// Whether the present question has been answered as far as it was read.
  package var isAnswered: Bool { answered == query }

  /// Whether the answer goes on beyond what was read of it.
  package var hasMore: Bool { isAnswered && !found.paging.isComplete && !isIgnored }

  /// Whether what was found holds all that another question would bring: an answer to its end, to a
  /// question that asks for less of the name.
  func holds(answerTo other: ConnectorQuery) -> Bool {
    guard let answered, found.paging.hasAll, !isIgnored else { return false }
    guard let known = answered.name, let wanted = other.name else { return answered == other }
    var rest = other
    rest.name = known
    return rest == answered && wanted.lowercased().contains(known.lowercased())
  }

  /// Begins a question; what was found by the one before stays until its answer comes.
  mutating func begin(_ query: ConnectorQuery) {
    self.query = query
    answered = nil
  }

  /// Takes in a page of the answer.
  mutating func take(_ page: ConnectorArrivals, at clock: ClockReading) {
    let asked = PageRequest(first: page.items.count, after: isAnswered ? found.paging.next : nil)
    if !isAnswered {
      found = Catalogue(documentBudget: found.documentBudget)
      answered = query
      isIgnored = false
    }
    var matching = page
    isIgnored = matching.dropStrays(of: query) > 0 || isIgnored
    found.take(matching, asked: asked, at: clock, near: found.count)
    loading = .loaded
  }
}
