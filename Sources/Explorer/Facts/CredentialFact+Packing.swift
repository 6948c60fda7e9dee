import ConnectModels

extension CredentialFact: PackedFact {
  /// What is written only where it is there, and what is one of two.
  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let isTrigger = Flags(rawValue: 1)
    static let hasErrors = Flags(rawValue: 2)
    static let hasUsages = Flags(rawValue: 4)
  }

  package init(from cursor: inout FactCursor) {
    name = cursor.text()
    schemeType = cursor.text()
    type = cursor.credentialType()
    let flags = Flags(rawValue: cursor.byte())
    isTrigger = flags.contains(.isTrigger)
    id = cursor.identifier()
    expiresAt = cursor.time()
    organisation = cursor.sharedIdentifier()
    errors = flags.contains(.hasErrors) ? cursor.index() : nil
    usages = flags.contains(.hasUsages) ? cursor.index() : nil
    connection = cursor.index()
    order = cursor.index()
    holder = cursor.identifier()
  }

  func pack(into writer: inout FactWriter) {
    var flags: Flags = []
    if isTrigger { flags.insert(.isTrigger) }
    if errors != nil { flags.insert(.hasErrors) }
    if usages != nil { flags.insert(.hasUsages) }
    writer.text(name)
    writer.text(schemeType)
    writer.credentialType(type)
    writer.byte(flags.rawValue)
    writer.identifier(id)
    writer.time(expiresAt)
    writer.sharedIdentifier(organisation)
    if let errors { writer.index(errors) }
    if let usages { writer.index(usages) }
    writer.index(connection)
    writer.index(order)
    writer.identifier(holder)
  }
}

/// Reads the beginning of a packed credential.
extension CredentialKey: ReadableFact {
  package init(from cursor: inout FactCursor) {
    cursor.skipText()
    cursor.skipText()
    _ = cursor.credentialType()
    cursor.skip(1)
    id = cursor.identifier()
    expiresAt = cursor.time()
  }
}

extension FactWriter {
  /// What stands for a type that the API's document does not name; its text follows.
  static let otherType = UInt8.max

  fileprivate mutating func credentialType(_ type: CredentialType) {
    guard let number = CredentialType.named.firstIndex(of: type) else {
      byte(Self.otherType)
      text(type.name)
      return
    }
    byte(UInt8(number))
  }
}

extension FactCursor {
  /// The bytes of each type's name.
  private static let typeNames = CredentialType.named.map { Array($0.name.utf8) }

  fileprivate mutating func credentialType() -> CredentialType {
    let number = byte()
    return number == FactWriter.otherType
      ? CredentialType(text()) : CredentialType.named[Int(number)]
  }

  /// The name of a credential's type, as bytes.
  mutating func credentialTypeName() -> ArraySlice<UInt8> {
    let number = byte()
    return number == FactWriter.otherType ? bytes[textRange()] : Self.typeNames[Int(number)][...]
  }
}
