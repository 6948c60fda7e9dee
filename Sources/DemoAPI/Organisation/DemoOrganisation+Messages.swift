// Messages in their three places: a connector's scheme, a connection credential's scheme, a version.
// Most connectors that are told something are told the same, so that it can be read off at once.

extension DemoOrganisation {
  func schemeMessages(_ key: ConnectorKey, _ role: SchemeRole) -> [MessageSketch]? {
    let severity: MessageSketch.Severity? =
      switch condition(key) {
      case .schemeInfo: .info
      case .schemeWarning: .warning
      case .schemeError: .error
      case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
        .credentialSchemeWarning, .credentialSchemeError, .versionWarning, .versionError,
        .scopesShort, .credentialSchemeInfo, .versionInfo, .neverValidated, .expiresInWeeks,
        .expiresInMonths, .zeroExpiry, .draftOnly, .foreignCredential, .withoutConnections, .unused,
        .calm:
        nil
      }
    guard let severity else { return role == .primary ? nothing(key, 0) : nil }
    let concerned = concernsWebhooks(key) && hasWebhooks(key) ? SchemeRole.webhook : .primary
    guard role == concerned else { return nil }
    return messages(key, severity, schemeTexts(key, role, severity))
  }

  /// What is told of the scheme at a place of a connector's first connection.
  func credentialSchemeMessages(_ key: ConnectorKey, place: Int) -> [MessageSketch]? {
    let severity: MessageSketch.Severity? =
      switch condition(key) {
      case .credentialSchemeInfo: .info
      case .credentialSchemeWarning: .warning
      case .credentialSchemeError: .error
      case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
        .schemeWarning, .schemeError, .versionWarning, .versionError, .scopesShort, .schemeInfo,
        .versionInfo, .neverValidated, .expiresInWeeks, .expiresInMonths, .zeroExpiry, .draftOnly,
        .foreignCredential, .withoutConnections, .unused, .calm:
        nil
      }
    guard let severity else { return place == 0 ? nothing(key, 1) : nil }
    let isTrigger = concernsWebhooks(key) && triggerCredential(key, connection: 0) != nil
    guard place == (isTrigger ? 2 : 0) else { return nil }
    return messages(key, severity, Vocabulary.credentialSchemeMessages.texts(severity))
  }

  /// The newest version has the message that the condition asks for. The one before had less to
  /// say, so that the two can be told apart by it.
  func versionMessages(_ key: ConnectorKey, age: Int, of count: Int) -> [MessageSketch]? {
    let severity: MessageSketch.Severity? =
      switch condition(key) {
      case .versionInfo: .info
      case .versionWarning: .warning
      case .versionError: .error
      case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
        .schemeWarning, .schemeError, .credentialSchemeWarning, .credentialSchemeError,
        .scopesShort, .schemeInfo, .credentialSchemeInfo, .neverValidated, .expiresInWeeks,
        .expiresInMonths, .zeroExpiry, .draftOnly, .foreignCredential, .withoutConnections, .unused,
        .calm:
        nil
      }
    guard age < count - 1 else {
      return severity.map { messages(key, $0, Vocabulary.versionMessages.texts($0)) }
        ?? nothing(key, 2)
    }
    var dice = Dice(seed, .messages, key.index, 16 + age)
    if age == count - 2, let severity, severity != .info {
      return [MessageSketch(text: Vocabulary.mended, severity: .warning, detail: nil)]
    }
    guard dice.chance(15) else { return nil }
    return [MessageSketch(text: Vocabulary.notes[0], severity: .info, detail: nil)]
  }

  // MARK: - Texts

  private func schemeTexts(
    _ key: ConnectorKey, _ role: SchemeRole, _ severity: MessageSketch.Severity
  ) -> [String] {
    let texts = Vocabulary.schemeMessages.texts(severity)
    guard severity != .info else { return texts }
    guard role == .primary else { return texts + [Vocabulary.outdatedSignature] }
    switch schemeKind(key) {
    case .none, .basic, .certificate: return texts
    case .keyInHeader, .keyInQuery, .keyInCookie, .customFunction, .bearer:
      return texts + [Vocabulary.misspelledName]
    case .authorizationCode, .clientCredentials, .password:
      return texts + [Vocabulary.redirectedToken]
    case .signedSHA1, .signedSHA256, .signedSHA512: return texts + [Vocabulary.outdatedSignature]
    }
  }

  /// The one message that the condition asks for, and now and then a note beside it; the first of
  /// the texts is the usual one.
  private func messages(
    _ key: ConnectorKey, _ severity: MessageSketch.Severity, _ texts: [String]
  ) -> [MessageSketch] {
    var dice = Dice(seed, .messages, key.index, 3)
    let details = Vocabulary.details
    let first = dice.roll(details.count)
    let detail: [String]? =
      switch dice.roll(3) {
      case 0: nil
      case 1: []
      default: [details[first], details[(first + 1) % details.count]]
      }
    let text = dice.chance(60) ? texts[0] : dice.pick(texts)
    let main = MessageSketch(text: text, severity: severity, detail: detail)
    guard severity != .info, dice.chance(40) else { return [main] }
    return [
      main, MessageSketch(text: dice.pick(Vocabulary.notes), severity: .info, detail: nil),
    ]
  }

  /// Whether what is told of a scheme is told of the webhooks', where there are any.
  private func concernsWebhooks(_ key: ConnectorKey) -> Bool {
    var dice = Dice(seed, .messages, key.index, 4)
    return dice.chance(50)
  }

  /// Absent and empty both mean that there is no message; both occur.
  private func nothing(_ key: ConnectorKey, _ place: Int) -> [MessageSketch]? {
    var dice = Dice(seed, .messages, key.index, place)
    return dice.chance(35) ? [] : nil
  }
}
