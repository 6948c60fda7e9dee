import ConnectModels

// The reads of the API by name: what each answers with is said here and nowhere else.

extension ConnectClient {
  /// Told before every wait for another try.
  package typealias Progress = @Sendable (RequestProgress) -> Void

  /// Which connectors are listed.
  package enum Scope: Sendable, Hashable {
    /// Those of an organisation.
    case organisation(Identifier)
    /// Those of the public catalogue.
    case publicCatalogue
  }

  /// A page of connectors: ListConnectors or ListPublicConnectors.
  package func connectors(
    in scope: Scope, query: ConnectorQuery = ConnectorQuery(), page: PageRequest,
    progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> ConnectorPage {
    let reference: ResourceReference =
      switch scope {
      case .organisation(let organisation): .connectors(organisation: organisation, query: query)
      case .publicCatalogue: .publicConnectors(query: query)
      }
    return try await connectorPage(reference, page: page, progress: progress)
  }

  /// GetConnector
  package func connector(
    _ connector: Identifier, organisation: Identifier, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> DecodedConnector {
    try await self.connector(
      .connector(organisation: organisation, connector: connector), progress: progress)
  }

  /// ListCategories
  package func categories(
    progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> CategoryList {
    try await read(
      .categories, progress: progress, decode: CategoryList.init(decoding:))
  }

  // By reference, as effects name them.

  /// A page of a reference that lists connectors; where the request says so, the page behind it is
  /// asked for while this one is decoded, and kept for the call that asks for it.
  package func connectorPage(
    _ reference: ResourceReference, page: PageRequest, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> ConnectorPage {
    let answer = try await read(
      reference, page: page, progress: progress
    ) { bytes throws(MalformedAnswer) in
      try ConnectorPage(decoding: bytes) { next in
        guard page.readsAhead else { return }
        readAhead(reference, PageRequest(first: page.first, after: next))
      }
    }
    // Whoever stopped this page wants no other.
    if Task.isCancelled { dropReadAhead() }
    return answer
  }

  /// What a reference to one connector stands for.
  package func connector(
    _ reference: ResourceReference, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> DecodedConnector {
    try await read(
      reference, progress: progress, decode: DecodedConnector.init(decoding:))
  }

  /// A page of a reference that lists a version's actions.
  package func actions(
    _ reference: ResourceReference, page: PageRequest, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> Page<Action> {
    try await read(
      reference, page: page, progress: progress, decode: Page<Action>.init(decoding:))
  }

  /// A page of a reference that lists a version's triggers.
  package func triggers(
    _ reference: ResourceReference, page: PageRequest, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> Page<Trigger> {
    try await read(
      reference, page: page, progress: progress, decode: Page<Trigger>.init(decoding:))
  }

  /// A page of a reference that lists a version's definitions.
  package func definitions(
    _ reference: ResourceReference, page: PageRequest, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> Page<Definition> {
    try await read(
      reference, page: page, progress: progress, decode: Page<Definition>.init(decoding:))
  }

  /// What a reference to one connection stands for.
  package func connection(
    _ reference: ResourceReference, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> DecodedConnection {
    try await read(
      reference, progress: progress, decode: DecodedConnection.init(decoding:))
  }

  /// The schema that a reference to a definition's file stands for.
  package func rawSchema(
    _ reference: ResourceReference, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> SchemaDocument {
    try await read(
      reference, progress: progress, decode: SchemaDocument.init(decoding:))
  }

  /// A page of a reference that lists an organisation's protocols.
  package func protocols(
    _ reference: ResourceReference, page: PageRequest, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> Page<SupportedProtocol> {
    try await read(
      reference, page: page, progress: progress, decode: Page<SupportedProtocol>.init(decoding:))
  }

  /// A page of a reference that lists the auth schemes of a protocol.
  package func authSchemes(
    _ reference: ResourceReference, page: PageRequest, progress: @escaping Progress = { _ in }
  ) async throws(APIError) -> Page<SupportedAuthScheme> {
    try await read(
      reference, page: page, progress: progress, decode: Page<SupportedAuthScheme>.init(decoding:))
  }
}
