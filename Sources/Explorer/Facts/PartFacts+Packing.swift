import ConnectModels

// How the facts of a connector's parts are packed. What is asked of very many comes first, the text
// that the filter looks at before all else.

extension SchemeFact: PackedFact {
  package init(from cursor: inout FactCursor) {
    type = cursor.text()
    id = cursor.identifier()
  }

  func pack(into writer: inout FactWriter) {
    writer.text(type)
    writer.identifier(id)
  }
}

extension ConnectionFact: PackedFact {
  package init(from cursor: inout FactCursor) {
    name = cursor.text()
    id = cursor.identifier()
    updatedAt = cursor.time()
    let first = cursor.index()
    credentials = first..<first + cursor.index()
    findings = Mark(rawValue: Int(cursor.byte())) ?? .nothing
  }

  func pack(into writer: inout FactWriter) {
    writer.text(name)
    writer.identifier(id)
    writer.time(updatedAt)
    writer.index(credentials.lowerBound)
    writer.index(Int32(credentials.count))
    writer.byte(UInt8(findings.rawValue))
  }
}

extension VersionFact: PackedFact {
  package init(from cursor: inout FactCursor) {
    name = cursor.text()
    let flags = cursor.byte()
    isLatest = flags & 1 != 0
    isDefault = flags & 2 != 0
    mark = Mark(rawValue: Int(flags >> 3)) ?? .nothing
    id = cursor.identifier()
    updatedAt = cursor.time()
    publishedAt = flags & 4 != 0 ? updatedAt : cursor.time()
    messageCount = cursor.index()
  }

  func pack(into writer: inout FactWriter) {
    let isPublishedLast = publishedAt == updatedAt
    writer.text(name)
    writer.byte(
      (isLatest ? 1 : 0) | (isDefault ? 2 : 0) | (isPublishedLast ? 4 : 0)
        | UInt8(mark.rawValue) << 3)
    writer.identifier(id)
    writer.time(updatedAt)
    if !isPublishedLast { writer.time(publishedAt) }
    writer.index(messageCount)
  }
}

extension TagFact: PackedFact {
  package init(from cursor: inout FactCursor) { text = cursor.text() }

  func pack(into writer: inout FactWriter) { writer.text(text) }
}

extension ReferenceFact: PackedFact {
  package init(from cursor: inout FactCursor) {
    let (kind, index) = (cursor.byte(), cursor.index())
    source =
      switch kind & 7 {
      case 0: .schemeGrant(scheme: index)
      case 1: .schemeMTLS(scheme: index)
      case 2: .credentialSchemeGrant(credential: index)
      case 3: .credentialSchemeMTLS(credential: index)
      default: .credentialMTLS(credential: index)
      }
    target = cursor.sharedIdentifier()
    organisation = kind & 8 != 0 ? cursor.sharedIdentifier() : nil
  }

  func pack(into writer: inout FactWriter) {
    let (kind, index): (UInt8, Int32) =
      switch source {
      case .schemeGrant(let scheme): (0, scheme)
      case .schemeMTLS(let scheme): (1, scheme)
      case .credentialSchemeGrant(let credential): (2, credential)
      case .credentialSchemeMTLS(let credential): (3, credential)
      case .credentialMTLS(let credential): (4, credential)
      }
    writer.byte(kind | (organisation == nil ? 0 : 8))
    writer.index(index)
    writer.sharedIdentifier(target)
    if let organisation { writer.sharedIdentifier(organisation) }
  }
}
