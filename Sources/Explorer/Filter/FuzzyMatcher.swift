/// Looks for needles in names and says how well they match.
///
/// It has room of its own for working, which is kept from name to name: trying a row allocates
/// nothing. Names are tried on their bytes where the needle is ASCII, since no ASCII byte is part of
/// another letter in UTF-8; only needles with other letters go letter by letter.
struct FuzzyMatcher {
  private var best: [Int32] = []

  /// How well a name of a chunk matches: 0 for what has no degrees, nil for no match.
  mutating func score(
    _ needle: Needle, in chunk: borrowing SearchIndex.Chunk, at name: Int
  ) -> Int32? {
    guard needle.required.isSubset(of: chunk.letters[name]) else { return nil }
    guard !needle.letters.isEmpty else { return 0 }
    guard let keys = needle.keys else {
      return chunk.wide[name].flatMap { Placement(of: needle, in: $0)?.score }
    }
    return score(
      keys.span, needle, in: chunk.bytes.span, traits: chunk.traits.span,
      range: chunk.range(of: name))
  }

  // MARK: - By bytes

  private mutating func score(
    _ keys: Span<UInt16>, _ needle: Needle, in bytes: Span<UInt8>, traits: Span<UInt8>,
    range: Range<Int>
  ) -> Int32? {
    let mask = needle.traitMask
    guard keys.count <= range.count else { return nil }
    switch needle.kind {
    case .fuzzy:
      return fuzzy(keys, mask, in: bytes, traits: traits, range: range)
    case .exact:
      for start in range.lowerBound...(range.upperBound - keys.count)
      where Self.stands(keys, mask, in: bytes, traits: traits, at: start) { return 0 }
      return nil
    case .prefix:
      let stands = Self.stands(keys, mask, in: bytes, traits: traits, at: range.lowerBound)
      return stands ? 0 : nil
    case .suffix:
      let start = range.upperBound - keys.count
      return Self.stands(keys, mask, in: bytes, traits: traits, at: start) ? 0 : nil
    case .whole:
      guard keys.count == range.count else { return nil }
      let stands = Self.stands(keys, mask, in: bytes, traits: traits, at: range.lowerBound)
      return stands ? 0 : nil
    }
  }

  private static func key(
    _ bytes: Span<UInt8>, _ traits: Span<UInt8>, _ mask: UInt16, at place: Int
  ) -> UInt16 {
    UInt16(bytes[place]) | UInt16(traits[place]) << 8 & mask
  }

  private static func stands(
    _ keys: Span<UInt16>, _ mask: UInt16, in bytes: Span<UInt8>, traits: Span<UInt8>,
    at start: Int
  ) -> Bool {
    for place in 0..<keys.count
    where key(bytes, traits, mask, at: start + place) != keys[place] { return false }
    return true
  }

  /// The best score of all placements of the keys, in time of keys times bytes.
  private mutating func fuzzy(
    _ keys: Span<UInt16>, _ mask: UInt16, in bytes: Span<UInt8>, traits: Span<UInt8>,
    range: Range<Int>
  ) -> Int32? {
    guard let window = Self.window(keys, mask, in: bytes, traits: traits, range: range) else {
      return nil
    }
    let count = window.count
    if best.count < count {
      best.append(contentsOf: repeatElement(0, count: max(64, count) - best.count))
    }
    var best = self.best.mutableSpan
    for place in 0..<count {
      let at = window.lowerBound + place
      best[place] =
        Self.key(bytes, traits, mask, at: at) == keys[0]
        ? FuzzyScore.letter + 2 * Int32(traits[at] & 0x0F) : FuzzyScore.impossible
    }
    for index in 1..<max(1, keys.count) {
      let wanted = keys[index]
      var reach = PlacementReach()
      for place in 0..<count {
        let at = window.lowerBound + place
        let before = reach.step(best[place])
        best[place] =
          Self.key(bytes, traits, mask, at: at) == wanted
          ? before + FuzzyScore.letter + Int32(traits[at] & 0x0F) : FuzzyScore.impossible
      }
    }
    var top = FuzzyScore.impossible
    for place in 0..<count { top = max(top, best[place]) }
    return max(0, top)
  }

  /// From the first place where the first key can be to the last where the last one can; nil where
  /// the keys do not follow each other.
  private static func window(
    _ keys: Span<UInt16>, _ mask: UInt16, in bytes: Span<UInt8>, traits: Span<UInt8>,
    range: Range<Int>
  ) -> Range<Int>? {
    var next = 0
    var first = range.lowerBound
    var place = range.lowerBound
    while next < keys.count, place < range.upperBound {
      if key(bytes, traits, mask, at: place) == keys[next] {
        if next == 0 { first = place }
        next += 1
      }
      place += 1
    }
    guard next == keys.count else { return nil }
    var last = range.upperBound - 1
    while last >= place, key(bytes, traits, mask, at: last) != keys[keys.count - 1] { last -= 1 }
    return first..<(last + 1)
  }
}

/// What the letters before a place are worth to a letter at that place, place after place.
struct PlacementReach {
  private var directlyBefore = FuzzyScore.impossible
  private var twoBefore = FuzzyScore.impossible
  private var overGap = FuzzyScore.impossible

  /// Goes on by a place; `score` is the best of a placement whose last letter is there.
  ///
  /// - Returns: The most that a placement before this place brings here.
  @inline(__always)
  mutating func step(_ score: Int32) -> Int32 {
    overGap = max(overGap, twoBefore - FuzzyScore.gapStart) - FuzzyScore.gapLetter
    // Kept from running below the smallest number over a very long name.
    overGap = max(overGap, FuzzyScore.impossible)
    let reach = max(directlyBefore + FuzzyScore.run, overGap)
    twoBefore = directlyBefore
    directlyBefore = score
    return reach
  }
}
