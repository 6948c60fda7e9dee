/// Among how much problems were looked for.
package struct ProblemScope: Equatable, Sendable {
  /// How many connectors are loaded.
  package let loaded: Int
  /// Whether no other is left to load.
  package let isAll: Bool
  /// Whether a filter leaves some out.
  package let isFiltered: Bool

  package init(loaded: Int, isAll: Bool, isFiltered: Bool) {
    self.loaded = loaded
    self.isAll = isAll
    self.isFiltered = isFiltered
  }
}
