/// Finds what a request asks for, and answers it from the organisation.
struct Router: Sendable {
  static let basePath = "/api/connect/v1"

  let organisation: DemoOrganisation
  let indexes: ConnectorIndexes

  func answer(_ target: RequestTarget) throws(Refusal) -> Answer {
    let base = ["api", "connect", "v1"]
    guard target.segments.starts(with: base) else { throw .notFound("path") }
    let path = Array(target.segments.dropFirst(base.count))
    guard path.first == "o", path.count > 2 else {
      return try answerShared(path, target)
    }
    return try answer(path[1], Array(path.dropFirst(2)), target)
  }

  private func answerShared(
    _ path: [String], _ target: RequestTarget
  ) throws(Refusal) -> Answer {
    switch path {
    case ["categories"]:
      var json = JSONWriter()
      json.array(Vocabulary.categories) { $0.string($1) }
      return Answer(json)
    case ["connectors"]:
      return try connectors(of: .catalogue, target)
    default:
      throw .notFound("path")
    }
  }

  private func answer(
    _ identifier: String, _ path: [String], _ target: RequestTarget
  ) throws(Refusal) -> Answer {
    guard let id = ULID(identifier) else { throw .badField("organisation_id", "is no ULID") }
    let isOurs = id == organisation.organisationID
    switch path.first {
    case "connectors" where path.count == 1:
      guard isOurs else {
        throw .forbidden("The token may not list this organisation's connectors.")
      }
      return try connectors(of: .own, target)
    case "connectors":
      let key = try connector(path[1], of: id)
      return try answer(key, Array(path.dropFirst(2)), target)
    case "schemas" where path.count == 4:
      let key = try connector(path[1], of: id)
      return try schema(of: key, version: path[2], file: path[3])
    case "protocols" where isOurs:
      return try protocols(Array(path.dropFirst()), target)
    case "protocols":
      throw .forbidden("The token may not read this organisation's protocols.")
    default:
      throw .notFound("path")
    }
  }

  private func answer(
    _ key: ConnectorKey, _ path: [String], _ target: RequestTarget
  ) throws(Refusal) -> Answer {
    switch (path.first, path.count) {
    case (nil, 0):
      var json = JSONWriter(reserving: 8_192)
      json.connector(organisation.connector(key, isAlone: true))
      return Answer(json)
    case ("connections", 1): return try connections(of: key, target)
    case ("connections", 2): return try connection(path[1], of: key)
    case ("versions", 1): return try versions(of: key, target)
    case ("versions", 2...3):
      guard let age = organisation.versionAge(key, named: path[1]) else {
        throw .notFound("version")
      }
      return try version(age, of: key, part: path.count == 3 ? path[2] : nil, target)
    default: throw .notFound("path")
    }
  }

  /// A connector by its id, asked under the organisation `id`.
  ///
  /// Of the catalogue's owners some share everything, some refuse and some deny that it exists, as
  /// other organisations may.
  private func connector(_ text: String, of id: ULID) throws(Refusal) -> ConnectorKey {
    guard let connectorID = ULID(text) else { throw .badField("connector_id", "is no ULID") }
    let key = organisation.connector(connectorID)
    if id == organisation.organisationID {
      guard let key, key.realm == .own else { throw .notFound("connector") }
      return key
    }
    guard let key, organisation.owner(of: key) == id else {
      throw .forbidden("The token may not read this organisation.")
    }
    switch organisation.ownerNumber(of: key) % 4 {
    case 1: throw .forbidden("The connector's organisation does not share its details.")
    case 2: throw .notFound("connector")
    default: return key
    }
  }
}

// MARK: - Listings

extension Router {
  private func connectors(of realm: Realm, _ target: RequestTarget) throws(Refusal) -> Answer {
    let page = try PageRequest(target)
    let query = try ConnectorQuery(target)
    let index = query.isPlain ? nil : indexes.index(query, realm: realm, in: organisation)
    let total = index?.positions.count ?? organisation.count(of: realm)
    let range = page.range(of: total)
    return Answer(
      PageRequest.write(range, at: range, of: total, named: "connectors") { json, place in
        let position = index.map { Int($0.positions[place]) } ?? place
        let key = ConnectorKey(realm: realm, index: position)
        json.connector(organisation.connector(key, isAlone: false))
      })
  }

  private func connections(
    of key: ConnectorKey, _ target: RequestTarget
  ) throws(Refusal) -> Answer {
    let summaries = (0..<organisation.connectionCount(key))
      .map { organisation.connectionSummary(key, $0) }
      .sorted { ($0.updated ?? $0.created) > ($1.updated ?? $1.created) }
    return try page(summaries, named: "items", target) { $0.connectionSummary($1) }
  }

  private func connection(_ text: String, of key: ConnectorKey) throws(Refusal) -> Answer {
    guard let id = ULID(text) else { throw .badField("connection_id", "is no ULID") }
    guard let resource = organisation.key(id), resource.kind == .connection,
      resource.connector == key, resource.ordinal < organisation.connectionCount(key)
    else { throw .notFound("connection") }
    var json = JSONWriter(reserving: 8_192)
    json.connection(organisation.connection(key, resource.ordinal, isAlone: true))
    return Answer(json)
  }

  private func versions(of key: ConnectorKey, _ target: RequestTarget) throws(Refusal) -> Answer {
    try page(organisation.versions(key), named: "items", target) { $0.version($1) }
  }

  /// A page of rows that are all at hand.
  func page<Row>(
    _ rows: [Row], named name: String, _ target: RequestTarget,
    _ body: (inout JSONWriter, Row) -> Void
  ) throws(Refusal) -> Answer {
    let range = try PageRequest(target).range(of: rows.count)
    return Answer(
      PageRequest.write(rows[range], at: range, of: rows.count, named: name, body))
  }
}
