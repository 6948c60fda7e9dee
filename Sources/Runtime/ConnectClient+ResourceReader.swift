import ConnectAPI
import ConnectModels
import Explorer

/// The real service behind the explorer's reads.
///
/// Called on the cooperative pool: bodies are decoded and rows are made there, so that the main
/// thread only takes in what is finished.
extension ConnectClient: ResourceReader {
  package func read(
    _ read: Read, progress: @escaping @Sendable (RequestProgress) -> Void
  ) async throws(APIError) -> ResourceAnswer {
    switch read {
    case .connectors(let listing, let page):
      let answer = try await connectorPage(listing.resource, page: page, progress: progress)
      return .connectors(ConnectorArrivals(answer))
    case .connector(let organisation, let connector):
      let answer = try await self.connector(
        connector, organisation: organisation, progress: progress)
      return .connector(ConnectorArrival(answer))
    case .categories:
      return .categories(try await categories(progress: progress).names)
    case .branch(let branch, let page):
      return .branch(try await self.branch(branch, page: page, progress: progress))
    }
  }

  private func branch(
    _ branch: BranchReference, page: PageRequest, progress: @escaping Progress
  ) async throws(APIError) -> Page<BranchItem> {
    switch branch {
    case .versionItems(let items):
      let answer = try await self.items(items, page: page, progress: progress)
      return answer.map(BranchItem.versionItem)
    case .schema(let schema):
      // Taken apart here, away from the main thread.
      let document = try await rawSchema(schema.resource, progress: progress)
      return Page(items: [.schema(document.schema())])
    case .protocols(let organisation):
      let answer = try await protocols(
        .protocols(organisation: organisation), page: page, progress: progress)
      return answer.map(BranchItem.supportedProtocol)
    case .supportedSchemes(let organisation, let slug):
      let answer = try await authSchemes(
        .authSchemes(organisation: organisation, protocolSlug: slug), page: page,
        progress: progress)
      return answer.map(BranchItem.supportedScheme)
    }
  }

  private func items(
    _ items: VersionItemsReference, page: PageRequest, progress: @escaping Progress
  ) async throws(APIError) -> Page<VersionItem> {
    switch items.kind {
    case .actions:
      let answer = try await actions(items.resource, page: page, progress: progress)
      return answer.map(VersionItem.action)
    case .triggers:
      let answer = try await triggers(items.resource, page: page, progress: progress)
      return answer.map(VersionItem.trigger)
    case .definitions:
      let answer = try await definitions(items.resource, page: page, progress: progress)
      return answer.map(VersionItem.definition)
    }
  }
}

extension Listing {
  /// The listing as the API names it.
  fileprivate var resource: ResourceReference {
    switch self {
    case .organisation(let organisation, let query):
      .connectors(organisation: organisation, query: query)
    case .publicCatalogue(let query):
      .publicConnectors(query: query)
    }
  }
}
