/// Leaves out of what ncurses writes for a change of the screen the words that say nothing.
///
/// ncurses ends a look before it moves the cursor, its colours apart from its attributes, all of
/// which the next look does by itself; it begins most looks from the terminal's own, whatever the one
/// before had of it; it ends a look for a blank, where most of it is not seen; and with each look it
/// switches to the character set of letters, which nothing here ever leaves.
///
/// Only sequences of ECMA-48 are known here; what a terminal of another kind is sent stays as it is.
enum SequenceThinning {
  /// The same change of the screen in fewer bytes.
  ///
  /// - Parameters:
  ///   - bytes: What ncurses wrote from one frame to the next. The look that is set at its end is set
  ///     at the end of the result.
  ///   - look: The look that the terminal has, before and after; nil where it is not known.
  /// - Returns: Bytes that leave the screen and the look as these would.
  static func thinned(_ bytes: [UInt8], look: inout SequenceLook?) -> [UInt8] {
    var writing = Writing(look: look)
    writing.kept.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let word = word(in: bytes, at: place)
      writing.take(word.kind, bytes[place..<word.end])
      place = word.end
    }
    writing.settle()
    look = writing.look
    return writing.kept
  }

  private struct Writing {
    var kept: [UInt8] = []
    /// What the terminal has after `kept`.
    var look: SequenceLook?
    /// What it has to have where something is seen of it.
    private var wanted: SequenceLook?
    /// Whether it has what it has to have.
    private var isSettled = true

    init(look: SequenceLook?) {
      self.look = look
      wanted = look
    }

    mutating func take(_ kind: Kind, _ part: ArraySlice<UInt8>) {
      switch kind {
      case .characterSet: break
      // Where the cursor goes does not depend on the look: what follows may still replace it.
      case .movement: kept += part
      case .look: take(look: part)
      case .blank:
        if !isSettled, !isLikeOnBlanks { settle() }
        kept += part
      case .other:
        settle()
        kept += part
      }
    }

    private mutating func take(look part: ArraySlice<UInt8>) {
      let next = SequenceLook.after(part.dropFirst(2).dropLast(), wanted)
      if next == nil {
        settle()
        kept += part
        look = nil
      }
      wanted = next
      isSettled = next == nil
    }

    private var isLikeOnBlanks: Bool {
      guard let look, let wanted else { return false }
      return wanted.isLikeOnBlanks(look)
    }

    mutating func settle() {
      guard !isSettled, let wanted else { return }
      kept += wanted.sequence(from: look)
      look = wanted
      isSettled = true
    }
  }
}

// MARK: - Words

extension SequenceThinning {
  private enum Kind {
    case characterSet, look, movement, blank, other
  }

  private enum Byte {
    static let backspace: UInt8 = 0x08
    static let carriageReturn: UInt8 = 0x0D
    static let shiftIn: UInt8 = 0x0F
    static let escape: UInt8 = 0x1B
    static let bracket = UInt8(ascii: "[")
    static let space = UInt8(ascii: " ")
    static let zero = UInt8(ascii: "0")
    static let semicolon = UInt8(ascii: ";")
    static let endOfLook = UInt8(ascii: "m")
    /// The ends of the movements that ncurses uses: to a place, column or line, and by so many.
    static let endsOfMovement = Array("HGdABCD".utf8)
    /// The ends of erasures, which leave blanks in the colours of the look: of so many characters, and
    /// to the end of the line.
    static let endsOfErasure = Array("XK".utf8)
    static let letters = Array("\u{1B}(B".utf8)
  }

  /// The sequence or the byte that begins at a place.
  private static func word(in bytes: [UInt8], at place: Int) -> (kind: Kind, end: Int) {
    switch bytes[place] {
    case Byte.shiftIn: return (.characterSet, place + 1)
    case Byte.backspace, Byte.carriageReturn: return (.movement, place + 1)
    case Byte.space: return (.blank, place + 1)
    case Byte.escape: break
    default: return (.other, place + 1)
    }
    let rest = bytes[place...]
    if rest.starts(with: Byte.letters) { return (.characterSet, place + Byte.letters.count) }
    guard rest.dropFirst().first == Byte.bracket else { return (.other, place + 1) }
    let numbers = rest.dropFirst(2).prefix { (Byte.zero...Byte.semicolon).contains($0) }
    guard numbers.endIndex < bytes.count else { return (.other, bytes.count) }
    let end = bytes[numbers.endIndex]
    return (kind(ofSequenceEnding: end), numbers.endIndex + 1)
  }

  private static func kind(ofSequenceEnding end: UInt8) -> Kind {
    if end == Byte.endOfLook { return .look }
    if Byte.endsOfMovement.contains(end) { return .movement }
    return Byte.endsOfErasure.contains(end) ? .blank : .other
  }
}
