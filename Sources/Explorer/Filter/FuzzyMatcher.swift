/// Looks for needles in names and says how well they match.
///
/// It has room of its own for working, which is kept from name to name: trying a row allocates
/// nothing. Names are tried on their bytes where the needle is ASCII, since no ASCII byte is part of
/// another letter in UTF-8; only needles with other letters go letter by letter.
struct FuzzyMatcher {
  /// Instead of a score where a name does not match.
  static let none: Int32 = -1

  private var best: [Int32] = []

  /// How well each of some names of a chunk matches: 0 for what has no degrees, `none` for no match.
  ///
  /// `candidates` are places in the chunk; the scores go to `found` in the same order, which has
  /// room for them.
  mutating func score(
    _ needle: Needle, in chunk: borrowing SearchIndex.Chunk, at candidates: [UInt16],
    into found: inout [Int32]
  ) {
    guard let keys = needle.keys, !keys.isEmpty else {
      scoreLetters(needle, in: chunk, at: candidates, into: &found)
      return
    }
    // One chunk at a time, so that what holds the bytes is taken hold of once, not for every name.
    let (keySpan, bytes, traits) = (keys.span, chunk.bytes.span, chunk.traits.span)
    let (starts, letters) = (chunk.starts.span, chunk.letters.span)
    let (kind, mask, required) = (needle.kind, needle.traitMask, needle.required)
    var scores = found.mutableSpan
    for place in candidates.indices {
      let name = Int(candidates[place])
      guard required.isSubset(of: letters[name]) else {
        scores[place] = Self.none
        continue
      }
      let range = Int(starts[name])..<Int(starts[name + 1])
      scores[place] =
        kind == .fuzzy
        ? fuzzy(keySpan, mask, in: bytes, traits: traits, range: range)
        : Self.whole(keySpan, mask, kind, in: bytes, traits: traits, range: range)
    }
  }

  private func scoreLetters(
    _ needle: Needle, in chunk: borrowing SearchIndex.Chunk, at candidates: [UInt16],
    into found: inout [Int32]
  ) {
    for place in candidates.indices {
      let name = Int(candidates[place])
      guard !needle.letters.isEmpty else {
        found[place] = 0
        continue
      }
      let letters =
        needle.required.isSubset(of: chunk.letters[name]) ? chunk.wideLetters(of: name) : nil
      found[place] = letters.flatMap { Placement(of: needle, in: $0)?.score } ?? Self.none
    }
  }

  // MARK: - By bytes

  /// Looks for the keys in one piece.
  private static func whole(
    _ keys: Span<UInt16>, _ mask: UInt16, _ kind: TextCondition.Kind, in bytes: Span<UInt8>,
    traits: Span<UInt8>, range: Range<Int>
  ) -> Int32 {
    guard keys.count <= range.count else { return none }
    let first = range.lowerBound
    let last = range.upperBound - keys.count
    let starts: ClosedRange<Int>
    switch kind {
    case .fuzzy, .exact: starts = first...last
    case .prefix: starts = first...first
    case .suffix: starts = last...last
    case .whole:
      guard first == last else { return none }
      starts = first...first
    }
    for start in starts where stands(keys, mask, in: bytes, traits: traits, at: start) {
      return 0
    }
    return none
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
  ) -> Int32 {
    guard keys.count > 1 else {
      return Self.single(keys[0], mask, in: bytes, traits: traits, range: range)
    }
    guard let window = Self.window(keys, mask, in: bytes, traits: traits, range: range) else {
      return Self.none
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
    for index in 1..<keys.count {
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

  /// The best place of one key: the commonest filter of all is its first letter.
  private static func single(
    _ key: UInt16, _ mask: UInt16, in bytes: Span<UInt8>, traits: Span<UInt8>, range: Range<Int>
  ) -> Int32 {
    var top = none
    for place in range where Self.key(bytes, traits, mask, at: place) == key {
      top = max(top, FuzzyScore.letter + 2 * Int32(traits[place] & 0x0F))
    }
    return top
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
