// Auth schemes: the connector's own, and the copies inside its connections' credentials.

extension DemoOrganisation {
  /// A scheme's place in its connector.
  enum SchemeRole: Int {
    case primary
    case gateway
    case webhook
    case clientCertificate
  }

  func schemes(_ key: ConnectorKey) -> [SchemeSketch] {
    var roles = [SchemeRole.primary]
    if usesGateway(key) { roles.append(.gateway) }
    if hasWebhooks(key) { roles.append(.webhook) }
    if isMutualTLS(key) { roles.append(.clientCertificate) }
    return roles.map { role in
      var scheme = scheme(key, role)
      scheme.messages = schemeMessages(key, role)
      return scheme
    }
  }

  func scheme(_ key: ConnectorKey, _ role: SchemeRole) -> SchemeSketch {
    SchemeSketch(
      id: id(ResourceKey(.scheme, key, role.rawValue)),
      description: schemeDescription(key, role), messages: nil, kind: schemeContent(key, role))
  }

  func isMutualTLS(_ key: ConnectorKey) -> Bool {
    switch schemeKind(key) {
    case .authorizationCode, .clientCredentials:
      var dice = Dice(seed, .scheme, key.index, 9)
      let state = partnerState(partner(of: key))
      if dice.chance(state.mutualTLSPercent) {
        return true
      }
      switch state {
      case .certificateExpires, .circular: return hostedKind(key) != nil
      case .clientExpires, .calm: return false
      }
    case .none, .keyInHeader, .keyInQuery, .keyInCookie, .basic, .password, .signedSHA1,
      .signedSHA256, .signedSHA512, .certificate, .customFunction, .bearer:
      return false
    }
  }

  /// All scopes of a connector's system, those asked for by default first.
  func scopes(_ key: ConnectorKey) -> (all: [(name: String, description: String?)], asked: [String])
  {
    var dice = Dice(seed, .scheme, key.index, 5)
    let areas = ["orders", "products", "customers", "invoices", "stock", "shipments"]
    let first = dice.roll(areas.count)
    let used = (0..<dice.roll(2...4)).map { areas[(first + $0) % areas.count] }
    var all: [(name: String, description: String?)] = []
    for area in used {
      all.append(("\(area).read", "Read \(area)"))
      all.append(("\(area).write", dice.chance(60) ? "Create and change \(area)" : nil))
    }
    all.append(("offline_access", "Stay connected while nobody is signed in"))
    let asked = used.prefix(2).flatMap { ["\($0).read", "\($0).write"] } + ["offline_access"]
    return (all, asked)
  }

  private func schemeDescription(_ key: ConnectorKey, _ role: SchemeRole) -> String {
    switch role {
    case .primary:
      var dice = Dice(seed, .scheme, key.index, 6)
      return dice.pick(["Vendor account", "Service account", "Shop access", "Main access", ""])
    case .gateway: return "Key of the partner's API gateway, sent beside the account's own"
    case .webhook: return "Signature of incoming webhooks"
    case .clientCertificate: return "Client certificate for the token endpoint"
    }
  }

  private func schemeContent(_ key: ConnectorKey, _ role: SchemeRole) -> SchemeSketch.Kind {
    var dice = Dice(seed, .scheme, key.index, 7 + role.rawValue)
    switch role {
    case .primary: return primaryContent(key)
    case .gateway: return .apiKey(name: "X-Gateway-Key", place: "header")
    case .clientCertificate: return .certificate
    case .webhook:
      let inputs = dice.chance(30) ? ["url", "body"] : ["body"]
      return .hmac(
        name: dice.pick(["X-Signature", "X-Hub-Signature-256", "X-Webhook-Hmac"]), place: "header",
        algorithm: dice.pick(["sha256", "sha256", "sha512", "sha1"]), inputs: inputs)
    }
  }

  private func primaryContent(_ key: ConnectorKey) -> SchemeSketch.Kind {
    var dice = Dice(seed, .scheme, key.index, 4)
    switch schemeKind(key) {
    case .none: return .none
    case .keyInHeader, .customFunction:
      return .apiKey(name: dice.pick(["X-API-Key", "Authorization", "Api-Token"]), place: "header")
    case .bearer: return .apiKey(name: "Authorization", place: "header")
    case .keyInQuery: return .apiKey(name: dice.pick(["api_key", "key"]), place: "query")
    case .keyInCookie: return .apiKey(name: "session", place: "cookie")
    case .basic: return .basicAuth
    case .certificate: return .certificate
    case .signedSHA1: return signature("sha1", place: "query")
    case .signedSHA256: return signature("sha256", place: "header")
    case .signedSHA512: return signature("sha512", place: "cookie")
    case .authorizationCode: return .oauth2(oauth2(key, .authorizationCode(client(key))))
    case .clientCredentials: return .oauth2(oauth2(key, .clientCredentials))
    case .password: return .oauth2(oauth2(key, .password(client(key))))
    }
  }

  private func signature(_ algorithm: String, place: String) -> SchemeSketch.Kind {
    .hmac(name: "signature", place: place, algorithm: algorithm, inputs: ["url", "body"])
  }

  private func oauth2(_ key: ConnectorKey, _ grant: OAuth2Sketch.Grant) -> OAuth2Sketch {
    var dice = Dice(seed, .scheme, key.index, 3)
    let host = host(key)
    let (all, asked) = scopes(key)
    let mutual = isMutualTLS(key)
    let certificate = certificate(ofPartner: partner(of: key))
    return OAuth2Sketch(
      authorizeURL: "https://login.\(host)/oauth2/authorize",
      tokenURL: "https://login.\(host)/oauth2/token", scopes: all, defaultScopes: asked,
      authorizeParameters: dice.chance(25) ? "access_type=offline&prompt=consent" : nil,
      tokenParameters: dice.chance(20) ? "audience=https%3A%2F%2Fapi.\(host)" : nil,
      isMutualTLS: mutual ? true : dice.chance(30) ? false : nil,
      mutualTLSCredentialID: mutual && key.realm == .own ? id(certificate) : nil, grant: grant)
  }

  /// Most schemes name their partner's OAuth2 client, some that of another organisation.
  private func client(_ key: ConnectorKey) -> ClientSketch {
    var dice = Dice(seed, .scheme, key.index, 2)
    let partner = partner(of: key)
    let choice = dice.roll(10)
    if key.realm == .own, choice < 6 || closesCircle(key) {
      return ClientSketch(
        credentialID: id(client(ofPartner: partner)), organisationID: organisationID,
        clientID: "partner-\(partner)", clientSecret: nil)
    }
    if choice < 8 {
      let foreign = ConnectorKey(realm: .catalogue, index: partner % Self.catalogueCount)
      return ClientSketch(
        credentialID: id(ResourceKey(.client, foreign)),
        organisationID: otherOrganisation(partner), clientID: "library-\(partner % 17)",
        clientSecret: nil)
    }
    return ClientSketch(
      credentialID: nil, organisationID: nil, clientID: "app-\(dice.roll(10_000...99_999))",
      clientSecret: dice.chance(50) ? "********" : nil)
  }
}
