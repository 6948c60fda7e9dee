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

/// Goes through the rows once, chunk by chunk.
private struct Trial {
  let filter: RowFilter
  /// What is known of the first rows.
  let known: FilterResult?
  var matcher = FuzzyMatcher()
  /// Ascending.
  var matches: [UInt32] = []
  /// For each match how well it matches: the higher the better.
  var ranks: [UInt32] = []
  private var nextKnown = 0

  init(filter: RowFilter, known: FilterResult?) {
    self.filter = filter
    self.known = known
  }

  mutating func run(
    _ rows: ContiguousArray<some FilterableRow>, _ names: SearchIndex.Chunk, _ number: Int
  ) {
    let base = number * SearchIndex.Chunk.length
    var first = 0
    if let known {
      while nextKnown < known.matches.count {
        let place = Int(known.matches[nextKnown]) - base
        guard place < names.count else { break }
        nextKnown += 1
        attempt(place, rows, names, base)
      }
      first = max(0, min(known.rowCount - base, names.count))
    }
    for place in first..<names.count { attempt(place, rows, names, base) }
  }

  @inline(__always)
  private mutating func attempt(
    _ place: Int, _ rows: ContiguousArray<some FilterableRow>, _ names: borrowing SearchIndex.Chunk,
    _ base: Int
  ) {
    guard filter.required.isSubset(of: names.letters[place]) else { return }
    guard let score = score(place, rows, names) else { return }
    matches.append(UInt32(base + place))
    ranks.append(FilterResult.rank(score: score, length: names.range(of: place).count))
  }

  /// The sum over the clauses of their best alternative; nil where one has none that holds.
  private mutating func score(
    _ place: Int, _ rows: ContiguousArray<some FilterableRow>, _ names: borrowing SearchIndex.Chunk
  ) -> Int32? {
    var sum: Int32 = 0
    for clause in filter.clauses {
      var best: Int32?
      for term in clause {
        let score: Int32?
        switch term.test {
        case .text(let needle): score = matcher.score(needle, in: names, at: place)
        case .field(let field):
          score = field.holds(for: rows[place], at: filter.judgement) ? 0 : nil
        }
        if term.isNegated {
          if score == nil { best = max(best ?? 0, 0) }
        } else if let score {
          best = max(best ?? 0, score)
        }
      }
      guard let best else { return nil }
      sum += best
    }
    return sum
  }
}
