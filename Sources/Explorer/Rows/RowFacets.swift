import ConnectModels

/// What the filter can ask of a row beyond its columns: read in the row's packed facts, so that no
/// document is decoded for it and nothing is kept twice.
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

  /// The facts that hold them; nil for nothing.
  private let facts: ConnectorFacts?

  /// Nothing that can be asked.
  package init() { facts = nil }

  /// What the facts of a connector answer.
  init(_ facts: ConnectorFacts) { self.facts = facts }

  /// What is so of the row.
  package var flags: Flags { facts?.flags ?? [] }

  /// Whether a text of a kind satisfies a condition on its bytes.
  func contains(_ kind: Kind, where isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool {
    guard let facts else { return false }
    switch kind {
    case .version: return facts.section(.versions).containsText(isWanted)
    case .connection: return facts.section(.connections).containsText(isWanted)
    case .credential: return facts.section(.credentials).containsText(isWanted)
    case .tag: return facts.section(.tags).containsText(isWanted)
    case .scheme:
      return facts.section(.schemes).containsText(isWanted)
        || facts.section(.credentials).containsText(after: 1, isWanted)
    case .type:
      return facts.section(.credentials).contains { cursor in
        cursor.skipText()
        cursor.skipText()
        return isWanted(cursor.credentialTypeName())
      }
    }
  }

  /// The texts of a kind, in the order of the document, for completion; some more than once.
  package func texts(_ kind: Kind) -> [String] {
    var texts: [String] = []
    _ = contains(kind) { bytes in
      texts.append(String(decoding: bytes, as: UTF8.self))
      return false
    }
    return texts
  }
}

extension FactSection {
  /// Whether something is so of one of the facts, each of which the condition reads from its
  /// beginning.
  fileprivate func contains(where isWanted: (inout FactCursor) -> Bool) -> Bool {
    for index in 0..<count {
      var cursor = cursor(at: index)
      if isWanted(&cursor) { return true }
    }
    return false
  }

  /// Whether a condition holds for the text of one of the facts that stands after so many others.
  fileprivate func containsText(
    after skipped: Int = 0, _ isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    contains { cursor in
      for _ in 0..<skipped { cursor.skipText() }
      return isWanted(cursor.bytes[cursor.textRange()])
    }
  }
}

// MARK: - Of the API's resources

extension RowFacets.Flags {
  /// What is so of a connector or of something within it.
  init(_ connector: Connector) {
    self = connector.isPublic ? .isPublic : []
    for scheme in connector.authSchemes { add(scheme.validationMessages) }
    for version in connector.versions {
      if version.isDraft { insert(.isDraft) }
      add(version.messages)
    }
    for holder in connector.connections.lazy.flatMap(\.allCredentials) {
      add(holder.authScheme.validationMessages)
      add(holder.credential)
    }
  }

  private mutating func add(_ credential: Credential) {
    insert(.usages(of: credential.usages?.count))
    if let errors = credential.errors {
      // Each is a message of the worst kind, as the view of messages has it.
      if !errors.isEmpty { formUnion([.isInvalid, .hasMessages, .hasError]) }
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
