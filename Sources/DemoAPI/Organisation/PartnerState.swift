/// What is to be seen of a partner's OAuth2 client and client certificate, dealt out over eight.
enum PartnerState {
  /// The client is deleted within a fortnight, and every scheme that names it breaks.
  case clientExpires
  /// The certificate is deleted within days, and the client that presents it breaks.
  case certificateExpires
  /// The client presents the certificate, and the certificate is used with a scheme that names the
  /// client: each leads to the other.
  case circular
  case calm

  static let stratumSize = 8

  init(slot: Int) {
    switch slot {
    case 0: self = .clientExpires
    case 1: self = .certificateExpires
    case 2: self = .circular
    default: self = .calm
    }
  }

  /// How many of 100 schemes that could ask for mutual TLS do.
  var mutualTLSPercent: Int {
    switch self {
    case .certificateExpires, .circular: 60
    case .clientExpires, .calm: 20
    }
  }
}
