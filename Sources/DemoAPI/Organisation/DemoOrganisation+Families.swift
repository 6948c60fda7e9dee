// Families: up to six connectors of one trading partner, spread over the whole list. What they
// share (a gateway key, an OAuth2 client, a client certificate) makes usages and references that
// lead from connector to connector, and can be found from either end without a table.

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

  /// The connector whose first connection *is* the family's OAuth2 client, if there is one.
  func clientHost(ofFamily family: Int) -> ConnectorKey? {
    host(.clientCredentials, ofFamily: family)
  }

  /// The connector whose first connection presents the family's client certificate.
  func certificateHost(ofFamily family: Int) -> ConnectorKey? {
    host(.certificate, ofFamily: family)
  }

  func familyResource(_ kind: ResourceKey.Kind, of family: Int) -> ResourceKey {
    ResourceKey(kind, ConnectorKey(realm: .own, index: family))
  }

  private func host(_ kind: SchemeKind, ofFamily family: Int) -> ConnectorKey? {
    members(ofFamily: family).first { member in
      schemeKind(member) == kind && connectionCount(member) > 0
        && !condition(member).concernsCredential
    }
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
    let family = family(of: key)
    guard connection > 0 else {
      switch schemeKind(key) {
      case .clientCredentials where clientHost(ofFamily: family) == key:
        return familyResource(.client, of: family)
      case .certificate where certificateHost(ofFamily: family) == key:
        return familyResource(.certificate, of: family)
      case .none, .keyInHeader, .keyInQuery, .keyInCookie, .basic, .authorizationCode,
        .clientCredentials, .password, .signedSHA1, .signedSHA256, .signedSHA512, .certificate,
        .customFunction, .bearer:
        return ResourceKey(.credential, key, 0)
      }
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
    let family = credential.connector.index
    switch credential.kind {
    case .gateway:
      return gatewayUsers(ofFamily: family).map { ($0, 0) }
    case .client:
      return clientHost(ofFamily: family).map { [($0, 0)] } ?? []
    case .certificate:
      return certificateHost(ofFamily: family).map { [($0, 0)] } ?? []
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
