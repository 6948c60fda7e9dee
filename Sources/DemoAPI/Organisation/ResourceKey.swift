/// Whose connectors: the demo organisation's own, or those of the public catalogue.
enum Realm: UInt8, CaseIterable {
  case own
  case catalogue
}

/// Which connector: from it alone everything about the connector follows.
struct ConnectorKey: Hashable {
  var realm: Realm
  var index: Int
}

/// What an id is the id of.
struct ResourceKey: Hashable {
  enum Kind: UInt8, CaseIterable {
    case connector = 1
    case connection
    case connectionCredential
    case credential
    case scheme
    case version
    case action
    case trigger
    case definition
    case binding
    case gateway
    case client
    case certificate
  }

  var kind: Kind
  var connector: ConnectorKey
  /// Counts the resources of one kind within a connector; below 2²⁴.
  var ordinal: Int

  init(_ kind: Kind, _ connector: ConnectorKey, _ ordinal: Int = 0) {
    self.kind = kind
    self.connector = connector
    self.ordinal = ordinal
  }

  /// Everything in 64 bits, for the random part of a ULID.
  var packed: UInt64 {
    UInt64(connector.realm.rawValue) << 62 | UInt64(kind.rawValue) << 56
      | UInt64(ordinal & 0xFF_FFFF) << 32 | UInt64(connector.index & 0xFFFF_FFFF)
  }

  init?(packed: UInt64) {
    guard
      let realm = Realm(rawValue: UInt8(packed >> 62)),
      let kind = Kind(rawValue: UInt8(packed >> 56 & 0x3F))
    else { return nil }
    self.kind = kind
    connector = ConnectorKey(realm: realm, index: Int(packed & 0xFFFF_FFFF))
    ordinal = Int(packed >> 32 & 0xFF_FFFF)
  }
}
