import ConnectModels

extension RequestPath {
  /// The path and query that a reference stands for, below the base URL; of a listing, its first
  /// page.
  package init(_ reference: ResourceReference) throws(Fault) {
    self = try reference.path(page: nil, after: nil)
  }
}

extension ResourceReference {
  /// The path and query that the reference stands for, below the base URL; `after` is the cursor's word, already judged by `CursorPolicy`.
  func path(page: PageRequest?, after: String?) throws(RequestPath.Fault) -> RequestPath {
    let path = try resourcePath()
    guard isPaged, let page else { return path }
    return path.query("first", "\(max(page.first, 1))").query("after", after)
  }

  private func resourcePath() throws(RequestPath.Fault) -> RequestPath {
    switch self {
    case .connectors(let organisation, let query):
      try Self.organisation(organisation).adding("connectors").narrowed(by: query)
    case .publicConnectors(let query):
      RequestPath().adding("connectors").narrowed(by: query)
    case .connector(let organisation, let connector):
      try Self.connector(organisation, connector)
    case .connections(let organisation, let connector):
      try Self.connector(organisation, connector).adding("connections")
    case .connection(let organisation, let connector, let connection):
      try Self.connector(organisation, connector).adding("connections")
        .adding(connection.text, as: "connection")
    case .versions(let organisation, let connector):
      try Self.connector(organisation, connector).adding("versions")
    case .version(let organisation, let connector, let version):
      try Self.version(organisation, connector, version)
    case .actions(let organisation, let connector, let version, let name):
      try Self.version(organisation, connector, version).adding("actions").query("name", name)
    case .triggers(let organisation, let connector, let version, let name):
      try Self.version(organisation, connector, version).adding("triggers").query("name", name)
    case .definitions(let organisation, let connector, let version, let name):
      try Self.version(organisation, connector, version).adding("definitions").query("name", name)
    case .rawSchema(let organisation, let connector, let version, let filename):
      try Self.organisation(organisation).adding("schemas")
        .adding(connector.text, as: "connector").adding(version, as: "version")
        .adding(filename, as: "schema")
    case .categories:
      RequestPath().adding("categories")
    case .protocols(let organisation):
      try Self.organisation(organisation).adding("protocols")
    case .authSchemes(let organisation, let slug):
      try Self.organisation(organisation).adding("protocols").adding(slug, as: "protocol")
        .adding("auth-schemes")
    }
  }

  private static func organisation(_ id: Identifier) throws(RequestPath.Fault) -> RequestPath {
    try RequestPath().adding("o").adding(id.text, as: "organisation")
  }

  private static func connector(
    _ organisation: Identifier, _ connector: Identifier
  ) throws(RequestPath.Fault) -> RequestPath {
    try Self.organisation(organisation).adding("connectors").adding(connector.text, as: "connector")
  }

  private static func version(
    _ organisation: Identifier, _ connector: Identifier, _ version: String
  ) throws(RequestPath.Fault) -> RequestPath {
    try Self.connector(organisation, connector).adding("versions").adding(version, as: "version")
  }
}

extension RequestPath {
  fileprivate func narrowed(by query: ConnectorQuery) -> Self {
    let (tags, sort) = (query.tags.map(\.description), query.sort.map(\.description))
    return query.categories
      .reduce(self.query("name", query.name).query("protocol", query.protocol)) {
        $0.query("categories", $1)
      }
      .query("tags", tags.isEmpty ? nil : tags.joined(separator: ","))
      .query("sort", sort.isEmpty ? nil : sort.joined(separator: ","))
  }
}
