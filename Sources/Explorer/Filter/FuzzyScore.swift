/// What a fuzzy match is worth: the sum over its letters, less what lies between them.
///
/// A letter is worth `letter` and its place's bonus (twice for the first one, by which people think
/// of a name), and `run` more where it follows the letter before it directly; a gap costs `gapStart`
/// and `gapLetter` for each letter it holds. The best of all ways to place the letters counts. So
/// `qc` prefers `Quay CRM` to `acquce`: two word starts outweigh a run in the middle of a word, while
/// a run from a word's start outweighs letters scattered over starts.
enum FuzzyScore {
  static let letter: Int32 = 12
  static let run: Int32 = 7
  static let gapStart: Int32 = 3
  static let gapLetter: Int32 = 1
  /// The bonuses fit four bits.
  static let textStart: UInt8 = 11
  static let wordStart: UInt8 = 9
  static let camelCase: UInt8 = 7
  static let numberStart: UInt8 = 5

  /// Less than any score, and far enough from the smallest number to subtract from.
  static let impossible = Int32.min / 2
}
