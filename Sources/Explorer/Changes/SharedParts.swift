import ConnectModels

/// What has become of the parts that stand in many places, counted over all connectors with a change,
/// so that a row of such a part can be marked without looking at each of its places.
struct SharedParts: Equatable, Sendable {
  /// What one connector adds.
  private struct Share: Equatable, Sendable {
    let tallies: [SharedPart: PartTally]
    /// Its number in the order in which they were noted.
    let number: Int
  }

  private var tallies: [SharedPart: PartTally] = [:]
  private var shares: [Identifier: Share] = [:]
  /// Up to which share each part was looked at.
  private var seen: [SharedPart: Int] = [:]
  private var count = 0

  subscript(part: SharedPart) -> PartTally? { tallies[part] }

  mutating func add(_ tallies: [SharedPart: PartTally], of connector: Identifier) {
    guard !tallies.isEmpty else { return }
    count += 1
    shares[connector] = Share(tallies: tallies, number: count)
    for (part, tally) in tallies { self.tallies[part, default: PartTally()].add(tally) }
  }

  mutating func remove(_ connector: Identifier) {
    guard let share = shares.removeValue(forKey: connector) else { return }
    for (part, tally) in share.tallies where share.number > seen[part] ?? 0 {
      tallies[part]?.subtract(tally)
      if tallies[part]?.isEmpty == true { tallies[part] = nil }
    }
    // Nothing is left that could have been looked at.
    if shares.isEmpty { self = SharedParts() }
  }

  /// Forgets a part that was looked at.
  mutating func forget(_ part: SharedPart) {
    tallies[part] = nil
    seen[part] = count
  }
}
