import ConnectModels

/// The rows that a filter left.
package struct FilterResult: Equatable, Sendable {
  /// What was asked; narrowing compares it with the next.
  package let expression: FilterExpression
  /// The moment for which terms about time were decided.
  package let judgement: Judgement
  /// How many rows there were.
  package let rowCount: Int
  /// The rows that match, ascending.
  package let matches: [UInt32]
  /// The rows that match as the view shows them: best first where `isRanked`, in the list's order
  /// otherwise. Of two that match equally well the shorter comes first, then the one above.
  package let indices: [UInt32]
  /// How well each of `indices` matches, the higher the better; empty where none is better.
  let ranks: [UInt32]

  /// Whether the best come first.
  package var isRanked: Bool { expression.isRanked }

  /// How many rows match.
  package var count: Int { matches.count }

  /// Puts the matches in order; `ranks` says how well each matches, nil asks for the list's order.
  init(
    expression: FilterExpression, judgement: Judgement, rowCount: Int, matches: [UInt32],
    ranks: [UInt32]?
  ) {
    self.expression = expression
    self.judgement = judgement
    self.rowCount = rowCount
    self.matches = matches
    guard let ranks else {
      (indices, self.ranks) = (matches, [])
      return
    }
    (indices, self.ranks) = Self.ordered(matches, by: ranks)
  }

  // MARK: - Ranking

  private static let scoreBits: UInt32 = 12
  private static let lengthBits: UInt32 = 8

  /// A number that is the higher the better a row matches: the score, then how short the name is.
  /// Scores beyond 4,095 and lengths beyond 255 are as good as these.
  static func rank(score: Int32, length: Int) -> UInt32 {
    let score = UInt32(min(max(score, 0), 1 << scoreBits - 1))
    let brevity = UInt32(255 - min(length, 255))
    return score << lengthBits | brevity
  }

  /// Sorts by counting, in two passes of ten bits, so that a million matches cost no comparisons;
  /// stable, which keeps the list's order.
  private static func ordered(
    _ matches: [UInt32], by ranks: [UInt32]
  ) -> (indices: [UInt32], ranks: [UInt32]) {
    let half = (scoreBits + lengthBits) / 2
    let mask: UInt32 = 1 << half - 1
    var order = [UInt32](repeating: 0, count: matches.count)
    var sorted = order
    var sortedRanks = order
    var places = Self.places(ranks, shift: 0, mask: mask)
    for match in ranks.indices {
      let digit = Int(ranks[match] & mask)
      order[places[digit]] = UInt32(match)
      places[digit] += 1
    }
    places = Self.places(ranks, shift: half, mask: mask)
    for match in order {
      let digit = Int(ranks[Int(match)] >> half)
      sorted[places[digit]] = matches[Int(match)]
      sortedRanks[places[digit]] = ranks[Int(match)]
      places[digit] += 1
    }
    return (sorted, sortedRanks)
  }

  /// Where the ranks of each digit begin, the highest digit first.
  private static func places(_ ranks: [UInt32], shift: UInt32, mask: UInt32) -> [Int] {
    var counts = [Int](repeating: 0, count: Int(mask) + 1)
    for rank in ranks { counts[Int(rank >> shift & mask)] += 1 }
    var next = 0
    for digit in counts.indices.reversed() {
      let count = counts[digit]
      counts[digit] = next
      next += count
    }
    return counts
  }
}
