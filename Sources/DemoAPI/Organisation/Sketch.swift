// A connector as the demo thinks of it before it is written: made when asked for, never kept.

struct ConnectorSketch {
  enum Place {
    case http(baseURL: String)
    case bigquery(datasetID: String)
  }

  var summary: SummarySketch
  var isPublic: Bool
  var documentationURL: String?
  var imageURL: String?
  var tags: [TagSketch]?
  var place: Place
  var schemes: [SchemeSketch]
  var variables: [VariableSketch]?
  var connections: [ConnectionSketch]
  var versions: [VersionSketch]
}

/// What a usage tells of a connector.
struct SummarySketch {
  var id: ULID
  var organisationID: ULID
  var name: String
  var `protocol`: String
  var created: Instant
  var updated: Instant
}

struct TagSketch {
  var key: String
  /// Empty for a bare key.
  var values: [String]
}

struct VariableSketch {
  var name: String
  var value: String
}

struct MessageSketch {
  enum Severity: String {
    case info
    case warning
    case error
  }

  var text: String
  var severity: Severity
  var detail: [String]?
}

struct SchemeSketch {
  enum Kind {
    case none
    case apiKey(name: String, place: String)
    case basicAuth
    case oauth2(OAuth2Sketch)
    case hmac(name: String, place: String, algorithm: String, inputs: [String])
    case certificate
  }

  var id: ULID
  var description: String
  var messages: [MessageSketch]?
  var kind: Kind
}

struct OAuth2Sketch {
  enum Grant {
    case authorizationCode(ClientSketch)
    case clientCredentials
    case password(ClientSketch)
  }

  var authorizeURL: String
  var tokenURL: String
  var scopes: [(name: String, description: String?)]
  var defaultScopes: [String]
  var authorizeParameters: String?
  var tokenParameters: String?
  /// Nil where the scheme says nothing of mutual TLS.
  var isMutualTLS: Bool?
  var mutualTLSCredentialID: ULID?
  var grant: Grant
}

struct ClientSketch {
  var credentialID: ULID?
  var organisationID: ULID?
  var clientID: String?
  var clientSecret: String?
}

struct ConnectionSketch {
  var summary: ConnectionSummarySketch
  var actionCredentials: [ConnectionCredentialSketch]?
  var triggerCredentials: [ConnectionCredentialSketch]?
  var variables: [VariableSketch]
}

struct ConnectionSummarySketch {
  var id: ULID
  var name: String
  var created: Instant
  /// Nil is written as Go's zero time.
  var updated: Instant?
}

struct ConnectionCredentialSketch {
  var id: ULID
  var scheme: SchemeSketch
  var credential: CredentialSketch
}

struct CredentialSketch {
  enum Content {
    case none
    case string
    case binary
    case basicAuth(username: String)
    case oauth2Client(clientID: String, tokenURL: String, scopes: [String], certificate: ULID?)
    case oauth2Code
    case oauth2Password(username: String)
    case oauth2Token(scopes: [String])
    case customFunction
    case certificate
    case jwtBearer
  }

  enum Expiry {
    case never
    case at(Instant)
    /// Go's zero time.
    case zero
  }

  var id: ULID
  var organisationID: ULID
  var name: String
  /// Nil where they are not loaded.
  var usages: [UsageSketch]?
  /// Nil where it was never validated.
  var errors: [String]?
  var content: Content
  var expiry: Expiry
}

struct UsageSketch {
  var connection: ConnectionSummarySketch
  var connector: SummarySketch
}

struct VersionSketch {
  var id: ULID
  var name: String
  var description: String?
  var isLatest: Bool
  var isDefault: Bool
  var created: Instant
  var updated: Instant
  /// Nil for a draft.
  var published: Instant?
  var messages: [MessageSketch]?
}
