import ConnectModels

/// What the filter can ask of a row beyond its columns, made once with the row, so that no document
/// is decoded for it.
///
/// The texts stand in one buffer, each after its kind and length: for the demo organisation's
/// connectors some 200 bytes a row, 20 MB for 100,000; 16 bytes stand in the row itself.
package struct RowFacets: Hashable, Sendable {
  /// What is so of a row or of something within it.
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    package static let isPublic = Flags(rawValue: 1 << 0)
    package static let isDraft = Flags(rawValue: 1 << 1)
    package static let isUnused = Flags(rawValue: 1 << 2)
    package static let isUnvalidated = Flags(rawValue: 1 << 3)
    package static let isInvalid = Flags(rawValue: 1 << 4)
    package static let hasUsages = Flags(rawValue: 1 << 5)
    package static let hasMessages = Flags(rawValue: 1 << 6)
    package static let hasInfo = Flags(rawValue: 1 << 7)
    package static let hasWarning = Flags(rawValue: 1 << 8)
    package static let hasError = Flags(rawValue: 1 << 9)
    /// An expiry that is no time: never is not certain.
    package static let hasUnreadableExpiry = Flags(rawValue: 1 << 10)
    /// What uses a credential is not loaded: whether something does is not known.
    package static let hasUntoldUsages = Flags(rawValue: 1 << 11)
  }

  /// What a text of a row is.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case version
    case scheme
    case type
    case connection
    case credential
    /// A tag's key, with `=` and a value where it has one.
    case tag
  }

  /// Bytes of texts among which one is looked for before it is added again.
  private static let quicklySearched = 4_096

  /// What is so of the row.
  package private(set) var flags: Flags = []
  /// Kind, length in two bytes (low one first), UTF-8; text after text.
  private var buffer: [UInt8] = []

  package init() {}

  /// Adds to what is so of the row.
  package mutating func insert(_ flags: Flags) {
    self.flags.formUnion(flags)
  }

  /// Adds a text; of one longer than 65,535 bytes the beginning.
  package mutating func add(_ text: String, _ kind: Kind) {
    let bytes = text.utf8.prefix(Int(UInt16.max))
    let count = bytes.count
    buffer.append(kind.rawValue)
    buffer.append(UInt8(truncatingIfNeeded: count))
    buffer.append(UInt8(truncatingIfNeeded: count >> 8))
    buffer.append(contentsOf: bytes)
  }

  /// Gives back what growing took beyond need.
  mutating func compact() {
    // An array made of the whole of another one shares its room; of a mapping it has its own.
    buffer = Array(buffer.lazy.map { $0 })
  }

  /// Whether a text of a kind satisfies a condition on its bytes.
  func contains(_ kind: Kind, where isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var place = 0
    while place + 3 <= buffer.count {
      let end = place + 3 + Int(buffer[place + 1]) + Int(buffer[place + 2]) << 8
      if buffer[place] == kind.rawValue, isWanted(buffer[(place + 3)..<end]) { return true }
      place = end
    }
    return false
  }

  /// The texts of a kind, in the order of the document, for completion.
  package func texts(_ kind: Kind) -> [String] {
    var texts: [String] = []
    _ = contains(kind) { bytes in
      texts.append(String(decoding: bytes, as: UTF8.self))
      return false
    }
    return texts
  }
}

// MARK: - Of the API's resources

extension RowFacets {
  package init(_ connector: Connector) {
    buffer.reserveCapacity(320)
    if connector.isPublic { insert(.isPublic) }
    for tag in connector.tags ?? [] {
      if tag.values.isEmpty { add(tag.key, .tag) }
      for value in tag.values { add("\(tag.key)=\(value)", .tag) }
    }
    for scheme in connector.authSchemes { add(scheme) }
    for version in connector.versions {
      add(version.name, .version)
      if version.isDraft { insert(.isDraft) }
      add(version.messages)
    }
    for connection in connector.connections {
      add(connection.name, .connection)
      add(connection.actionCredentials)
      add(connection.triggerCredentials)
    }
    compact()
  }

  /// Adds a text unless it is there: looked for in the buffer, which is short.
  private mutating func addOnce(_ text: String, _ kind: Kind) {
    let isThere = contains(kind) { $0.elementsEqual(text.utf8) }
    if !isThere { add(text, kind) }
  }

  private mutating func add(_ holders: [ConnectionCredential]?) {
    for holder in holders ?? [] {
      add(holder.authScheme)
      add(holder.credential)
    }
  }

  private mutating func add(_ scheme: AuthSchemeConfig) {
    addOnce(scheme.scheme.typeName, .scheme)
    add(scheme.validationMessages)
  }

  private mutating func add(_ credential: Credential) {
    // Looked for only while that is quick: a name that stands twice costs a few bytes, and looking
    // for each of thousands among all others would cost seconds.
    if buffer.count < Self.quicklySearched {
      addOnce(credential.name, .credential)
    } else {
      add(credential.name, .credential)
    }
    addOnce(credential.type.name, .type)
    insert(.usages(of: credential.usages?.count))
    if let errors = credential.errors {
      if !errors.isEmpty { insert(.isInvalid) }
    } else {
      insert(.isUnvalidated)
    }
    if case .unreadable = credential.expiresAt { insert(.hasUnreadableExpiry) }
  }

  private mutating func add(_ messages: [Message]?) {
    for message in messages ?? [] {
      insert(.hasMessages)
      switch message.severity {
      case .info: insert(.hasInfo)
      case .warning: insert(.hasWarning)
      case .error: insert(.hasError)
      case .other: break
      }
    }
  }
}

extension RowFacets.Flags {
  /// Three states, three flags: not loaded, unused, used.
  static func usages(of count: Int?) -> RowFacets.Flags {
    guard let count else { return .hasUntoldUsages }
    return count == 0 ? .isUnused : .hasUsages
  }
}
