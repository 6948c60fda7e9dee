/// Leaves out of what ncurses writes for a change of the screen the words that say nothing.
///
/// ncurses ends a look before it moves the cursor, and its colours apart from its attributes, all of
/// which the next look does by itself; and with each look it switches to the character set of
/// letters, which nothing here ever leaves.
///
/// Only sequences of ECMA-48 are known here; what a terminal of another kind is sent stays as it is.
enum SequenceThinning {
  /// The most numbers in one sequence that every terminal takes (the console of Linux: 16).
  private static let mostNumbers = 16

  /// The same change of the screen in fewer bytes.
  ///
  /// - Parameter bytes: What ncurses wrote from one frame to the next. The look that is set at its
  ///   end is set at the end of the result.
  /// - Returns: Bytes that leave the screen and the look as these would.
  static func thinned(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var look = PendingLook()
    var place = 0
    while place < bytes.count {
      let word = word(in: bytes, at: place)
      let part = bytes[place..<word.end]
      place = word.end
      switch word.kind {
      case .characterSet: break
      case .look: look.add(part.dropFirst(2).dropLast(), to: &kept)
      // Where the cursor goes does not depend on the look: what follows may still replace it.
      case .movement: kept += part
      case .other:
        look.settle(in: &kept)
        kept += part
      }
    }
    look.settle(in: &kept)
    return kept
  }

  /// Numbers of looks that have been read and not yet written.
  private struct PendingLook {
    private var numbers: [UInt8] = []
    private var isPending = false

    mutating func add(_ more: ArraySlice<UInt8>, to kept: inout [UInt8]) {
      if isReset(more) {
        numbers = []
      } else if isPending {
        if takes(more) { numbers.append(Byte.semicolon) } else { settle(in: &kept) }
      }
      numbers += more
      isPending = true
    }

    mutating func settle(in kept: inout [UInt8]) {
      guard isPending else { return }
      kept += [Byte.escape, Byte.bracket] + numbers + [Byte.endOfLook]
      numbers = []
      isPending = false
    }

    /// Whether one sequence can say this too. Not behind a colour with colons (ISO 8613-6): xterm
    /// 379 reads a second one in the same sequence as another colour.
    private func takes(_ more: ArraySlice<UInt8>) -> Bool {
      !numbers.contains(Byte.colon) && count(of: numbers[...]) + count(of: more) <= mostNumbers
    }

    private func count(of numbers: ArraySlice<UInt8>) -> Int {
      1 + numbers.count { $0 == Byte.semicolon || $0 == Byte.colon }
    }

    /// Whether nothing of what was before is left: the first number is 0, or none.
    private func isReset(_ numbers: ArraySlice<UInt8>) -> Bool {
      numbers.prefix { $0 != Byte.semicolon }.allSatisfy { $0 == Byte.zero }
    }
  }
}

// MARK: - Words

extension SequenceThinning {
  private enum Kind {
    case characterSet, look, movement, other
  }

  private enum Byte {
    static let backspace: UInt8 = 0x08
    static let carriageReturn: UInt8 = 0x0D
    static let shiftIn: UInt8 = 0x0F
    static let escape: UInt8 = 0x1B
    static let bracket = UInt8(ascii: "[")
    static let zero = UInt8(ascii: "0")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let endOfLook = UInt8(ascii: "m")
    /// The ends of the movements that ncurses uses: to a place, column or line, and by so many.
    static let endsOfMovement = Array("HGdABCD".utf8)
    static let letters = Array("\u{1B}(B".utf8)
  }

  /// The sequence or the byte that begins at a place.
  private static func word(in bytes: [UInt8], at place: Int) -> (kind: Kind, end: Int) {
    switch bytes[place] {
    case Byte.shiftIn: return (.characterSet, place + 1)
    case Byte.backspace, Byte.carriageReturn: return (.movement, place + 1)
    case Byte.escape: break
    default: return (.other, place + 1)
    }
    let rest = bytes[place...]
    if rest.starts(with: Byte.letters) { return (.characterSet, place + Byte.letters.count) }
    guard rest.dropFirst().first == Byte.bracket else { return (.other, place + 1) }
    let numbers = rest.dropFirst(2).prefix { (Byte.zero...Byte.semicolon).contains($0) }
    guard numbers.endIndex < bytes.count else { return (.other, bytes.count) }
    let end = bytes[numbers.endIndex]
    let kind: Kind =
      end == Byte.endOfLook ? .look : Byte.endsOfMovement.contains(end) ? .movement : .other
    return (kind, numbers.endIndex + 1)
  }
}
