/// The words before a colon that mean a field; any other word there is plain text, with a hint.
package enum FilterField: String, CaseIterable, Sendable {
  case `protocol`
  case category
  case tag
  case version
  case scheme
  case type
  case connection
  case connector
  case credential
  case id
  case `public`
  case expires
  case updated
  case severity
  case has
  case `is`

  /// The field that a word names, in any case.
  package init?(_ word: String) {
    self.init(rawValue: word.lowercased())
  }

  /// What may stand after the colon, as a sentence shows it.
  package var expectation: String {
    switch self {
    case .protocol: "a protocol, as in protocol:http"
    case .category: "a category, as in category:CRM"
    case .tag: "a tag, as in tag:team=sales"
    case .version: "a version, as in version:2.0.0"
    case .scheme: "an auth scheme, as in scheme:oauth2"
    case .type: "a credential's type, as in type:basic-auth"
    case .connection, .connector, .credential: "a name, as in \(rawValue):quay"
    case .id: "an id, or a part of one"
    case .public: "yes or no"
    case .expires: "<7d, >90d, never or 2026-12-03..2026-12-09"
    case .updated: "<2d or >30d"
    case .severity: "error, warning or info"
    case .has: "errors, usages or messages"
    case .is: "expired, draft, unused, unvalidated or invalid"
    }
  }
}
