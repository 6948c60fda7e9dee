/// How a connector's main scheme authenticates, dealt out so that all occur.
enum SchemeKind: CaseIterable {
  case none
  case keyInHeader
  case keyInQuery
  case keyInCookie
  case basic
  case authorizationCode
  case clientCredentials
  case password
  case signedSHA1
  case signedSHA256
  case signedSHA512
  case certificate
  case customFunction
  case bearer

  static let stratumSize = 36

  /// How many of 36 connectors authenticate so.
  private var share: Int {
    switch self {
    case .keyInCookie, .signedSHA1, .signedSHA256, .signedSHA512, .customFunction, .bearer:
      1
    case .none, .keyInQuery, .certificate: 2
    case .password: 3
    case .clientCredentials, .keyInHeader: 4
    case .basic: 5
    case .authorizationCode: 8
    }
  }

  private static let dealt = allCases.flatMap { Array(repeating: $0, count: $0.share) }

  init(slot: Int) {
    self = Self.dealt[slot]
  }
}
