/// What is to be said of a connector, dealt out so that most have nothing wrong.
///
/// 58 of 72 need no attention; each of the others has one trouble, so that a mark means something.
enum Condition: CaseIterable {
  case expired
  case expiresInHours
  case expiresInDays
  case expiresNextWeek
  case invalid
  case invalidSeveral
  case schemeWarning
  case schemeError
  case credentialSchemeWarning
  case credentialSchemeError
  case versionWarning
  case versionError
  case scopesShort
  case schemeInfo
  case credentialSchemeInfo
  case versionInfo
  case neverValidated
  case expiresInWeeks
  case expiresInMonths
  case zeroExpiry
  case draftOnly
  case foreignCredential
  case withoutConnections
  case unused
  case calm

  static let stratumSize = 72

  /// How many of 72 connectors are in this condition.
  private var share: Int {
    switch self {
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
      .schemeWarning, .schemeError, .credentialSchemeWarning, .credentialSchemeError,
      .versionWarning, .versionError:
      1
    case .zeroExpiry, .withoutConnections: 1
    case .scopesShort, .schemeInfo, .credentialSchemeInfo, .versionInfo, .draftOnly,
      .foreignCredential, .unused:
      2
    case .neverValidated: 4
    case .expiresInWeeks, .expiresInMonths: 9
    case .calm: 22
    }
  }

  private static let dealt = allCases.flatMap { Array(repeating: $0, count: $0.share) }

  init(slot: Int) {
    self = Self.dealt[slot]
  }

  /// The place of a slot among those of its condition, from 0.
  static func place(ofSlot slot: Int) -> Int {
    dealt[..<slot].count { $0 == dealt[slot] }
  }

  /// Whether it shows on a credential, so that the connector needs one.
  var concernsCredential: Bool {
    switch self {
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
      .scopesShort, .neverValidated, .expiresInWeeks, .expiresInMonths, .zeroExpiry,
      .foreignCredential, .unused:
      true
    case .schemeWarning, .schemeError, .credentialSchemeWarning, .credentialSchemeError,
      .versionWarning, .versionError, .schemeInfo, .credentialSchemeInfo, .versionInfo,
      .draftOnly, .withoutConnections, .calm:
      false
    }
  }

  /// Whether nothing is expired, soon expiring (14 days), invalid, short of consent, or warned of.
  var isHealthy: Bool {
    switch self {
    case .expired, .expiresInHours, .expiresInDays, .expiresNextWeek, .invalid, .invalidSeveral,
      .schemeWarning, .schemeError, .credentialSchemeWarning, .credentialSchemeError,
      .versionWarning, .versionError, .scopesShort:
      false
    case .schemeInfo, .credentialSchemeInfo, .versionInfo, .neverValidated, .expiresInWeeks,
      .expiresInMonths, .zeroExpiry, .draftOnly, .foreignCredential, .withoutConnections, .unused,
      .calm:
      true
    }
  }
}
