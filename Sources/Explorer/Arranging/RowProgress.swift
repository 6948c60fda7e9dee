/// How far the rows of a table have been gone through.
struct RowProgress: Equatable, Sendable {
  private var count = 0
  private var replacements = 0

  /// The rows that have come since the last call. From 0 on where rows have been replaced since:
  /// what was worked out before then no longer holds.
  mutating func advance(over table: RowTable<ConnectorRow>) -> Range<Int> {
    let isAnew = replacements != table.replacements || count > table.count
    defer {
      count = table.count
      replacements = table.replacements
    }
    return (isAnew ? 0 : count)..<table.count
  }
}

extension RowTable<ConnectorRow> {
  /// Hands out what is known of rows' parts, one row after the other, without copying the rows.
  func eachFacts(_ range: Range<Int>, _ body: (ConnectorFacts) -> Void) {
    let length = ChunkedArray<ConnectorRow>.chunkLength
    var index = range.lowerBound
    while index < range.upperBound {
      let chunk = rows.chunk(index / length)
      let end = min(chunk.count, range.upperBound - (index - index % length))
      for place in (index % length)..<end { body(chunk[place].facts) }
      index += end - index % length
    }
  }
}
