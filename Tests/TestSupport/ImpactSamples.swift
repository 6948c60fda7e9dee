import ConnectModels
import Explorer

/// Connectors whose credentials and schemes name each other.
package enum ImpactSamples {
  /// A connector with connections, each by its name and what it holds.
  package static func connector(
    _ number: Int, _ name: String, schemes: [String] = [], _ connections: (String, [String])...
  ) -> SampleConnector {
    var connector = SampleConnector(number, name: name)
    connector.authSchemes = schemes
    connector.connections = connections.map { name, credentials in
      SampleConnector.connection("\(number)-\(name)", name: name, action: credentials)
    }
    return connector
  }

  /// A credential as a connection holds it.
  package static func holding(
    _ id: String, type: String = "string", scheme: String = scheme(), fields: String = "",
    data: String = "{}", owner: String = SampleConnector.organisation.text
  ) -> String {
    """
    {"id":"at-\(id)","authSchemeConfig":\(scheme),"credential":{"id":"\(id)",
    "organisationId":"\(owner)","type":"\(type)","name":"the \(id)",\(fields)"data":\(data)}}
    """
  }

  /// A client that presents a certificate.
  package static func client(_ id: String, presenting certificate: String, fields: String = "")
    -> String
  {
    holding(
      id, type: "oauth2-client", fields: fields,
      data: #"{"clientId":"c","mTLSEnabled":true,"mTLSCredentialId":"\#(certificate)"}"#)
  }

  /// A scheme that names a client, a certificate or neither.
  package static func scheme(
    client: String? = nil, certificate: String? = nil, owner: String? = nil
  ) -> String {
    guard client != nil || certificate != nil else {
      return #"{"id":"s","description":"","schemeType":"basic-auth"}"#
    }
    let named = client.map { #","credentialId":"\#($0)""# } ?? ""
    let owned = owner.map { #","organisationId":"\#($0)""# } ?? ""
    let mtls = certificate.map { #""mtlsEnabled":true,"mtlsCredentialId":"\#($0)","# } ?? ""
    return """
      {"id":"s","description":"","schemeType":"oauth2","authorizeUrl":"","tokenUrl":"",
      "scopes":[],"defaultScopes":[],\(mtls)
      "grant":{"grantType":"client_credentials"\(named)\(owned)}}
      """
  }

  /// Usages of a credential, each by a connection's name and its connector.
  package static func usages(_ connections: (String, SampleConnector)...) -> String {
    let usages = connections.map { SampleConnector.usage(connection: $0, of: $1) }
    return #""usages":[\#(usages.joined(separator: ","))],"#
  }
}

extension ExplorerDriver {
  /// An explorer with everything loaded, the view of credentials shown.
  package static func impact(
    _ organisation: [SampleConnector], configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(organisation, rows: 60, configure: configure)
    driver.answerAll()
    driver.press(.showView(.credentials))
    return driver
  }

  /// The person selects a credential's row and asks what breaks with it.
  package mutating func askImpact(of id: String) {
    press(.moveToFirst)
    for _ in 0..<state.listCount where state.list.selected != .credential(Identifier(id)) {
      press(.moveDown)
    }
    press(.showImpact)
  }

  /// What breaks, line by line.
  package var breaking: [String] {
    guard case .impact(let impact)? = state.impact?.finding else { return [] }
    return impact.dependents.map { dependent in
      let name = dependent.isConnection ? dependent.name : "scheme \(dependent.name)"
      return "\(dependent.connectorName) › \(name): \(dependent.dependence.said)"
    }
  }

  /// What is depended on, line by line.
  package var dependedOn: [String] {
    guard case .dependencies(let dependencies)? = state.impact?.finding else { return [] }
    return dependencies.map { "\($0.id): \($0.dependence.said)" }
  }
}

extension Dependence {
  fileprivate var said: String {
    switch self {
    case .direct: "direct"
    case .byReference(let field): field.name
    case .through(let names, let field): "through \(names.joined(separator: ", ")), \(field.name)"
    }
  }
}
