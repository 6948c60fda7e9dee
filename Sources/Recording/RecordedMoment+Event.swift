import ConnectModels
import Explorer

extension RecordedMoment {
  /// What is recorded of an event; nil of one that follows from the others.
  package init?(_ event: Event) {
    switch event {
    case .started: self = .started
    case .timePassed(let time): self = .passed(time: time)
    case .viewportChanged, .searchLinesFound: return nil
    case .commanded(let command): self = .commanded(command: command)
    case .pointed(let order): self = .pointed(order: order)
    case .typed(let text): self = .typed(text: text)
    case .connectorsArrived(let ticket, let page):
      self = .page(
        ticket: ticket, documents: page.items.map { RecordedDocument($0.document) },
        rest: PageRest(page))
    case .connectorArrived(let ticket, let arrival):
      self = .connector(ticket: ticket, document: RecordedDocument(arrival.document))
    case .connectorDecoded(let ticket, _): self = .decoded(ticket: ticket)
    case .categoriesArrived(let ticket, let names): self = .categories(ticket: ticket, names: names)
    case .branchArrived(let ticket, let page):
      self = .branch(ticket: ticket, items: RecordedItems(page), rest: PageRest(page))
    case .rowsArranged(let ticket, _): self = .arranged(ticket: ticket)
    case .reconciled(let ticket, _): self = .reconciled(ticket: ticket)
    case .requestWaits(let ticket, let notice):
      var notice = notice
      notice.error = notice.error.masked
      self = .waits(ticket: ticket, notice: notice)
    case .requestFailed(let ticket, let error): self = .failed(ticket: ticket, error: error.masked)
    case .textCopied(let report): self = .copied(report: report)
    case .linkOpened(let report): self = .linkOpened(report: report)
    case .pagerFailed(let sentence): self = .pagerFailed(sentence: sentence)
    case .themesListed(let offers): self = .themesListed(offers: offers)
    case .accountRefused(let ticket, let sentence):
      self = .accountRefused(ticket: ticket, sentence: sentence)
    case .measured(let measures): self = .measured(measures: measures)
    case .exported(let ticket, let report): self = .exported(ticket: ticket, report: report)
    case .requestTried(let exchange): self = .tried(exchange: exchange)
    case .tokenRead(let expiry): self = .tokenRead(expires: expiry)
    case .writingStopped(let sentence): self = .writingStopped(sentence: sentence)
    }
  }

  /// The request or the work that it ends or tells of.
  package var ticket: Ticket? {
    switch self {
    case .page(let ticket, _, _), .connector(let ticket, _), .categories(let ticket, _),
      .branch(let ticket, _, _), .waits(let ticket, _), .failed(let ticket, _),
      .decoded(let ticket), .arranged(let ticket), .reconciled(let ticket),
      .accountRefused(let ticket, _),
      .exported(let ticket, _):
      ticket
    case .began, .changedAccount, .ended, .resized, .draws, .started, .passed, .commanded,
      .pointed, .typed, .tried, .tokenRead, .copied, .linkOpened, .pagerFailed, .themesListed,
      .measured, .writingStopped:
      nil
    }
  }

  /// The event that it was; nil of what was none, or takes work that only a session can do.
  package var event: Event? {
    switch self {
    case .began, .changedAccount, .ended, .resized, .draws, .decoded, .arranged, .reconciled:
      nil
    case .started: .started
    case .passed(let time): .timePassed(time)
    case .commanded(let command): .commanded(command)
    case .pointed(let order): .pointed(order)
    case .typed(let text): .typed(text)
    case .page(let ticket, let documents, let rest):
      .connectorsArrived(
        ticket, ConnectorArrivals(rest.page(of: documents.map(\.connector))))
    case .connector(let ticket, let document):
      .connectorArrived(ticket, ConnectorArrival(document.connector))
    case .categories(let ticket, let names): .categoriesArrived(ticket, names)
    case .branch(let ticket, let items, let rest): .branchArrived(ticket, items.page(rest))
    case .waits(let ticket, let notice): .requestWaits(ticket, notice)
    case .failed(let ticket, let error): .requestFailed(ticket, error)
    case .tried(let exchange): .requestTried(exchange)
    case .tokenRead(let expiry): .tokenRead(expiresAt: expiry)
    case .copied(let report): .textCopied(report)
    case .linkOpened(let report): .linkOpened(report)
    case .pagerFailed(let sentence): .pagerFailed(sentence)
    case .themesListed(let offers): .themesListed(offers)
    case .accountRefused(let ticket, let sentence): .accountRefused(ticket, sentence)
    case .measured(let measures): .measured(measures)
    case .exported(let ticket, let report): .exported(ticket, report)
    case .writingStopped(let sentence): .writingStopped(sentence)
    }
  }
}

extension APIError {
  /// Without the beginning of a body that was not what it should be: nobody knows what of it is
  /// secret.
  fileprivate var masked: APIError {
    var error = self
    if bodyExcerpt != nil { error.bodyExcerpt = "••••••••" }
    return error
  }
}
