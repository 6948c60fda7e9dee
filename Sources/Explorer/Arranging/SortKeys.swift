/// One column of all rows as numbers that are compared in its stead.
///
/// Made once for each order: comparing texts a million times over would cost more than all else.
struct SortKeys {
  private let numbers: [UInt64]
  /// Where equal numbers do not mean equal names: the names, compared to their ends.
  private let names: SearchIndex?
  private let isDescending: Bool

  /// Comes after every value, in either direction.
  fileprivate static let missing = UInt64.max

  init<Row: SortableRow>(_ table: RowTable<Row>, _ key: Sorting.Key, _ judgement: Judgement) {
    isDescending = key.isDescending
    guard key.column != .name else {
      names = table.names
      numbers = table.names.beginnings
      return
    }
    names = nil
    let values = table.rows.map { $0.sortValue(of: key.column, by: judgement) }
    let ranks = Self.ranks(of: values)
    numbers = values.map { value in
      switch value {
      case .missing: Self.missing
      // The least number first, the sign apart; room is left for what is missing.
      case .number(let number): min(UInt64(bitPattern: number) ^ 1 << 63, Self.missing - 1)
      case .text(let text): ranks[text] ?? Self.missing
      }
    }
  }

  /// The place of each text among all that occur, of which there are few.
  private static func ranks(of values: [SortValue]) -> [String: UInt64] {
    var texts: Set<String> = []
    for case .text(let text) in values { texts.insert(text) }
    var ranks: [String: UInt64] = [:]
    for (rank, text) in texts.sorted(by: NaturalOrder.isBefore).enumerated() {
      ranks[text] = UInt64(rank)
    }
    return ranks
  }

  /// Whether one row comes before another; nil where they are equal in this column.
  func isBefore(_ left: Int, _ right: Int) -> Bool? {
    let (one, other) = (numbers[left], numbers[right])
    guard one == other else {
      if one == Self.missing || other == Self.missing { return other == Self.missing }
      return (one < other) != isDescending
    }
    guard let names else { return nil }
    return names.isBefore(left, right).map { $0 != isDescending }
  }
}

extension SearchIndex {
  /// The first eight letters' bytes of each name as a number: the least name has the least; none has
  /// no name.
  fileprivate var beginnings: [UInt64] {
    var numbers: [UInt64] = []
    numbers.reserveCapacity(count)
    for chunk in chunks {
      for name in 0..<chunk.count {
        let range = chunk.range(of: name)
        var number: UInt64 = 0
        for offset in 0..<8 {
          let place = range.lowerBound + offset
          number = number << 8 | (place < range.upperBound ? UInt64(chunk.bytes[place]) : 0)
        }
        // No letter has bytes such as these.
        numbers.append(range.isEmpty ? SortKeys.missing : number)
      }
    }
    return numbers
  }

  /// Whether one name stands before another, without case and accents; nil where they are equal.
  fileprivate func isBefore(_ left: Int, _ right: Int) -> Bool? {
    let length = Chunk.length
    let (chunk, other) = (chunks[left / length], chunks[right / length])
    let name = chunk.bytes[chunk.range(of: left % length)]
    let otherName = other.bytes[other.range(of: right % length)]
    if name == otherName { return nil }
    return name.lexicographicallyPrecedes(otherName)
  }
}
