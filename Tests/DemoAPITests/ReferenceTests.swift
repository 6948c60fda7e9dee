import Testing

/// What names a credential without being listed as its usage: schemes name OAuth2 clients and
/// client certificates, and clients name certificates.
@Suite struct ReferenceTests {
  /// One member that names a credential.
  private struct Reference {
    enum Kind {
      case client
      case certificate
      case certificateOfData
    }

    var kind: Kind
    var id: String
    /// The position of the connector that it stands in.
    var connector: Int
    /// The organisation named along with it.
    var owner: String?
    var isEnabled = true
  }

  private let served = ServedOrganisation.standard
  private let standing = ServedOrganisation.standard.distinctCredentials

  private func references(of scheme: JSONValue, in connector: Int) -> [Reference] {
    let client = scheme["grant"]?["credentialId"]?.text.map {
      Reference(
        kind: .client, id: $0, connector: connector, owner: scheme["grant"]?["organisationId"]?.text
      )
    }
    let certificate = scheme["mtlsCredentialId"]?.text.map {
      Reference(
        kind: .certificate, id: $0, connector: connector,
        isEnabled: scheme["mtlsEnabled"] == .bool(true))
    }
    return [client, certificate].compactMap(\.self)
  }

  private var ofSchemes: [Reference] {
    served.placedSchemes.flatMap { references(of: $0.scheme, in: $0.connector) }
  }

  private var ofUses: [Reference] {
    served.uses.flatMap { references(of: $0.scheme, in: $0.connector) }
  }

  private var ofData: [Reference] {
    served.uses.compactMap { use in
      use.credential["data"]?["mTLSCredentialId"]?.text.map {
        Reference(
          kind: .certificateOfData, id: $0, connector: use.connector,
          isEnabled: use.credential["data"]?["mTLSEnabled"] == .bool(true))
      }
    }
  }

  @Test func `each of the five places names credentials`() {
    for references in [ofSchemes, ofUses] {
      #expect(references.count { $0.kind == .client } >= 20)
      #expect(references.count { $0.kind == .certificate } >= 10)
    }
    #expect(ofData.count >= 5)
  }

  @Test func `what is named stands in the organisation, unless it is said to be another's`() {
    for reference in ofSchemes + ofUses + ofData {
      let type = standing[reference.id]?["type"]?.text
      #expect(reference.isEnabled)
      switch reference.kind {
      case .client where reference.owner != served.organisation.identifier:
        #expect(type == nil && reference.owner != nil)
      case .client:
        #expect(type == "oauth2-client")
      case .certificate, .certificateOfData:
        #expect(type == "certificate")
      }
    }
  }

  @Test func `some clients are another organisation's, most are our own`() {
    let clients = ofSchemes.filter { $0.kind == .client }
    let foreign = clients.count { $0.owner != served.organisation.identifier }
    #expect(foreign >= 3 && foreign * 2 < clients.count)
  }

  @Test func `a use's scheme names what its connector's scheme names`() {
    for use in served.uses {
      let own = served.connectors[use.connector]["authSchemeConfigs"]?.elements
        .first { $0["id"] == use.scheme["id"] }
      #expect(own?["grant"] == use.scheme["grant"])
      #expect(own?["mtlsCredentialId"] == use.scheme["mtlsCredentialId"])
    }
  }

  @Test func `one client is named by schemes of at least four connectors that do not use it`() {
    let byClient = Dictionary(grouping: ofSchemes.filter { $0.kind == .client }, by: \.id)
    let most = byClient.filter { standing[$0.key] != nil }.map { id, references in
      let users = served.uses.filter { $0.credentialID == id }.map(\.connector)
      return Set(references.map(\.connector)).subtracting(users).count
    }
    #expect((most.max() ?? 0) >= 4)
  }

  @Test(arguments: ["oauth2-client", "certificate"])
  func `one that several connectors name is deleted within a fortnight`(type: String) {
    let soon = standing.filter { _, credential in
      credential["type"]?.text == type
        && served.daysLeft(credential).map { (0..<14).contains($0) } ?? false
    }
    let most = soon.keys.map { id in
      Set(ofSchemes.filter { $0.id == id }.map(\.connector)).count
    }
    #expect((most.max() ?? 0) >= 3)
  }

  @Test func `a certificate that is deleted soon takes along a client that schemes name`() {
    let clients = Set(ofSchemes.filter { $0.kind == .client }.map(\.id))
    let chain = standing.values.filter { credential in
      guard let id = credential["data"]?["mTLSCredentialId"]?.text else { return false }
      let left = served.daysLeft(standing[id]) ?? .infinity
      return left < 14 && clients.contains(credential["id"]?.text ?? "")
    }
    #expect(!chain.isEmpty)
  }

  @Test func `a client and a certificate lead to each other`() {
    let circles = served.uses.filter { use in
      guard let client = use.scheme["grant"]?["credentialId"]?.text else { return false }
      return standing[client]?["data"]?["mTLSCredentialId"]?.text == use.credentialID
    }
    #expect(circles.count >= 1)
    #expect(circles.allSatisfy { $0.credential["type"]?.text == "certificate" })
  }
}
