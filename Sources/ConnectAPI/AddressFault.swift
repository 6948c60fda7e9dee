import CCurl

/// Why a text is no address of a service; never with the text, which may hold a password.
package enum AddressFault: Error, Sendable, Hashable {
  case malformed
  case userinfo
  case scheme
  case noHost
  case queryOrFragment
  case dotSegments
  case clearText

  init(_ fault: vex_url_fault) {
    switch fault {
    case .ok, .malformed: self = .malformed
    case .userinfo: self = .userinfo
    case .scheme: self = .scheme
    case .noHost: self = .noHost
    }
  }

  /// What is wrong, as the end of a sentence about the address.
  package var sentence: String {
    switch self {
    case .malformed: "is not a URL"
    case .userinfo: "contains a user name or password, which is refused"
    case .scheme: "is neither http nor https"
    case .noHost: "names no host"
    case .queryOrFragment: "has a query or a fragment, which a base URL cannot have"
    case .clearText: "would send the token in clear text: http is for this machine alone"
    case .dotSegments: "has a path with `.` or `..` in it"
    }
  }
}
