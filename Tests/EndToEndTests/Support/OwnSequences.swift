/// What a terminal was sent, taken apart into the sequences that the program may send and the text
/// between them.
struct OwnSequences {
  /// What is neither a sequence of ours nor harmless text, with what stands around it.
  private(set) var strangers: [String] = []

  init(in written: String) {
    var rest = written.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\u{1B}" {
        let length = Self.length(ofSequenceAt: rest)
        let sequence = String(String.UnicodeScalarView(rest.prefix(max(length, 1))))
        if length == 0 || sequence.contains(HostileService.number) { note(rest) }
        rest = rest.dropFirst(max(length, 1))
      } else {
        if !Self.isHarmless(scalar) { note(rest) }
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func note(_ rest: Substring.UnicodeScalarView) {
    strangers.append(String(String.UnicodeScalarView(rest.prefix(24))).debugDescription)
  }

  /// Whether a terminal draws it and nothing else, or moves the cursor as ncurses has it moved.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: return ["\r", "\n", "\u{8}"].contains(scalar)
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return false
    default: return true
    }
  }

  /// How many scalars the sequence takes; 0 where it is none of ours.
  private static func length(ofSequenceAt rest: Substring.UnicodeScalarView) -> Int {
    let text = String(String.UnicodeScalarView(rest.prefix(64)))
    let known = [
      /\u{1B}\[[?>]?[0-9;]*\$?[A-Za-z]/, /\u{1B}[()][0AB]/, /\u{1B}[=>78M]/,
      // The question for the background, the only command to the operating system.
      /\u{1B}\]11;\?\u{1B}\\/,
    ]
    return known.lazy.compactMap { text.prefixMatch(of: $0)?.output.unicodeScalars.count }.first
      ?? 0
  }
}
