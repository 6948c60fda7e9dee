// Families and partners: connectors that share something, spread over the whole list. Up to six of a
// family pass through one gateway, whose key is used by all of them; about thirty of a partner name
// its OAuth2 client and its client certificate. So usages and references lead from connector to
// connector, and are found from either end without a table.

extension DemoOrganisation {
  var familyCount: Int {
    max(1, (count + Self.familySize - 1) / Self.familySize)
  }

  func family(of key: ConnectorKey) -> Int {
    key.index % familyCount
  }

  func members(ofFamily family: Int) -> [ConnectorKey] {
    (0..<Self.familySize).compactMap { member in
      let index = family + member * familyCount
      return index < count ? ConnectorKey(realm: .own, index: index) : nil
    }
  }

  /// The case that a family is dealt: below 6 it shares a gateway key.
  func familySlot(_ family: Int) -> Int {
    Stratum(seed: seed, topic: .family, size: 20).slot(family)
  }

  /// The connectors whose first connection passes through the family's gateway.
  func gatewayUsers(ofFamily family: Int) -> [ConnectorKey] {
    let slot = familySlot(family)
    guard slot < 6 else { return [] }
    return members(ofFamily: family).prefix(3 + slot % 3).filter {
      !isBigQuery($0) && connectionCount($0) > 0
    }
  }

  func usesGateway(_ key: ConnectorKey) -> Bool {
    key.realm == .own && gatewayUsers(ofFamily: family(of: key)).contains(key)
  }

  func gateway(ofFamily family: Int) -> ResourceKey {
    ResourceKey(.gateway, ConnectorKey(realm: .own, index: family))
  }
}

// MARK: - Partners

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

  /// The case that a partner is dealt: at 0 its client expires soon, at 1 its certificate.
  func partnerSlot(_ partner: Int) -> Int {
    Stratum(seed: seed, topic: .partner, size: 8).slot(partner)
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
      let condition = condition(key)
      if !isBigQuery(key), !condition.concernsCredential, condition != .withoutConnections {
        found.append(key)
      }
    }
    return (found.first, found.count > 1 ? found[1] : nil)
  }

  /// What a host must authenticate with; nil for all others.
  func hostedKind(_ key: ConnectorKey) -> SchemeKind? {
    guard key.realm == .own else { return nil }
    let hosts = hosts(ofPartner: partner(of: key))
    if hosts.client == key {
      return .clientCredentials
    }
    return hosts.certificate == key ? .certificate : nil
  }
}

// MARK: - Which connection uses which credential

extension DemoOrganisation {
  func connectionCount(_ key: ConnectorKey) -> Int {
    guard key.realm == .own, condition(key) != .withoutConnections else { return 0 }
    var dice = Dice(seed, .connections, key.index)
    switch dice.roll(20) {
    case 0..<10: return 1
    case 10..<16: return 2
    case 16..<19: return 3
    default: return dice.roll(4...6)
    }
  }

  func hasWebhooks(_ key: ConnectorKey) -> Bool {
    var dice = Dice(seed, .webhook, key.index)
    return !isBigQuery(key) && dice.chance(35)
  }

  /// Whether one user name and password serves requests and webhooks alike.
  func signsBothWays(_ key: ConnectorKey) -> Bool {
    var dice = Dice(seed, .webhook, key.index, 1)
    return schemeKind(key) == .basic && !hasWebhooks(key) && dice.chance(30)
  }

  func hasActionCredentials(_ key: ConnectorKey, connection: Int) -> Bool {
    var dice = Dice(seed, .webhook, key.index, 2 + connection)
    return connection == 0 || !hasWebhooks(key) || !dice.chance(15)
  }

  func primaryCredential(_ key: ConnectorKey, connection: Int) -> ResourceKey {
    guard connection > 0 else {
      let partner = partner(of: key)
      let hosts = hosts(ofPartner: partner)
      if hosts.client == key {
        return client(ofPartner: partner)
      }
      return hosts.certificate == key
        ? certificate(ofPartner: partner) : ResourceKey(.credential, key, 0)
    }
    var dice = Dice(seed, .connections, key.index, 1)
    return ResourceKey(.credential, key, dice.chance(30) ? 1 : connection)
  }

  func triggerCredential(_ key: ConnectorKey, connection: Int) -> ResourceKey? {
    if hasWebhooks(key) {
      return ResourceKey(.credential, key, 8 + connection)
    }
    return signsBothWays(key) ? primaryCredential(key, connection: connection) : nil
  }

  /// Every connection that uses a credential.
  func users(of credential: ResourceKey) -> [(connector: ConnectorKey, connection: Int)] {
    let number = credential.connector.index
    switch credential.kind {
    case .gateway:
      return gatewayUsers(ofFamily: number).map { ($0, 0) }
    case .client:
      return hosts(ofPartner: number).client.map { [($0, 0)] } ?? []
    case .certificate:
      return hosts(ofPartner: number).certificate.map { [($0, 0)] } ?? []
    case .credential:
      let key = credential.connector
      return (0..<connectionCount(key)).filter { connection in
        triggerCredential(key, connection: connection) == credential
          || hasActionCredentials(key, connection: connection)
            && primaryCredential(key, connection: connection) == credential
      }.map { (key, $0) }
    case .connector, .connection, .connectionCredential, .scheme, .version, .action, .trigger,
      .definition, .binding:
      return []
    }
  }
}
