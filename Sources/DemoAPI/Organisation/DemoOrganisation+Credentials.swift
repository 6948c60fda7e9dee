// Credentials: a function of their key, so that one credential says the same wherever it occurs.

extension DemoOrganisation {
  /// `isAlone` is for one connector or connection asked for by id, which brings usages that a
  /// listing leaves out.
  func credential(_ key: ResourceKey, isAlone: Bool) -> CredentialSketch {
    CredentialSketch(
      id: id(key), organisationID: credentialOwner(key), name: credentialName(key),
      usages: usages(of: key, isAlone: isAlone), errors: errors(of: key),
      content: content(of: key), expiry: expiry(of: key))
  }

  /// The condition that shows on this credential: that of its connector, on the first one alone.
  private func condition(of key: ResourceKey) -> Condition {
    key.kind == .credential && key.ordinal == 0 ? condition(key.connector) : .calm
  }

  private func dice(_ key: ResourceKey, _ purpose: Int) -> Dice {
    Dice(
      seed, .credential, key.connector.index,
      purpose << 24 | Int(key.kind.rawValue) << 16 | key.ordinal)
  }

  private func isWebhook(_ key: ResourceKey) -> Bool {
    key.kind == .credential && key.ordinal >= 8
  }

  private func credentialOwner(_ key: ResourceKey) -> ULID {
    condition(of: key) == .foreignCredential
      ? otherOrganisation(key.connector.index) : organisationID
  }

  private func credentialName(_ key: ResourceKey) -> String {
    var dice = dice(key, 0)
    let host = host(key.connector).split(separator: ".").first.map(String.init) ?? "partner"
    switch key.kind {
    case .gateway: return "\(host) gateway key"
    case .client: return "\(host) OAuth2 client"
    case .certificate: return "\(host) client certificate"
    case .connector, .connection, .connectionCredential, .credential, .scheme, .version, .action,
      .trigger, .definition, .binding:
      if isWebhook(key) { return "\(host)-webhook-secret" }
      return dice.pick(["\(host)-account", "\(host)-service", "\(host) (finance)", "api-\(host)"])
    }
  }
}

// MARK: - State

extension DemoOrganisation {
  private func usages(of key: ResourceKey, isAlone: Bool) -> [UsageSketch]? {
    if condition(of: key) == .unused {
      return []
    }
    var dice = Dice(seed, .usages, key.connector.index, key.ordinal << 8 | Int(key.kind.rawValue))
    let isShared = key.kind != .credential
    let loaded = isShared ? dice.chance(85) : dice.chance(55)
    guard loaded || isAlone && dice.chance(70) else { return nil }
    return users(of: key).map { user in
      UsageSketch(
        connection: connectionSummary(user.connector, user.connection),
        connector: summary(user.connector))
    }
  }

  private func errors(of key: ResourceKey) -> [String]? {
    var dice = dice(key, 1)
    switch condition(of: key) {
    case .invalid:
      return [dice.chance(25) ? Vocabulary.suspended : usualError(key.connector)]
    case .invalidSeveral:
      return [usualError(key.connector), Vocabulary.suspended, Vocabulary.triedByHand]
    case .neverValidated:
      return nil
    case .scopesShort:
      // Nothing that validation finds: the credential works, for less than is asked for.
      return []
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .schemeWarning, .schemeError,
      .credentialSchemeWarning, .credentialSchemeError, .versionWarning, .versionError,
      .schemeInfo, .credentialSchemeInfo, .versionInfo, .expiresInWeeks, .expiresInMonths,
      .zeroExpiry, .draftOnly, .foreignCredential, .withoutConnections, .unused, .calm:
      return dice.chance(5) ? nil : []
    }
  }

  /// What is mostly wrong with a credential of the connector's kind.
  private func usualError(_ key: ConnectorKey) -> String {
    switch schemeKind(key) {
    case .none, .keyInHeader, .keyInQuery, .keyInCookie, .customFunction, .bearer:
      Vocabulary.revokedKey
    case .basic: Vocabulary.wrongPassword
    case .authorizationCode, .password: Vocabulary.refusedGrant
    case .clientCredentials: Vocabulary.refusedClient
    case .signedSHA1, .signedSHA256, .signedSHA512: Vocabulary.wrongSignature
    case .certificate: Vocabulary.unknownAuthority
    }
  }

