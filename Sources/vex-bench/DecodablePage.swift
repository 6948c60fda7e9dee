// What a page holds, as `JSONDecoder` is asked for it: the fields of `ConnectModels`, by the API's
// names. Ids and times stay texts, and what else stands in a credential's data is left out, which
// spares it work that ours does.

struct DecodablePage: Decodable {
  var connectors: [DecodableConnector]
  var totalCount: Int?
  var next: String?
}

struct DecodableConnector: Decodable {
  var id: String
  var organisationId: String
  var name: String
  var `public`: Bool
  var documentationURL: String?
  var imageURL: String?
  var tags: [String: [String]]?
  var `protocol`: String
  var baseUrl: String?
  var datasetId: String?
  var authSchemeConfigs: [DecodableAuthScheme]
  var connectionVariables: [DecodableVariable]?
  var connections: [DecodableConnection]
  var versions: [DecodableVersion]
  var createdAt: String
  var updatedAt: String
}

struct DecodableVariable: Decodable {
  var name: String
  var value: String
}

struct DecodableConnection: Decodable {
  struct Credentials: Decodable {
    var action: [DecodableConnectionCredential]?
    var trigger: [DecodableConnectionCredential]?
  }

  var id: String
  var name: String
  var credentials: Credentials
  var variables: [DecodableVariable]
  var createdAt: String
  var updatedAt: String
}

struct DecodableConnectionCredential: Decodable {
  var id: String
  var authSchemeConfig: DecodableAuthScheme
  var credential: DecodableCredential
}

struct DecodableAuthScheme: Decodable {
  struct Scope: Decodable {
    var name: String
    var description: String?
  }

  struct Grant: Decodable {
    var grantType: String
    var clientId: String?
    var credentialId: String?
    var organisationId: String?
  }

  var id: String
  var description: String
  var validationMessages: [DecodableMessage]?
  var schemeType: String
  var name: String?
  var `in`: String?
  var authorizeUrl: String?
  var tokenUrl: String?
  var scopes: [Scope]?
  var defaultScopes: [String]?
  var additionalAuthorizeParams: String?
  var additionalTokenParams: String?
  var mtlsEnabled: Bool?
  var mtlsCredentialId: String?
  var grant: Grant?
  var algorithm: String?
  var digestInputs: [String]?
}

struct DecodableMessage: Decodable {
  var severity: String
  var text: String
}

struct DecodableCredential: Decodable {
  struct Data: Decodable {
    var value: String?
    var valueBase64: String?
    var username: String?
    var password: String?
    var clientId: String?
    var clientSecret: String?
    var authorizeUrl: String?
    var tokenUrl: String?
    var scopes: [String]?
    var code: String?
    var state: String?
    var accessToken: String?
    var refreshToken: String?
    var certificate: String?
    var key: String?
    var ca: String?
    var mTLSEnabled: Bool?
    var mTLSCredentialId: String?
  }

  var id: String
  var organisationId: String
  var type: String
  var name: String
  var usages: [DecodableUsage]?
  var errors: [String]?
  var data: Data
  var expiresAt: String?
}

struct DecodableUsage: Decodable {
  struct Connection: Decodable {
    var id: String
    var name: String
    var connector: Connector
    var createdAt: String
    var updatedAt: String
  }

  struct Connector: Decodable {
    var id: String
    var organisationId: String
    var name: String
    var `protocol`: String
    var createdAt: String
    var updatedAt: String
  }

  var connection: Connection
}

struct DecodableVersion: Decodable {
  var id: String
  var name: String
  var description: String?
  var messages: [DecodableMessage]?
  var isLatest: Bool
  var isDefault: Bool
  var createdAt: String
  var updatedAt: String
  var publishedAt: String?
}
