import ConnectModels

/// What stops when credentials go.
package struct Impact: Equatable, Sendable {
  /// Each once, by its most direct way; the most direct first.
  package let dependents: [Dependent]
  /// How many of them are connections.
  package let connectionCount: Int
  /// In how many connectors.
  package let connectorCount: Int

  init(_ dependents: [Dependent]) {
    self.dependents = dependents
    connectionCount = dependents.count(where: \.isConnection)
    connectorCount = Set(dependents.lazy.map(\.connector)).count
  }

  /// How many of them are auth schemes of connectors none of whose connections stops.
  package var schemeCount: Int { dependents.count - connectionCount }
}

/// Something that stops when a credential goes.
package struct Dependent: Hashable, Sendable {
  /// What it is.
  package enum Part: Hashable, Sendable {
    /// A connection of a connector that is at hand, by its place.
    case connection(ConnectorFacts, Int32)
    /// An auth scheme of a connector that is at hand, by its place.
    case scheme(ConnectorFacts, Int32)
    /// A connection that the server says uses the credential, of a connector that is not at hand.
    case elsewhere(UsedConnection)
  }

  package let part: Part
  /// How it comes to depend on what goes.
  package let dependence: Dependence

  /// What tells it from others, whatever list it stands in.
  package struct Identity: Hashable, Sendable {
    let connector: Identifier
    let isConnection: Bool
    /// Its id; what stands in for it where it is empty.
    let id: Identifier
  }

  package var identity: Identity {
    switch part {
    case .connection(let facts, let index):
      Identity(
        connector: facts.connector, isConnection: true,
        id: facts.connections[Int(index)].id.or(ordinal: index))
    case .scheme(let facts, let index):
      Identity(
        connector: facts.connector, isConnection: false,
        id: facts.schemes[Int(index)].id.or(ordinal: index))
    case .elsewhere(let connection):
      Identity(connector: connection.connector.id, isConnection: true, id: connection.id)
    }
  }

  package var connector: Identifier {
    switch part {
    case .connection(let facts, _), .scheme(let facts, _): facts.connector
    case .elsewhere(let connection): connection.connector.id
    }
  }

  /// Whether it is a connection; else it is an auth scheme.
  package var isConnection: Bool {
    switch part {
    case .connection, .elsewhere: true
    case .scheme: false
    }
  }

  package var connectorName: String {
    switch part {
    case .connection(let facts, _), .scheme(let facts, _): facts.connectorName
    case .elsewhere(let connection): connection.connector.name
    }
  }

  /// The connection's name, or the scheme's type.
  package var name: String {
    switch part {
    case .connection(let facts, let index): facts.connections[Int(index)].name
    case .scheme(let facts, let index): facts.schemes[Int(index)].type
    case .elsewhere(let connection): connection.name
    }
  }

  /// How it is already; what is not at hand is marked as such.
  package func mark(by judgement: Judgement) -> Mark {
    switch part {
    case .connection(let facts, let index):
      ConnectionRow(facts, Int(index)).mark(by: judgement)
    case .scheme(let facts, let index):
      facts.messages.lazy.filter { $0.subject == .scheme(index) }.map(\.severity.mark).worst
    case .elsewhere: .draft
    }
  }
}

extension Identifier {
  fileprivate func or(ordinal: Int32) -> Identifier {
    isEmpty ? Identifier("(no id, number \(ordinal))") : self
  }
}
