import ConnectModels

/// What the server says uses a credential: in documents that are at hand, or read for it.
extension ExplorerState {
  /// Bytes of a document up to which it is decoded here and now for the uses in it.
  private static let smallDocument = 256 << 10

  /// Looks up the uses of the credentials that break: in documents that are at hand, else by reading
  /// a connector alone, which tells more than a listing does.
  mutating func readUses() -> [Effect] {
    while let (id, holding) = impact?.wanted, let reading = impact?.reading {
      switch reading {
      case .loading, .waiting, .failed: return []
      case .idle, .loaded: break
      }
      let facts = holding.place.facts
      let question = UsesQuestion(credential: id, connector: facts.connector)
      var effect: (Ticket) -> Effect = { ticket in
        .read(ticket, .connector(organisation: facts.organisation, connector: facts.connector))
      }
      if holding.place.fact.usages != nil, let document = document(of: facts.connector) {
        guard document.size > Self.smallDocument else {
          take(document.connector(), for: id)
          continue
        }
        effect = { .decode($0, document) }
      }
      let ticket = tickets.next()
      impact?.ask(question, ticket)
      return [effect(ticket)]
    }
    return []
  }

  private mutating func take(_ connector: Connector, for id: Identifier) {
    let facts = factsAtHand
    impact?.take(connector, for: id, facts: facts)
  }

  /// A connector has come that was read for the uses in it.
  mutating func holderArrived(_ ticket: Ticket, _ arrival: ConnectorArrival) -> [Effect] {
    guard let question = impact?.question, question.connector == arrival.row.id else {
      return requestFailed(ticket, .anotherConnector)
    }
    refusedAt = nil
    keep(arrival)
    var effects = arrival.row.id == tree.subject ? showNewestDocument() : []
    // The list tells of the uses, too.
    effects += arrangeAgain()
    guard arrival.document.size > Self.smallDocument else {
      take(arrival.document.connector(), for: question.credential)
      return effects
    }
    let next = tickets.next()
    impact?.ask(question, next)
    return effects + [.decode(next, arrival.document)]
  }

  /// A document has been decoded for the uses in it.
  mutating func holderDecoded(_ connector: Connector) -> [Effect] {
    if let question = impact?.question { take(connector, for: question.credential) }
    return []
  }
}
