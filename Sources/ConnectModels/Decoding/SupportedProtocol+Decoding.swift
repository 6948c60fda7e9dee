import JSON

extension SupportedProtocol {
  enum Field: Int, ResourceField {
    case id
    case slug
    case name
    case description
    case iconURL
  }

  static let fields = FieldTable<Field>()
}

extension SupportedAuthScheme {
  enum Field: Int, ResourceField {
    case id
    case type
    case name
    case description
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// A protocol of a listing, as far as it reads, with its faults.
  mutating func supportedProtocol(_ value: JSONValue) -> SupportedProtocol {
    guard let object = open(value, SupportedProtocol.fields) else {
      return SupportedProtocol(id: Identifier(""), slug: "", name: "", faults: takeFaults())
    }
    defer { close(object) }
    var supported = SupportedProtocol(
      id: identifier(.id, in: object),
      slug: text(.slug, in: object),
      name: text(.name, in: object),
      description: text(.description, in: object),
      iconURL: text(.iconURL, in: object),
      unknownFields: object.unknownFields)
    noteRepairs(in: value)
    supported.faults = takeFaults()
    return supported
  }

  /// An auth scheme of a protocol's listing, as far as it reads, with its faults.
  mutating func supportedAuthScheme(_ value: JSONValue) -> SupportedAuthScheme {
    guard let object = open(value, SupportedAuthScheme.fields) else {
      return SupportedAuthScheme(id: Identifier(""), type: "", name: "", faults: takeFaults())
    }
    defer { close(object) }
    var supported = SupportedAuthScheme(
      id: identifier(.id, in: object),
      type: text(.type, in: object),
      name: text(.name, in: object),
      description: text(.description, in: object),
      unknownFields: object.unknownFields)
    noteRepairs(in: value)
    supported.faults = takeFaults()
    return supported
  }
}
