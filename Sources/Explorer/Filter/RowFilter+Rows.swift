import ConnectModels

/// Trying all rows of a view.
extension RowFilter {
  /// The rows that match.
  ///
  /// - Parameters:
  ///   - rows: The view's rows.
  ///   - index: Their names, in the same order.
  ///   - previous: What the filter before this one left. It is used where this one narrows it, rows
  ///     that came since are tried in full; pass nil after rows were replaced or put in another
  ///     order.
  ///   - isCancelled: Asked between chunks of 1,024 rows, on the calling thread.
  /// - Returns: nil if it was cancelled.
  package func matching<Row: FilterableRow>(
    _ rows: ChunkedArray<Row>, index: SearchIndex, narrowing previous: FilterResult? = nil,
    isCancelled: () -> Bool = { false }
  ) -> FilterResult? {
    precondition(rows.count == index.count, "an index belongs to its rows")
    let known = previous.flatMap { narrows($0) && $0.rowCount <= rows.count ? $0 : nil }
    var trial = Trial(filter: self, known: known)
    for number in 0..<rows.chunkCount {
      if isCancelled() { return nil }
      trial.run(rows.chunk(number), index.chunks[number], number)
    }
    if isCancelled() { return nil }
    return FilterResult(
      expression: expression, judgement: judgement, rowCount: rows.count,
      matches: trial.matches, ranks: expression.isRanked ? trial.ranks : nil)
  }

  /// Whether every row that this filter leaves was left by another one.
  private func narrows(_ previous: FilterResult) -> Bool {
    if previous.expression.dependsOnTime, previous.judgement != judgement { return false }
    return expression.narrows(previous.expression)
  }
}

/// Goes through the rows once, chunk by chunk, and within a chunk clause by clause.
private struct Trial {
  let filter: RowFilter
  /// What is known of the first rows.
  let known: FilterResult?
  /// Ascending.
  var matches: [UInt32] = []
  /// For each match how well it matches: the higher the better.
  var ranks: [UInt32] = []

  private var matcher = FuzzyMatcher()
  private var nextKnown = 0
  /// The rows of the chunk that are still in, each clause's and all clauses' score beside them.
  private var candidates: [UInt16] = []
  private var sums = [Int32](repeating: 0, count: SearchIndex.Chunk.length)
  private var best = [Int32](repeating: 0, count: SearchIndex.Chunk.length)
  private var found = [Int32](repeating: 0, count: SearchIndex.Chunk.length)

  init(filter: RowFilter, known: FilterResult?) {
    self.filter = filter
    self.known = known
  }

  mutating func run(
    _ rows: ContiguousArray<some FilterableRow>, _ names: SearchIndex.Chunk, _ number: Int
  ) {
    let base = number * SearchIndex.Chunk.length
    gather(names, base)
    for place in candidates.indices { sums[place] = 0 }
    for clause in filter.clauses where !candidates.isEmpty {
      sift(clause, rows, names)
    }
    for (place, candidate) in candidates.enumerated() {
      let row = Int(candidate)
      matches.append(UInt32(base + row))
      ranks.append(FilterResult.rank(score: sums[place], length: names.range(of: row).count))
    }
  }

  /// The rows of a chunk that can match at all.
  private mutating func gather(_ names: SearchIndex.Chunk, _ base: Int) {
    candidates.removeAll(keepingCapacity: true)
    let letters = names.letters.span
    var first = 0
    if let known {
      while nextKnown < known.matches.count {
        let row = Int(known.matches[nextKnown]) - base
        guard row < letters.count else { break }
        nextKnown += 1
        if filter.required.isSubset(of: letters[row]) { candidates.append(UInt16(row)) }
      }
      first = max(0, min(known.rowCount - base, letters.count))
    }
    for row in first..<letters.count where filter.required.isSubset(of: letters[row]) {
      candidates.append(UInt16(row))
    }
  }

  /// Keeps the rows for which one of the terms holds, with the best term's score.
  private mutating func sift(
    _ clause: [RowFilter.Term], _ rows: ContiguousArray<some FilterableRow>,
    _ names: SearchIndex.Chunk
  ) {
    for place in candidates.indices { best[place] = FuzzyMatcher.none }
    for term in clause {
      switch term.test {
      case .text(let needle):
        matcher.score(needle, in: names, at: candidates, into: &found)
        if term.isNegated { turnRound() }
      case .field(let field):
        ask(field, isNegated: term.isNegated, rows)
      }
      for place in candidates.indices { best[place] = max(best[place], found[place]) }
    }
    var kept = 0
    for place in candidates.indices where best[place] != FuzzyMatcher.none {
      candidates[kept] = candidates[place]
      sums[kept] = sums[place] + best[place]
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
  }

  /// Lets in what was not found, and nothing else.
  private mutating func turnRound() {
    for place in candidates.indices {
      found[place] = found[place] == FuzzyMatcher.none ? 0 : FuzzyMatcher.none
    }
  }

  private mutating func ask(
    _ field: FieldTest, isNegated: Bool, _ rows: ContiguousArray<some FilterableRow>
  ) {
    let rows = rows.span
    for place in candidates.indices {
      let row = rows[Int(candidates[place])]
      let isLeft = field.leaves(row, isNegated: isNegated, at: filter.judgement)
      found[place] = isLeft ? 0 : FuzzyMatcher.none
    }
  }
}
