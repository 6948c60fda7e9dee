import ConnectModels

extension ExplorerState {
  /// Takes in one event: changes the state and says what the outer rooms have to do.
  ///
  /// The only way in which the state changes while the program runs. It performs nothing itself.
  package mutating func update(_ event: Event) -> [Effect] {
    let before = revision
    let effects = take(event)
    // Passing time counts what it changes by itself.
    if case .timePassed = event { return effects }
    revision = before + 1
    noteVisit()
    return effects + refreshImpact() + continueExport()
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .started: started()
    case .timePassed(let reading): timePassed(reading)
    case .viewportChanged(let viewport): viewportChanged(viewport)
    case .commanded(let command): obey(command)
    case .pointed(let order): pointed(order)
    case .typed(let text): typed(text)
    case .connectorsArrived(let ticket, let page): connectorsArrived(ticket, page)
    case .connectorArrived(let ticket, let arrival): connectorArrived(ticket, arrival)
    case .connectorDecoded(let ticket, let connector): connectorDecoded(ticket, connector)
    case .categoriesArrived(let ticket, let names): categoriesArrived(ticket, names)
    case .branchArrived(let ticket, let page): branchArrived(ticket, page)
    case .searchLinesFound(let lines): searchLinesFound(lines)
    case .rowsArranged(let ticket, let arrangement): rowsArranged(ticket, arrangement)
    case .reconciled(let ticket, let reconciled): self.reconciled(ticket, reconciled)
    case .requestWaits(let ticket, let notice): requestWaits(ticket, notice)
    case .requestFailed(let ticket, let error): requestFailed(ticket, error)
    case .textCopied(let report): textCopied(report)
    case .linkOpened(let report): linkOpened(report)
    case .pagerFailed(let sentence): pagerFailed(sentence)
    case .themesListed(let offers): themesListed(offers)
    case .accountRefused(let ticket, let sentence): accountRefused(ticket, sentence)
    case .exported(let ticket, let report): exported(ticket, report)
    case .requestTried(let tried): requestTried(tried)
    case .measured(let measures): measured(measures)
    case .tokenRead(let expiry): tokenRead(expiry)
    case .writingStopped(let sentence): writingStopped(sentence)
    }
  }

  private mutating func tokenRead(_ expiry: Timestamp?) -> [Effect] {
    tokenExpiresAt = expiry
    return []
  }

  private mutating func writingStopped(_ sentence: String) -> [Effect] {
    say(.writingStopped(sentence))
    return []
  }

  private mutating func viewportChanged(_ viewport: Viewport) -> [Effect] {
    self.viewport = viewport
    // A screen that is too small shows nothing; what was seen is seen again afterwards.
    if viewport.listRows > 0 {
      list.window.reveal(count: listCount, visible: viewport.listRows)
    }
    if viewport.treeRows > 0 {
      tree.window.reveal(count: tree.rows.count, visible: viewport.treeRows)
    }
    clampScrolling()
    changeRaw { $0.reveal(visible: $1) }
    return askForPage()
  }

  /// Shows a message in the bottom line, for a while if it can be missed.
  mutating func say(_ fact: Notice.Fact) {
    let stays = Notice.staysUntilKey(fact)
    notice = Notice(fact: fact, until: stays ? nil : clock.monotonic + .seconds(5))
  }

  /// Keeps detail and overlay from being scrolled past their ends.
  mutating func clampScrolling() {
    detail.scroll = max(0, min(detail.scroll, viewport.detailLines - viewport.detailRows))
    if let overlay {
      let last = viewport.overlayLines - viewport.overlayRows
      self.overlay?.scroll = max(0, min(overlay.scroll, last))
    }
  }
}
