import ConnectModels

/// The server's own query as a form that a person fills in.
package struct QueryForm: Equatable, Sendable {
  /// The lines, in the order in which they stand.
  package enum Line: String, CaseIterable, Hashable, Sendable, Codable {
    case name
    case protocolName
    case categories
    case tags
    case sort

    /// The API's name for what the line says.
    package var parameter: String {
      switch self {
      case .name: "name"
      case .protocolName: "protocol"
      case .categories: "categories"
      case .tags: "tags"
      case .sort: "sort"
      }
    }
  }

  private var fields: [Line: TextField]
  /// The line that has the keys.
  package private(set) var selected = Line.name
  /// What is wrong with a line: by us, or in the server's words.
  package private(set) var problems: [Line: String] = [:]
  /// What went wrong with the whole; the form stays as it was.
  package internal(set) var refusal: APIError?
  /// Where the question stands that the form was sent with.
  package internal(set) var asking = Loading.idle
  /// What was asked.
  var asked: ConnectorQuery?
  /// How many connectors its first page was asked for.
  var askedSize = 1

  /// The form for a query that is on.
  init(_ query: ConnectorQuery) {
    fields = [
      .name: TextField(query.name ?? ""), .protocolName: TextField(query.protocol ?? ""),
      .categories: TextField(query.categories.joined(separator: ", ")),
      .tags: TextField(query.tags.map(\.description).joined(separator: ", ")),
      .sort: TextField(query.sort.map(\.description).joined(separator: ", ")),
    ]
  }

  /// What a line says.
  package subscript(line: Line) -> TextField { fields[line] ?? TextField() }

  /// Changes the line that has the keys.
  mutating func change(_ change: (inout TextField) -> Void) {
    var field = self[selected]
    change(&field)
    fields[selected] = field
    problems[selected] = nil
    refusal = nil
  }

  /// Gives the keys to a line below, or above; after the last the first comes.
  mutating func select(by step: Int) {
    let lines = Line.allCases
    let place = lines.firstIndex(of: selected) ?? 0
    selected = lines[(place + step + lines.count) % lines.count]
  }

  /// Gives the keys to a line.
  mutating func select(_ line: Line) { selected = line }

  /// The query that the form says, or nil with the problems noted.
  mutating func query() -> ConnectorQuery? {
    problems = [:]
    let tags = ConnectorQuery.TagTerm.list(self[.tags].text)
    if tags == nil { problems[.tags] = "tags as key:value, separated by commas" }
    let sort = ConnectorQuery.SortTerm.list(self[.sort].text)
    if sort == nil { problems[.sort] = "fields as name:asc, separated by commas" }
    guard let tags, let sort else { return nil }
    let categories = self[.categories].text.split(separator: ",")
      .map(\.withoutOuterBlanks)
      .filter { !$0.isEmpty }
    let (name, wanted) = (self[.name].text, self[.protocolName].text)
    return ConnectorQuery(
      name: name.isEmpty ? nil : name, protocol: wanted.isEmpty ? nil : wanted,
      categories: categories, tags: tags, sort: sort)
  }

  /// Notes what the server would not take: at the lines that it names, else for the whole.
  mutating func refuse(_ error: APIError) {
    asking = .idle
    problems = [:]
    for field in error.server?.fields ?? [] {
      guard let line = Line.allCases.first(where: { $0.parameter == field.field }) else { continue }
      problems[line] = field.message
    }
    if let first = Line.allCases.first(where: { problems[$0] != nil }) { selected = first }
    refusal = error
  }

  // MARK: - Offers

  /// Puts the next of what is offered for the line into it, in place of what is being typed there.
  ///
  /// - Parameters:
  ///   - offers: What the line can say, all of it.
  ///   - backward: Whether the one before is meant.
  /// - Returns: Whether there was any.
  mutating func complete(from offers: [String], backward: Bool) -> Bool {
    guard !offers.isEmpty else { return false }
    let text = self[selected].text
    let parts = isList ? text.split(separator: ",", omittingEmptySubsequences: false) : [text[...]]
    let last = (parts.last ?? "").withoutOuterBlanks
    let place = offers.firstIndex(of: last)
    let next =
      place.map { ($0 + (backward ? offers.count - 1 : 1)) % offers.count }
      ?? offers.firstIndex { $0.lowercased().hasPrefix(last.lowercased()) } ?? 0
    let whole = parts.dropLast().map(\.withoutOuterBlanks) + [offers[next]]
    change { $0 = TextField(whole.joined(separator: ", ")) }
    return true
  }

  /// Whether the line takes several values.
  private var isList: Bool {
    switch selected {
    case .name, .protocolName: false
    case .categories, .tags, .sort: true
    }
  }
}

/// What the lines of the form can say, as far as it is known and kept nowhere else.
package struct QueryOffers: Equatable, Sendable {
  /// The categories that there are.
  package internal(set) var categories: [String] = []
  /// Where their reading stands.
  package internal(set) var readingCategories = Loading.idle
}
