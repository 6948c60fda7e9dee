/// How many connectors are new, changed or gone.
package struct ChangeCounts: Equatable, Sendable {
  package let new: Int
  package let changed: Int
  package let gone: Int

  package init(new: Int = 0, changed: Int = 0, gone: Int = 0) {
    self.new = new
    self.changed = changed
    self.gone = gone
  }

  init(_ counts: [ConnectorChange.Kind: Int]) {
    self.init(
      new: counts[.new] ?? 0, changed: counts[.changed] ?? 0, gone: counts[.gone] ?? 0)
  }

  package var isEmpty: Bool { total == 0 }

  package var total: Int { new + changed + gone }

  /// `2 new`, `1 changed`, `1 gone`, as far as there are any.
  package var words: [String] {
    [(new, "new"), (changed, "changed"), (gone, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }
  }
}

extension ChangeBook {
  /// How many of each kind there are.
  package var counts: ChangeCounts {
    ChangeCounts(new: count(.new), changed: count(.changed), gone: count(.gone))
  }
}
