import ConnectModels

/// The server's own query: filled in, asked, and in force once it was answered.
extension ExplorerState {
  /// The form, while it is open.
  package var queryForm: QueryForm? {
    guard case .query(let form)? = overlay?.content else { return nil }
    return form
  }

  mutating func editQuery() -> [Effect] {
    var form = QueryForm(listing.query)
    // A query that the program was started with is refused in the list; here at the line.
    if let failure = catalogue.paging.loading.failure, !listing.query.isEmpty {
      form.refuse(failure.error)
    }
    return show(.query(form)) + readOffers()
  }

  // MARK: - What can be filled in

  /// Asks for what the lines can say, unless that is known or on its way.
  mutating func readOffers() -> [Effect] {
    var effects = readCategories()
    if let reference = offeredProtocols {
      if branches[reference]?.paging.loading.failure != nil { branches[reference]?.paging.retry() }
      effects += readNextPage(of: reference)
    }
    return effects
  }

  /// Asks which categories there are, unless that is known or on its way.
  mutating func readCategories() -> [Effect] {
    guard canAsk(offers.readingCategories) else { return [] }
    let ticket = tickets.next()
    offers.readingCategories = .loading(ticket)
    return [.read(ticket, .categories)]
  }

  /// The protocols that the query can name, which the tree shows as well; nil in the public
  /// catalogue, since protocols are an organisation's.
  var offeredProtocols: BranchReference? {
    guard case .organisation(let organisation, _) = listing else { return nil }
    return .protocols(organisation: organisation)
  }

  private func canAsk(_ loading: Loading) -> Bool {
    switch loading {
    case .idle, .failed: true
    case .loading, .waiting, .loaded: false
    }
  }

  mutating func categoriesArrived(_ ticket: Ticket, _ names: [String]) -> [Effect] {
    guard offers.readingCategories.ticket == ticket else { return [] }
    offers.readingCategories = .loaded
    offers.categories = names
    guard list.filter.mentionsCategory else { return [] }
    readFilterAgain()
    return scheduleSearch(after: .zero) + arrange()
  }

  /// What the line that has the keys can say.
  package var offeredForLine: [String] {
    switch queryForm?.selected {
    case .protocolName: protocolsForLine
    case .categories: offers.categories
    case .tags:
      seen { $0.facets.texts(.tag).map { $0.replacing("=", with: ":", maxReplacements: 1) } }
    case .sort: ["name:asc", "name:desc", "id:asc", "id:desc"]
    case .name, nil: []
    }
  }

  /// The protocols that there are, or those that occur while these are not known.
  private var protocolsForLine: [String] {
    let known = offeredProtocols.flatMap { branches[$0]?.protocols.map(\.slug) } ?? []
    return known.isEmpty ? seen { [$0.protocolName] } : known
  }

  /// What occurs in the rows at the top, each once.
  private func seen(_ texts: (ConnectorRow) -> [String]) -> [String] {
    Set(catalogue.rows.prefix(1_000).flatMap(texts)).sorted(by: NaturalOrder.isBefore)
  }

  // MARK: - Filling in

  mutating func changeForm(_ change: (inout QueryForm) -> Void) {
    guard var form = queryForm else { return }
    change(&form)
    overlay?.content = .query(form)
  }

  /// What a command does while the form is open; nil where the form leaves it alone.
  mutating func obeyInForm(_ command: Command) -> [Effect]? {
    guard let form = queryForm else { return nil }
    if case .inField(let order) = command { return obeyInForm(order) }
    if command == .moveDown { changeForm { $0.select(by: 1) } }
    if command == .moveUp { changeForm { $0.select(by: -1) } }
    if command == .takeBack || command == .interrupt {
      overlay = nil
      return form.asking.cancelling
    }
    return command == .redraw || command == .suspend ? nil : []
  }

