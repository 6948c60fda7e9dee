// Partners: about thirty connectors each, spread over the whole list, whose schemes name the partner's
// OAuth2 client and its client certificate. So references that no usage lists lead from connector to
// connector, and are found from either end without a table.

extension DemoOrganisation {
  var partnerCount: Int {
    max(1, count / 30)
  }

  func partner(of key: ConnectorKey) -> Int {
    key.index % partnerCount
  }

  func client(ofPartner partner: Int) -> ResourceKey {
    ResourceKey(.client, ConnectorKey(realm: .own, index: partner))
  }

  func certificate(ofPartner partner: Int) -> ResourceKey {
    ResourceKey(.certificate, ConnectorKey(realm: .own, index: partner))
  }

  func partnerState(_ partner: Int) -> PartnerState {
    let stratum = Stratum(seed: seed, topic: .partner, size: PartnerState.stratumSize)
    return PartnerState(slot: stratum.slot(partner))
  }

  /// The connectors whose first connection *is* the partner's client, or presents its certificate.
  ///
  /// Others only name these credentials in their schemes, so that without a host nobody would see
  /// what they name.
  func hosts(ofPartner partner: Int) -> (client: ConnectorKey?, certificate: ConnectorKey?) {
    var found: [ConnectorKey] = []
    for member in 0..<30 where found.count < 2 {
      let index = partner + member * partnerCount
      guard index < count else { break }
      let key = ConnectorKey(realm: .own, index: index)
      if mayHost(key) {
        found.append(key)
      }
    }
    return (found.first, found.count > 1 ? found[1] : nil)
  }

  /// What a connector stands for among its partner's; nil where it is no host.
  private func hosting(_ key: ConnectorKey) -> Hosting? {
    // Half of the connectors are out without a look at the others.
    guard key.realm == .own, mayHost(key) else { return nil }
    let partner = partner(of: key)
    let hosts = hosts(ofPartner: partner)
    if hosts.client == key {
      return .client(partner)
    }
    guard hosts.certificate == key else { return nil }
    return partnerState(partner) == .circular ? .circle(partner) : .certificate(partner)
  }

  private func mayHost(_ key: ConnectorKey) -> Bool {
    let condition = condition(key)
    return !condition.concernsCredential && condition != .withoutConnections && !isBigQuery(key)
  }

  /// What a host must authenticate with; nil for all others.
  func hostedKind(_ key: ConnectorKey) -> SchemeKind? {
    switch hosting(key) {
    case nil: nil
    case .client: .clientCredentials
    case .certificate: .certificate
    // A scheme can only name the client where people sign in.
    case .circle: .authorizationCode
    }
  }

  /// The partner's credential that a host's first connection has in place of its own.
  func hostedCredential(_ key: ConnectorKey) -> ResourceKey? {
    switch hosting(key) {
    case nil, .circle: nil
    case .client(let partner): client(ofPartner: partner)
    case .certificate(let partner): certificate(ofPartner: partner)
    }
  }

  /// Whether a host's certificate goes along with its own credential, under a scheme that names the
  /// client.
  func closesCircle(_ key: ConnectorKey) -> Bool {
    switch hosting(key) {
    case nil, .client, .certificate: false
    case .circle: true
    }
  }
}

/// What of its partner a host stands for.
private enum Hosting {
  case client(Int)
  case certificate(Int)
  /// The certificate, where client and certificate lead to each other.
  case circle(Int)
}
