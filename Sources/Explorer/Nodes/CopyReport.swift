/// What became of a text that was to be copied.
package struct CopyReport: Equatable, Sendable, Codable {
  /// What was copied.
  package var copied: Copied
  /// Which way it went, or why none.
  package var sentence: String
  /// Whether it arrived nowhere.
  package var isFailure: Bool
  /// Control characters that were left out of it.
  package var leftOut: Int

  package init(_ copied: Copied, sentence: String, isFailure: Bool, leftOut: Int = 0) {
    self.copied = copied
    self.sentence = sentence
    self.isFailure = isFailure
    self.leftOut = leftOut
  }
}