  private mutating func obeyInForm(_ order: FieldOrder) -> [Effect] {
    switch order {
    case .edit(let edit): changeForm { $0.change { $0.edit(edit) } }
    case .complete: changeForm { $0.select(by: 1) }
    case .completeBackward: changeForm { $0.select(by: -1) }
    case .earlier, .later:
      let offers = offeredForLine
      var hasOffer = false
      changeForm { hasOffer = $0.complete(from: offers, backward: order == .earlier) }
      if !hasOffer { say(.nothingToComplete) }
    case .accept: return askQuery()
    }
    return []
  }

  // MARK: - Asking

  /// Enter: asks for the first page; what is on the screen stays until it has come.
  private mutating func askQuery() -> [Effect] {
    guard var form = queryForm else { return [] }
    let cancelled = form.asking.cancelling
    guard let query = form.query() else {
      overlay?.content = .query(form)
      return cancelled
    }
    if query == listing.query, catalogue.paging.loading.failure == nil {
      overlay = nil
      return cancelled
    }
    let ticket = tickets.next()
    form.asking = .loading(ticket)
    form.asked = query
    form.askedSize = configuration.pageSize ?? PagingRule.base(viewport.listRows)
    form.refusal = nil
    overlay?.content = .query(form)
    let page = PageRequest(first: form.askedSize)
    return cancelled + [.read(ticket, .connectors(listing.asked(query), page))]
  }

  /// The first page of a query has come: it takes the place of what was listed.
  mutating func queryAnswered(_ page: ConnectorArrivals) -> [Effect] {
    guard let form = queryForm, let query = form.asked else { return [] }
    overlay = nil
    return browse(listing.asked(query), from: (page, PageRequest(first: form.askedSize)))
  }

  /// Begins another listing; the filter stays on.
  ///
  /// - Parameters:
  ///   - other: What is browsed from now on.
  ///   - first: Its first page and how it was asked for, if it has come already.
  /// - Returns: What is to be read for it.
  mutating func browse(
    _ other: Listing, from first: (page: ConnectorArrivals, request: PageRequest)? = nil
  ) -> [Effect] {
    var effects = catalogue.paging.loading.cancelling + (reload?.cancelling ?? [])
    effects += serverSearch?.loading.cancelling ?? []
    listing = other
    readFilterAgain()
    reload = nil
    changes = ChangeBook()
    serverSearch = nil
    list.seeksPast = nil
    list.followsEnd = false
    list.arrangement = nil
    list.selected = nil
    list.filterOrigin = nil
    catalogue = Catalogue(documentBudget: configuration.documentBudget).replacing(catalogue)
    if let first {
      refusedAt = nil
      takeListed(first.page, asked: first.request)
    }
    list.window = ScrollWindow()
    loadLimit = nil
    return effects + scheduleSearch(after: .zero) + arrange() + loadRest()
  }

  /// Takes in a page of the listing without the rows that its query should have kept away.
  mutating func takeListed(_ page: ConnectorArrivals, asked request: PageRequest? = nil) {
    var page = page
    let strays = page.dropStrays(of: listing.query)
    let next = PageRequest(first: max(catalogue.paging.asked, 1), after: catalogue.paging.next)
    catalogue.take(
      page, asked: request ?? next, strays: strays, at: moment, near: placeInCatalogue)
  }

  // MARK: - The public catalogue

  /// From the organisation to the public catalogue and back; the query goes along.
  mutating func togglePublicCatalogue() -> [Effect] {
    switch listing {
    case .organisation(let organisation, let query):
      home = organisation
      return browse(.publicCatalogue(query))
    case .publicCatalogue(let query):
      guard let home else {
        say(.noOrganisation)
        return []
      }
      return browse(.organisation(home, query))
    }
  }
}

extension ConnectorArrivals {
  /// Drops the rows that a query should have kept away; the server does not promise to.
  ///
  /// - Returns: How many these were.
  mutating func dropStrays(of query: ConnectorQuery) -> Int {
    let count = items.count
    items.removeAll { !query.matches($0.row) }
    return count - items.count
  }
}
