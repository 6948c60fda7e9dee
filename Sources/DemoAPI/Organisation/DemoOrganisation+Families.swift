// Families: connectors that share something, spread over the whole list. Up to five of a family pass
// through one gateway, whose key is used by all of them. So usages lead from connector to connector,
// and are found from either end without a table.

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

  /// The connections of a gateway's user that pass through it: the first, and of the family's first
  /// member the second too.
  func gatewayConnections(_ user: ConnectorKey) -> [Int] {
    let passesTwice =
      user.index < familyCount && connectionCount(user) > 1
      && hasActionCredentials(user, connection: 1)
    return passesTwice ? [0, 1] : [0]
  }

  func gateway(ofFamily family: Int) -> ResourceKey {
    ResourceKey(.gateway, ConnectorKey(realm: .own, index: family))
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

  /// The credentials that a connection's requests carry, in the order applied; `place` tells them
  /// apart within the connection.
  func actionCredentials(
    _ key: ConnectorKey, connection: Int
  ) -> [(credential: ResourceKey, role: SchemeRole, place: Int)] {
    guard hasActionCredentials(key, connection: connection) else { return [] }
    var uses = [(primaryCredential(key, connection: connection), SchemeRole.primary, 0)]
    if usesGateway(key), gatewayConnections(key).contains(connection) {
      let gateway = (gateway(ofFamily: family(of: key)), SchemeRole.gateway, 1)
      // The second connection applies the same in the other order.
      uses.insert(gateway, at: connection == 0 ? 1 : 0)
    }
    if connection == 0, closesCircle(key) {
      uses.append((certificate(ofPartner: partner(of: key)), .primary, 3))
    }
    return uses
  }

  func primaryCredential(_ key: ConnectorKey, connection: Int) -> ResourceKey {
    guard connection > 0 else {
      return hostedCredential(key) ?? ResourceKey(.credential, key, 0)
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
      return gatewayUsers(ofFamily: number).flatMap { user in
        gatewayConnections(user).map { (user, $0) }
      }
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
