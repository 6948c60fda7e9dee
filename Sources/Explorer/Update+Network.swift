import ConnectModels

/// The listing: asking for pages, taking them in, and what happens when they fail.
extension ExplorerState {
  /// Asks for the next page if one is wanted: never two at a time, none while nothing is
  /// scrolled.
  mutating func askForPage() -> [Effect] {
    guard reload == nil, viewport.listRows > 0,
      let size = PagingRule.size(
        loaded: listCount, lastVisible: list.window.top + viewport.listRows - 1,
        visible: viewport.listRows, paging: catalogue.paging, fixed: configuration.pageSize,
        hasScrolled: list.hasScrolled, time: clock.monotonic)
    else { return [] }
    let ticket = tickets.next()
    catalogue.paging.ask(ticket, size: size, at: clock.monotonic)
    list.hasScrolled = false
    let page = PageRequest(first: size, after: catalogue.paging.next)
    return [.read(ticket, configuration.listing, page)]
  }

  mutating func connectorsArrived(_ ticket: Ticket, _ page: ConnectorArrivals) -> [Effect] {
    if reload?.loading.ticket == ticket { return reloadArrived(page) }
    guard catalogue.paging.loading.ticket == ticket else { return [] }
    catalogue.take(page, at: clock.wall, near: list.window.selected)
    if catalogue.paging.isComplete { catalogue.paging.goal = .scrolling }
    if catalogue.paging.endedInCycle {
      say("the server's pages run in a circle: stopped after \(listCount) connectors", .failure)
    }
    if list.followsEnd {
      list.window.select(listCount - 1, count: listCount, visible: viewport.listRows)
      list.selected = nil
    }
    let effects =
      list.followsEnd
      ? selectRow(at: list.window.selected) : restoreListSelection()
    return effects + askForPage()
  }

  // MARK: - Failures

  mutating func requestWaits(_ ticket: Ticket, _ notice: RetryNotice) -> [Effect] {
    setLoading(.waiting(ticket, notice), of: ticket)
    return []
  }

  mutating func requestFailed(_ ticket: Ticket, _ error: APIError) -> [Effect] {
    if reload?.loading.ticket == ticket {
      reload = nil
      say("could not read again: \(error.sentence)", .failure)
      return askForPage()
    }
    setLoading(.failed(error), of: ticket)
    if catalogue.paging.loading == .failed(error) {
      catalogue.paging.failedAt = clock.wall
      if error.isPassing {
        catalogue.paging.probeAt = clock.monotonic + Paging.probeInterval(ticket)
      }
    }
    return []
  }

  /// Notes where a request stands with whoever waits for it; a ticket that nobody waits for is
  /// dropped.
  private mutating func setLoading(_ loading: Loading, of ticket: Ticket) {
    if catalogue.paging.loading.ticket == ticket {
      catalogue.paging.loading = loading
    } else if reload?.loading.ticket == ticket {
      reload?.loading = loading
    } else if tree.loading.ticket == ticket {
      tree.loading = loading
    } else if let reference = versionItemsAwaiting(ticket) {
      versionItems[reference]?.paging.loading = loading
      rebuildTree()
    }
  }

  /// After giving up, the list asks again by itself now and then.
  mutating func probe() -> [Effect] {
    guard let due = catalogue.paging.probeAt, due <= clock.monotonic else { return [] }
    return retryIfFailed() + askForPage()
  }

  /// Makes a failed or waiting page ready to be asked for again.
  mutating func retryIfFailed() -> [Effect] {
    switch catalogue.paging.loading {
    case .failed:
      catalogue.paging.giveBack()
      list.hasScrolled = true
      return []
    case .waiting(let ticket, _):
      catalogue.paging.giveBack()
      list.hasScrolled = true
      return [.cancel(ticket)]
    case .idle, .loading, .loaded:
      return []
    }
  }

  // MARK: - Stopping

  /// Stops what is under way, one thing a press; nil if nothing is.
  mutating func stopLoading() -> [Effect]? {
    if let reload {
      self.reload = nil
      say("reading again was stopped; the old rows stay")
      return reload.loading.ticket.map { [.cancel($0)] } ?? []
    }
    if catalogue.paging.goal == .end || catalogue.paging.loading.isUnderWay {
      let ticket = catalogue.paging.loading.ticket
      catalogue.paging.giveBack()
      catalogue.paging.goal = .scrolling
      list.followsEnd = false
      say("stopped at \(listCount.grouped) loaded")
      return ticket.map { [.cancel($0)] } ?? []
    }
    if let ticket = tree.loading.ticket {
      tree.loading = .idle
      return [.cancel(ticket)]
    }
    return stopVersionItems()
  }
}

extension APIError {
  /// Whether the failure may pass by itself, so that asking again now and then makes sense.
  package var isPassing: Bool {
    switch kind {
    case .network, .timedOut, .unavailable, .rateLimited: true
    case .notAuthorised, .forbidden, .notFound, .rejected, .tls, .tooLarge, .malformedAnswer,
      .redirected, .refusedRequest, .cancelled:
      false
    }
  }
}

extension Int {
  /// The number with a comma between each three digits.
  package var grouped: String {
    var digits = String(magnitude)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return self < 0 ? "-\(digits)" : digits
  }
}
