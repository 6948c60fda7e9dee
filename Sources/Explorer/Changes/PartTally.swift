import ConnectModels

/// A part that stands in many places, and is one row of a view.
enum SharedPart: Hashable, Sendable {
  case credential(Identifier)
  case message(MessageKey)
}

/// In how many of its places a part is new, another one than it was, or gone with its connector.
struct PartTally: Equatable, Sendable {
  var new = 0
  var changed = 0
  var gone = 0
  /// When that was noticed last, on the monotonic clock.
  var noticed = Duration.zero

  var isEmpty: Bool { new + changed + gone == 0 }

  mutating func count(_ kind: ConnectorChange.Kind) {
    switch kind {
    case .new: new += 1
    case .changed: changed += 1
    case .gone: gone += 1
    }
  }

  mutating func add(_ other: PartTally) {
    new += other.new
    changed += other.changed
    gone += other.gone
    noticed = max(noticed, other.noticed)
  }

  mutating func subtract(_ other: PartTally) {
    new -= other.new
    changed -= other.changed
    gone -= other.gone
  }

  /// What has become of a part that stands in so many places: it is new where all of them are.
  func kind(among places: Int) -> ConnectorChange.Kind? {
    if isEmpty { return nil }
    return new == places ? .new : .changed
  }
}

extension ConnectorChange {
  /// The shared parts that it is about.
  func tallies(over facts: ConnectorFacts) -> [SharedPart: PartTally] {
    var tallies: [SharedPart: PartTally] = [:]
    func note(_ part: SharedPart, at path: NodePath) {
      guard let kind = kind(at: path) else { return }
      tallies[part, default: PartTally(noticed: noticed)].count(kind)
    }
    for (index, key) in facts.credentialKeys.enumerated() where !key.id.isEmpty {
      note(.credential(key.id), at: facts.path(ofCredential: index))
    }
    for (index, message) in facts.messages.enumerated() {
      note(.message(MessageKey(message)), at: facts.path(ofMessage: index))
    }
    return tallies
  }
}
