// A whole connector, made from its key.

extension DemoOrganisation {
  /// `isAlone` is for one that is asked for by id, which brings more usages than a listing.
  func connector(_ key: ConnectorKey, isAlone: Bool) -> ConnectorSketch {
    var dice = Dice(seed, .look, key.index, 2 + Int(key.realm.rawValue))
    let host = host(key)
    let defaults = variables(key)
    let isBigQuery = isBigQuery(key)
    return ConnectorSketch(
      summary: summary(key),
      isPublic: key.realm == .catalogue || dice.chance(6),
      documentationURL: dice.chance(60) ? "https://developers.\(host)/reference" : nil,
      imageURL: dice.chance(40) ? "https://assets.\(host)/logo.svg" : nil,
      tags: tags(key),
      place: isBigQuery
        ? .bigquery(
          datasetID: "trade-data-\(key.index % 40).\(dice.pick(["sales", "stock", "ledger"]))")
        : .http(baseURL: "https://api.\(host)/v\(dice.roll(1...4))"),
      schemes: schemes(key),
      variables: defaults.isEmpty ? (dice.chance(50) ? [] : nil) : defaults,
      connections: (0..<connectionCount(key)).map { connection(key, $0, isAlone: isAlone) },
      versions: versions(key))
  }

  // MARK: - Variables

  /// The defaults that each connection may override.
  func variables(_ key: ConnectorKey) -> [VariableSketch] {
    var dice = Dice(seed, .variables, key.index, Int(key.realm.rawValue))
    let pool = [
      VariableSketch(name: "region", value: dice.pick(["eu-1", "eu-2", "us-1"])),
      VariableSketch(name: "shop_id", value: "\(dice.roll(10_000...99_999))"),
      VariableSketch(name: "api_version", value: dice.pick(["2025-10", "2026-01", "2026-04"])),
      VariableSketch(name: "page_size", value: dice.pick(["50", "100", "250"])),
      VariableSketch(name: "webhook_secret", value: "whs_\(dice.roll(100_000...999_999))"),
      VariableSketch(name: "locale", value: dice.pick(["de-CH", "en-GB", "fr-FR", "ja-JP"])),
      VariableSketch(name: "subscription_key", value: "sub-\(dice.roll(100_000...999_999))"),
      VariableSketch(name: "tenant", value: "tenant-\(dice.roll(1...400))"),
    ]
    let first = dice.roll(pool.count)
    let number = dice.pick([0, 0, 1, 1, 2, 3])
    return (0..<number).map { pool[(first + $0) % pool.count] }
  }

  private func variables(_ key: ConnectorKey, connection: Int) -> [VariableSketch] {
    var dice = Dice(seed, .variables, key.index, 16 + connection)
    var own = variables(key).filter { _ in dice.chance(50) }.map { inherited in
      VariableSketch(name: inherited.name, value: "\(inherited.value)-\(connection + 1)")
    }
    if dice.chance(10) {
      own.append(VariableSketch(name: "proxy_password", value: "pw-\(dice.roll(1_000...9_999))"))
    }
    if dice.chance(15) {
      own.append(VariableSketch(name: "rate_limit", value: "\(dice.roll(1...20))0/min"))
    }
    return own
  }

  // MARK: - Connections

  func connectionSummary(_ key: ConnectorKey, _ connection: Int) -> ConnectionSummarySketch {
    let resource = ResourceKey(.connection, key, connection)
    var dice = Dice(seed, .connectionName, key.index, 32 + connection)
    let id = id(resource)
    let created = Instant(milliseconds: Int64(id.high >> 16))
    let life = updated(key).milliseconds - created.milliseconds
    return ConnectionSummarySketch(
      id: id, name: connectionName(key, connection), created: created,
      updated: dice.chance(2) ? nil : created + life / 1_000 * Int64(dice.roll(1_000)))
  }

  private func connectionName(_ key: ConnectorKey, _ connection: Int) -> String {
    var dice = Dice(seed, .connectionName, key.index)
    guard connection > 0 else {
      return dice.chance(75) ? "production" : dice.pick(Vocabulary.firstConnectionNames)
    }
    let names = Vocabulary.connectionNames
    return names[(dice.roll(2) * 3 + connection - 1) % names.count]
  }

  func connection(_ key: ConnectorKey, _ connection: Int, isAlone: Bool) -> ConnectionSketch {
    let outward = actionCredentials(key, connection: connection).map { use in
      credential(
        use.credential, use.role, of: key, connection: connection, place: use.place,
        isAlone: isAlone)
    }
    let inward = triggerCredential(key, connection: connection).map { trigger in
      let role = hasWebhooks(key) ? SchemeRole.webhook : .primary
      return [
        credential(trigger, role, of: key, connection: connection, place: 2, isAlone: isAlone)
      ]
    }
    var dice = Dice(seed, .connections, key.index, 64 + connection)
    return ConnectionSketch(
      summary: connectionSummary(key, connection),
      // One of the two must stand; the other may be absent or empty.
      actionCredentials: outward.isEmpty ? nil : outward,
      triggerCredentials: inward ?? (dice.chance(30) ? [] : nil),
      variables: variables(key, connection: connection))
  }

  private func credential(
    _ credential: ResourceKey, _ role: SchemeRole, of key: ConnectorKey, connection: Int,
    place: Int, isAlone: Bool
  ) -> ConnectionCredentialSketch {
    var scheme = scheme(key, role)
    if connection == 0 {
      scheme.messages = credentialSchemeMessages(key, place: place)
    }
    return ConnectionCredentialSketch(
      id: id(ResourceKey(.connectionCredential, key, connection * 4 + place)), scheme: scheme,
      credential: self.credential(credential, isAlone: isAlone))
  }
}
