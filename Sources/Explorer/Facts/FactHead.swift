import ConnectModels

/// What is kept of a connector as a whole.
struct FactHead: Hashable, Sendable {
  let flags: RowFacets.Flags
  let findings: Mark
  let mentioned: IdentifierSketch
  /// The id by which the list knows the connector.
  var connector: Identifier
  let name: String
  let protocolName: String
  let organisation: Identifier
  let updatedAt: TimeValue
  let soonestExpiry: Timestamp?

  init(_ connector: Connector, _ mentioned: IdentifierSketch) {
    self.mentioned = mentioned
    flags = RowFacets.Flags(connector)
    findings = connector.findings
    self.connector = connector.id
    name = connector.name
    protocolName = connector.protocol.name
    organisation = connector.organisationID
    updatedAt = connector.updatedAt
    soonestExpiry = connector.soonestExpiry
  }

  /// The parts, in the order in which they are packed.
  enum Part: Int, CaseIterable {
    case flags
    case findings
    case mentioned
    case connector
    case name
    case protocolName
    case organisation
    case updatedAt
    case soonestExpiry
  }

  func pack(into writer: inout FactWriter) {
    writer.fixed(UInt64(flags.rawValue), bytes: 2)
    writer.byte(UInt8(findings.rawValue))
    writer.fixed(mentioned.bits, bytes: 8)
    writer.identifier(connector)
    writer.text(name)
    writer.text(protocolName)
    writer.sharedIdentifier(organisation)
    writer.time(updatedAt)
    writer.time(soonestExpiry.map(TimeValue.at) ?? .unset)
  }

  init(from cursor: inout FactCursor) {
    flags = RowFacets.Flags(rawValue: UInt16(cursor.fixed(2)))
    findings = Mark(rawValue: Int(cursor.byte())) ?? .nothing
    mentioned = IdentifierSketch(bits: cursor.fixed(8))
    connector = cursor.identifier()
    name = cursor.text()
    protocolName = cursor.text()
    organisation = cursor.sharedIdentifier()
    updatedAt = cursor.time()
    soonestExpiry = cursor.time().timestamp
  }

  /// Moves a cursor from the beginning of a head to one of its parts.
  static func skip(to part: Part, _ cursor: inout FactCursor) {
    switch part {
    case .flags: return
    case .findings: cursor.skip(2)
    case .mentioned: cursor.skip(3)
    case .connector, .name, .protocolName, .organisation, .updatedAt, .soonestExpiry:
      cursor.skip(11)
    }
    if part.rawValue > Part.connector.rawValue { cursor.skipIdentifier() }
    if part.rawValue > Part.name.rawValue { cursor.skipText() }
    if part.rawValue > Part.protocolName.rawValue { cursor.skipText() }
    if part.rawValue > Part.organisation.rawValue { cursor.skipText() }
    if part.rawValue > Part.updatedAt.rawValue { _ = cursor.time() }
  }
}
