/// Finds names by some of their letters, and puts the likeliest first.
struct NameRanking {
  private let needle: Needle

  init(_ typed: String) {
    needle = Needle(TextCondition(.fuzzy, typed), ignoresCase: true)
  }

  /// How well a name fits; nil where it does not.
  func score(of name: String) -> Int32? {
    Placement(of: needle, in: FoldedText(name).letters)?.score
  }

  /// Those that fit, the best first. Of two that fit equally well the shorter name is meant: `:q`
  /// quits.
  func best<Named>(of all: [Named], by name: (Named) -> String) -> [Named] {
    all.compactMap { named in score(of: name(named)).map { (named, $0) } }
      .sorted { ($1.1, name($0.0).count) < ($0.1, name($1.0).count) }
      .map(\.0)
  }
}
