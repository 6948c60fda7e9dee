import ConnectAPI
import ConnectModels
import Explorer

/// The real service behind the explorer's reads.
///
/// Called on the cooperative pool: bodies are decoded and rows are made there, so that the main
/// thread only takes in what is finished.
extension ConnectClient: ResourceReader {
  package func read(
    _ resource: ResourceReference, page: PageRequest?,
    progress: @escaping Progress
  ) async throws(APIError) -> ResourceAnswer {
    let page = page ?? PageRequest(first: PagingRule.sizes.upperBound)
    switch resource {
    case .connectors, .publicConnectors:
      let answer = try await connectorPage(resource, page: page, progress: progress)
      return .connectors(answer.map(ConnectorArrival.init))
    case .connector:
      return .connector(ConnectorArrival(try await connector(resource, progress: progress)))
    case .actions:
      let answer = try await actions(resource, page: page, progress: progress)
      return .versionItems(answer.map(VersionItem.action))
    case .triggers:
      let answer = try await triggers(resource, page: page, progress: progress)
      return .versionItems(answer.map(VersionItem.trigger))
    case .definitions:
      let answer = try await definitions(resource, page: page, progress: progress)
      return .versionItems(answer.map(VersionItem.definition))
    case .connections, .connection, .versions, .version, .rawSchema, .categories, .protocols,
      .authSchemes:
      throw APIError(
        kind: .refusedRequest, sentence: "the explorer does not read \(resource.operation)")
    }
  }
}

extension Page {
  /// The page with each item turned into something else.
  fileprivate func map<Other>(_ transform: (Item) -> Other) -> Page<Other> {
    Page<Other>(
      items: items.map(transform), totalCount: totalCount, next: next, previous: previous,
      faults: faults)
  }
}