  private func expiry(of key: ResourceKey) -> CredentialSketch.Expiry {
    var dice = dice(key, 2)
    /// A number of whole units, and a part of one more.
    func at(_ range: ClosedRange<Int>, _ unit: Int64) -> CredentialSketch.Expiry {
      .at(start + Int64(dice.roll(range)) * unit + Int64(dice.roll(Int(unit / 1_000))) * 1_000)
    }
    func partnerState() -> PartnerState {
      self.partnerState(key.connector.index)
    }
    switch key.kind {
    case .gateway where familySlot(key.connector.index) == 0: return at(4...6, Instant.day)
    case .client where partnerState() == .clientExpires: return at(9...12, Instant.day)
    case .certificate where partnerState() == .certificateExpires: return at(2...3, Instant.day)
    case .certificate: return at(40...380, Instant.day)
    case .connector, .connection, .connectionCredential, .credential, .scheme, .version, .action,
      .trigger, .definition, .binding, .gateway, .client:
      break
    }
    switch condition(of: key) {
    case .expired: return at(-20 ... -2, Instant.day)
    case .expiresInHours: return at(2...22, Instant.hour)
    case .expiresInDays: return at(2...6, Instant.day)
    case .expiresNextWeek: return at(8...12, Instant.day)
    case .expiresInWeeks:
      // Some were handed out together and go together; the others go one by one, in every week.
      guard !dice.chance(25) else { return at(33...33, Instant.day) }
      let week = 2 + conditionPlace(key.connector)
      return at(week * 7...week * 7 + 6, Instant.day)
    case .expiresInMonths: return at(77...400, Instant.day)
    case .zeroExpiry: return .zero
    case .invalid, .invalidSeveral, .schemeWarning, .schemeError, .credentialSchemeWarning,
      .credentialSchemeError, .versionWarning, .versionError, .scopesShort, .schemeInfo,
      .credentialSchemeInfo, .versionInfo, .neverValidated, .draftOnly, .foreignCredential,
      .withoutConnections, .unused, .calm:
      return dice.chance(75) ? .never : at(60...500, Instant.day)
    }
  }
}

// MARK: - Data

extension DemoOrganisation {
  private func content(of key: ResourceKey) -> CredentialSketch.Content {
    var dice = dice(key, 3)
    switch key.kind {
    case .gateway: return .string
    case .client:
      let partner = key.connector.index
      return clientContent(
        hosts(ofPartner: partner).client ?? key.connector, clientID: "partner-\(partner)")
    case .certificate: return .certificate
    case .connector, .connection, .connectionCredential, .credential, .scheme, .version, .action,
      .trigger, .definition, .binding:
      if isWebhook(key) {
        return dice.chance(30) ? .binary : .string
      }
      return ownContent(key)
    }
  }

  private func ownContent(_ key: ResourceKey) -> CredentialSketch.Content {
    var dice = dice(key, 4)
    let user = "\(dice.pick(Vocabulary.people))@\(host(key.connector))"
    switch schemeKind(key.connector) {
    case .none: return .none
    case .keyInHeader, .keyInQuery, .keyInCookie: return .string
    case .basic: return .basicAuth(username: user)
    case .clientCredentials:
      return clientContent(key.connector, clientID: "client-\(dice.roll(1_000...9_999))")
    case .password: return .oauth2Password(username: user)
    case .signedSHA1, .signedSHA512: return .string
    case .signedSHA256: return .binary
    case .certificate: return .certificate
    case .customFunction: return .customFunction
    case .bearer: return .jwtBearer
    case .authorizationCode:
      let (all, asked) = scopes(key.connector)
      if condition(of: key) == .scopesShort {
        return .oauth2Token(scopes: Array(asked.dropFirst(dice.roll(1...2))))
      }
      if dice.chance(6) {
        return .oauth2Code
      }
      // Now and then somebody consents to no more than they are asked for by default.
      return .oauth2Token(scopes: dice.chance(15) ? asked : all.map(\.name))
    }
  }

  private func clientContent(_ key: ConnectorKey, clientID: String) -> CredentialSketch.Content {
    let certificate = certificate(ofPartner: partner(of: key))
    return .oauth2Client(
      clientID: clientID, tokenURL: "https://login.\(host(key))/oauth2/token",
      scopes: scopes(key).asked, certificate: isMutualTLS(key) ? id(certificate) : nil)
  }
}
