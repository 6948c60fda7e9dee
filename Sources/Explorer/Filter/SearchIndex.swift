/// The names of rows, prepared once for being searched: folded bytes without case and accents.
///
/// It grows in chunks as `ChunkedArray` does and of the same length: a snapshot handed to another
/// thread shares them, and appending copies one at most. A name costs twice its bytes and 12 more, an
/// accent 16.
package struct SearchIndex: Equatable, Sendable {
  /// How many names there are.
  package private(set) var count = 0
  private(set) var chunks: [Chunk] = []

  package init() {}

  /// The names of rows, in their order.
  package init(_ names: some Sequence<String>) {
    for name in names { append(name) }
  }

  /// Adds a name at the end.
  package mutating func append(_ name: String) {
    if count.isMultiple(of: Chunk.length) {
      if let last = chunks.indices.last { chunks[last].compact() }
      chunks.append(Chunk())
    }
    chunks[chunks.count - 1].append(name)
    count += 1
  }

  /// Gives the row at a position from 0 to `count - 1` another name.
  package mutating func replace(at position: Int, with name: String) {
    chunks[position / Chunk.length].replace(at: position % Chunk.length, with: name)
  }
}

extension SearchIndex {
  /// Some names in one buffer.
  struct Chunk: Equatable, Sendable {
    static let length = ChunkedArray<Void>.chunkLength
    /// The bit of a place's traits that says upper case; the four lowest are its bonus.
    static let upperBit: UInt8 = 0x80

    /// The names' folded letters in UTF-8, one after the other.
    private(set) var bytes: [UInt8] = []
    /// What each byte's letter is in the text: its bonus, and whether it is upper case.
    private(set) var traits: [UInt8] = []
    /// Where each name begins, and where the last one ends.
    private(set) var starts: [UInt32] = [0]
    /// The letters that each name has; see `LetterSet`.
    private(set) var letters: [LetterSet] = []
    /// The accents of names, by name and letter: all that the folded bytes do not say.
    private var accents: [Accent] = []

    private struct Accent: Equatable {
      var name: UInt16
      /// The letter's number in its name.
      var letter: UInt32
      /// See `FoldedText.Letter`.
      var points: UInt64
    }

    var count: Int { letters.count }

    func range(of name: Int) -> Range<Int> { Int(starts[name])..<Int(starts[name + 1]) }

    /// The letters of a name that is not ASCII alone, without their places; nil for any other.
    func wideLetters(of name: Int) -> [FoldedText.Letter]? {
      guard letters[name].hasWide else { return nil }
      var place = range(of: name).lowerBound
      var found: [FoldedText.Letter] = []
      for scalar in String(decoding: bytes[range(of: name)], as: UTF8.self).unicodeScalars {
        let trait = traits[place]
        found.append(
          FoldedText.Letter(
            base: scalar.value, isUpper: trait & Self.upperBit != 0, bonus: trait & 0x0F, place: 0))
        place += UTF8.width(scalar)
      }
      for accent in accents[accents(of: name)] {
        found[Int(accent.letter)].accents = accent.points
      }
      return found
    }

    /// Which accents are a name's.
    private func accents(of name: Int) -> Range<Int> {
      func first(from name: Int) -> Int {
        var (low, high) = (0, accents.count)
        while low < high {
          let middle = (low + high) / 2
          if Int(accents[middle].name) < name { low = middle + 1 } else { high = middle }
        }
        return low
      }
      return first(from: name)..<first(from: name + 1)
    }

    mutating func append(_ name: String) {
      if name.utf8.allSatisfy({ $0 < 0x80 }) {
        appendASCII(name)
      } else {
        appendWide(FoldedText(name).letters)
      }
      starts.append(UInt32(bytes.count))
    }

    /// Gives back what growing took beyond need.
    mutating func compact() {
      bytes = bytes.compacted
      traits = traits.compacted
      starts = starts.compacted
      letters = letters.compacted
      accents = accents.compacted
    }

    mutating func replace(at place: Int, with name: String) {
      var single = Chunk()
      single.append(name)
      let old = range(of: place)
      bytes.replaceSubrange(old, with: single.bytes)
      traits.replaceSubrange(old, with: single.traits)
      letters[place] = single.letters[0]
      let renamed = single.accents.map { accent in
        Accent(name: UInt16(place), letter: accent.letter, points: accent.points)
      }
      accents.replaceSubrange(accents(of: place), with: renamed)
      let growth = single.bytes.count - old.count
      for later in (place + 1)..<starts.count {
        starts[later] = UInt32(Int(starts[later]) + growth)
      }
    }

    private mutating func appendASCII(_ name: String) {
      var set = LetterSet()
      var previous = LetterKind.none
      for byte in name.utf8 {
        let kind = LetterKind(ascii: byte)
        let lower = LetterKind.lowercased(byte)
        set.insert(ascii: lower)
        bytes.append(lower)
        traits.append(kind.bonus(after: previous) | (kind == .upper ? Self.upperBit : 0))
        previous = kind
      }
      letters.append(set)
    }

    private mutating func appendWide(_ folded: [FoldedText.Letter]) {
      var set = LetterSet()
      for (number, letter) in folded.enumerated() {
        set.insert(letter)
        if letter.accents != 0 {
          accents.append(
            Accent(
              name: UInt16(letters.count), letter: UInt32(number), points: letter.accents))
        }
        let trait = letter.bonus | (letter.isUpper ? Self.upperBit : 0)
        guard let scalar = Unicode.Scalar(letter.base) else { continue }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes.append(byte)
          traits.append(trait)
        }
      }
      letters.append(set)
    }
  }
}

extension Array {
  /// The same elements in no more room than they take.
  fileprivate var compacted: [Element] {
    // An array made of the whole of another one shares its room; one that it is added to has its own.
    var compacted: [Element] = []
    compacted.reserveCapacity(count)
    compacted += self
    return compacted
  }
}
