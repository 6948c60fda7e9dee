import ConnectModels

/// The connector that the program is to start on.
package enum StartSelection: Equatable, Sendable, Codable {
  case id(Identifier)
  /// What it is called, letter by letter.
  case name(String)
}

/// The question to the server which connectors have the name to start on.
struct StartSearch: Equatable, Sendable {
  let name: String
  var asking: Loading
  /// Those of that name, so far.
  var found: [ConnectorSummary] = []
}

/// What is shown first.
extension ExplorerState {
  /// Connectors a page of the answer to a name.
  private static let namesakePage = 100

  mutating func started() -> [Effect] {
    let effects = configuration.filter.isEmpty ? [] : setFilter(configuration.filter)
    if view != .connectors { list.hasChosen = false }
    if let complaint = configuration.settings.complaints.first {
      say(.settingsFaulty(complaint, more: configuration.settings.complaints.count - 1))
    }
    return effects + loadRest() + showSelection()
  }

  /// Goes to the connector that was asked for when the program was started.
  private mutating func showSelection() -> [Effect] {
    switch (configuration.selection, listing) {
    case (nil, _): []
    case (.id(let id), .organisation(let organisation, _)): go(to: id, of: organisation)
    // Each belongs to another organisation there, which nobody has told.
    case (.id(let id), .publicCatalogue): startFiltered(by: "id:\(id.text)")
    case (.name(let name), _): askForNamesakes(name, after: nil)
    }
  }

  private mutating func askForNamesakes(_ name: String, after cursor: PageCursor?) -> [Effect] {
    let ticket = tickets.next()
    if startSearch == nil { startSearch = StartSearch(name: name, asking: .idle) }
    startSearch?.asking = .loading(ticket)
    var query = listing.query
    query.name = name
    let page = PageRequest(first: Self.namesakePage, after: cursor)
    return [.read(ticket, .connectors(listing.asked(query), page))]
  }

  /// Takes what the server calls by the name: it may go by parts of names, or not filter at all.
  mutating func namesakesArrived(_ page: ConnectorArrivals) -> [Effect] {
    guard var search = startSearch else { return [] }
    refusedAt = nil
    for arrival in page.items where arrival.row.name == search.name {
      search.found.append(
        ConnectorSummary(
          id: arrival.row.id, organisationID: arrival.row.organisationID, name: search.name,
          protocolName: arrival.row.protocolName))
    }
    startSearch = search
    // A second one is enough to know that the name does not say which.
    if let next = page.next, search.found.count < 2 {
      return askForNamesakes(search.name, after: next)
    }
    startSearch = nil
    guard search.found.count == 1, let connector = search.found.first else {
      return startFiltered(by: FilterExpression.text(naming: search.name))
    }
    return go(to: connector, connection: nil)
  }

  /// The filter shows what there is of it instead: several, none, or that the server does not answer.
  mutating func namesakesFailed() -> [Effect] {
    guard let search = startSearch else { return [] }
    startSearch = nil
    return startFiltered(by: FilterExpression.text(naming: search.name))
  }

  private mutating func startFiltered(by text: String) -> [Effect] {
    let effects = view == .connectors ? [] : showView(.connectors)
    return effects + setFilter(text)
  }
}
