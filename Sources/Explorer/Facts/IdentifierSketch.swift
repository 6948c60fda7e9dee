import ConnectModels

/// A set of ids in one word. It says for certain only what is not in it, which spares a look at nearly
/// all connectors when a few ids are sought among very many.
struct IdentifierSketch: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  init() {}

  /// A set as it was kept.
  init(bits: UInt64) { self.bits = bits }

  /// A set of one id.
  init(_ id: Identifier) { insert(id) }

  mutating func insert(_ id: Identifier) { bits |= Self.bits(of: id) }

  /// Whether all of another set can be in this one; of one id, whether that can be.
  func mayContain(_ other: IdentifierSketch) -> Bool { bits & other.bits == other.bits }

  /// Two of the 64 bits: a dozen ids then let one in ten others through.
  private static func bits(of id: Identifier) -> UInt64 {
    let hash = UInt64(truncatingIfNeeded: id.hashValue)
    return 1 << (hash & 63) | 1 << (hash >> 6 & 63)
  }
}
