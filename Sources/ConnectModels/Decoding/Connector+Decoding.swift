import JSON

extension Connector {
  enum Field: Int, ResourceField {
    case id
    case organisationId
    case name
    case `public`
    case documentationURL
    case imageURL
    case tags
    case `protocol`
    case baseUrl
    case datasetId
    case authSchemeConfigs
    case connectionVariables
    case connections
    case versions
    case createdAt
    case updatedAt
  }

  static let fields = FieldTable<Field>()

  /// A connector of which nothing could be read.
  init(unreadable faults: [DecodingFault]) {
    self.init(
      id: Identifier(""), organisationID: Identifier(""), name: "", protocol: .other(""),
      faults: faults)
  }
}

extension ResourceDecoder {
  /// A connector, as far as it reads; its faults are all that the document has within it.
  mutating func connector(_ value: JSONValue) -> Connector {
    guard let object = open(value, Connector.fields) else {
      return Connector(unreadable: takeFaults())
    }
    defer { close(object) }
    schemes.removeAll(keepingCapacity: true)
    var unknownFields = object.unknownFields
    let transport = connectorProtocol(in: object, &unknownFields)
    var connector = Connector(
      id: identifier(.id, in: object),
      organisationID: identifier(.organisationId, in: object),
      name: text(.name, in: object),
      isPublic: flag(.public, in: object),
      documentationURL: optionalText(.documentationURL, in: object),
      imageURL: optionalText(.imageURL, in: object),
      tags: nested(.tags, in: object, isRequired: false) { $0.tags($1) },
      protocol: transport,
      authSchemes: list(.authSchemeConfigs, in: object, isRequired: true) {
        $0.sharedScheme($1)
      } ?? [],
      connectionVariables: list(.connectionVariables, in: object, isRequired: false) {
        $0.variable($1)
      },
      connections: list(.connections, in: object, isRequired: true) { $0.connection($1) } ?? [],
      versions: list(.versions, in: object, isRequired: true) { $0.version($1) } ?? [],
      createdAt: time(.createdAt, in: object, isRequired: true),
      updatedAt: time(.updatedAt, in: object, isRequired: true),
      unknownFields: unknownFields)
    noteRepairs(in: value)
    connector.faults = takeFaults()
    return connector
  }

  /// Notes what was repaired within a resource, each at its own field.
  mutating func noteRepairs(in value: JSONValue) {
    for repair in document.repairs(in: value).prefix(Self.mostFaults) {
      let path = document.path(toByte: repair.source.lowerBound, from: value)
      switch repair.kind {
      case .loneSurrogate: note(DecodingFault(path: path, reason: .loneSurrogate))
      case .numberOutOfRange: note(DecodingFault(path: path, reason: .numberOutOfRange))
      }
    }
  }

  private mutating func connectorProtocol(
    in object: OpenObject<Connector.Field>, _ unknownFields: inout [UnknownField]
  ) -> ConnectorProtocol {
    let name = text(.protocol, in: object)
    switch name {
    case "http":
      unknownFields += strangers([.datasetId], in: object)
      return .http(baseURL: text(.baseUrl, in: object, isRequired: true))
    case "bigquery":
      unknownFields += strangers([.baseUrl], in: object)
      return .bigquery(datasetID: text(.datasetId, in: object, isRequired: true))
    default:
      unknownFields += strangers([.baseUrl, .datasetId], in: object)
      return .other(name)
    }
  }

  private mutating func tags(_ value: JSONValue) -> [Tag]? {
    let kind = document.kind(of: value)
    guard kind == .object else {
      note(.wrongType(expected: JSONKind.object.words, found: kind.words))
      return nil
    }
    return lastMembers(of: value).map { name, value in
      within(name) { decoder in
        guard decoder.document.kind(of: value) == .array else {
          // A lone string is as good as a list of one; all else is noted with it.
          return Tag(key: name, values: decoder.element(value).map { [$0] } ?? [])
        }
        return Tag(key: name, values: decoder.elements(of: value) { $0.element($1) })
      }
    }
  }
}
