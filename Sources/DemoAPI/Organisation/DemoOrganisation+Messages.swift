// Messages in their three places: a connector's scheme, a connection credential's scheme, a version.

extension DemoOrganisation {
  func schemeMessages(_ key: ConnectorKey, _ role: SchemeRole) -> [MessageSketch]? {
    guard role == .primary else { return nil }
    let texts = Vocabulary.schemeMessages
    switch condition(key) {
    case .schemeInfo: return messages(key, .info, Vocabulary.notes)
    case .schemeWarning: return messages(key, .warning, texts)
    case .schemeError: return messages(key, .error, texts)
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
      .credentialSchemeWarning, .credentialSchemeError, .versionWarning, .versionError,
      .scopesShort, .credentialSchemeInfo, .versionInfo, .neverValidated, .expiresInWeeks,
      .expiresInMonths, .zeroExpiry, .draftOnly, .foreignCredential, .withoutConnections, .unused,
      .calm:
      return nothing(key, 0)
    }
  }

  func credentialSchemeMessages(_ key: ConnectorKey, connection: Int) -> [MessageSketch]? {
    guard connection == 0 else { return nil }
    let texts = Vocabulary.credentialSchemeMessages
    switch condition(key) {
    case .credentialSchemeInfo: return messages(key, .info, Vocabulary.notes)
    case .credentialSchemeWarning: return messages(key, .warning, texts)
    case .credentialSchemeError: return messages(key, .error, texts)
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
      .schemeWarning, .schemeError, .versionWarning, .versionError, .scopesShort, .schemeInfo,
      .versionInfo, .neverValidated, .expiresInWeeks, .expiresInMonths, .zeroExpiry, .draftOnly,
      .foreignCredential, .withoutConnections, .unused, .calm:
      return nothing(key, 1)
    }
  }

  func versionMessages(_ key: ConnectorKey, isNewest: Bool) -> [MessageSketch]? {
    guard isNewest else { return nil }
    let texts = Vocabulary.versionMessages
    switch condition(key) {
    case .versionInfo: return messages(key, .info, Vocabulary.notes)
    case .versionWarning: return messages(key, .warning, texts)
    case .versionError: return messages(key, .error, texts)
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
      .schemeWarning, .schemeError, .credentialSchemeWarning, .credentialSchemeError, .scopesShort,
      .schemeInfo, .credentialSchemeInfo, .neverValidated, .expiresInWeeks, .expiresInMonths,
      .zeroExpiry, .draftOnly, .foreignCredential, .withoutConnections, .unused, .calm:
      return nothing(key, 2)
    }
  }

  /// The one message that the condition asks for, and now and then a note beside it.
  private func messages(
    _ key: ConnectorKey, _ severity: MessageSketch.Severity, _ texts: [String]
  ) -> [MessageSketch] {
    var dice = Dice(seed, .messages, key.index, 3)
    let detail: [String]? =
      switch dice.roll(3) {
      case 0: nil
      case 1: []
      default: [dice.pick(Vocabulary.details), dice.pick(Vocabulary.details)]
      }
    let main = MessageSketch(text: dice.pick(texts), severity: severity, detail: detail)
    guard severity != .info, dice.chance(40) else { return [main] }
    return [
      main, MessageSketch(text: dice.pick(Vocabulary.notes), severity: .info, detail: nil),
    ]
  }

  /// Absent and empty both mean that there is no message; both occur.
  private func nothing(_ key: ConnectorKey, _ place: Int) -> [MessageSketch]? {
    var dice = Dice(seed, .messages, key.index, place)
    return dice.chance(35) ? [] : nil
  }
}
