import ConnectModels

extension MessageFact: PackedFact {
  package init(from cursor: inout FactCursor) {
    text = cursor.text()
    severity = Severity(cursor.text())
    let kind = cursor.byte()
    let index = cursor.index()
    ordinal = cursor.index()
    subject =
      switch kind {
      case 0: .scheme(index)
      case 1: .credentialScheme(index)
      case 2: .credential(index)
      case 3: .consent(index)
      case 4: .version(index)
      default: .item(ItemSubject(ofVersion: index, from: &cursor))
      }
  }

  func pack(into writer: inout FactWriter) {
    writer.text(text)
    writer.text(severity.name)
    let (kind, index): (UInt8, Int32) =
      switch subject {
      case .scheme(let scheme): (0, scheme)
      case .credentialScheme(let credential): (1, credential)
      case .credential(let credential): (2, credential)
      case .consent(let credential): (3, credential)
      case .version(let version): (4, version)
      case .item(let item): (5, item.version)
      }
    writer.byte(kind)
    writer.index(index)
    writer.index(ordinal)
    if case .item(let item) = subject { item.pack(into: &writer) }
  }
}

extension MessageFact.ItemSubject {
  fileprivate init(ofVersion version: Int32, from cursor: inout FactCursor) {
    self.version = version
    name = cursor.text()
    kind = VersionItemKind.allCases[cursor.count()]
    let ordinal = cursor.count()
    step = ordinal > 0 ? .ordinal(ordinal - 1) : .resource(cursor.identifier())
  }

  /// Writes all but the version.
  fileprivate func pack(into writer: inout FactWriter) {
    writer.text(name)
    writer.count(VersionItemKind.allCases.firstIndex(of: kind) ?? 0)
    switch step {
    case .ordinal(let ordinal): writer.count(ordinal + 1)
    case .resource(let id):
      writer.count(0)
      writer.identifier(id)
    // An item is told from others by its id, or by its place.
    case .connector, .group, .placeholder: preconditionFailure("no step of an item: \(step)")
    }
  }
}
