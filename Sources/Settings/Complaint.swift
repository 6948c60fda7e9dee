/// What is wrong with a file that the rest of applies.
package struct Complaint: Equatable, Sendable {
  /// The file as it was named.
  package let file: String
  /// From 1; nil where it is the file as a whole.
  package let line: Int?
  /// What is wrong and what is meant or expected instead. Names are as the file has them: whoever
  /// shows the sentence neutralises it.
  package let sentence: String

  package init(file: String, line: Int?, sentence: String) {
    self.file = file
    self.line = line
    self.sentence = sentence
  }
}

extension Complaint: CustomStringConvertible {
  /// `FILE:LINE: what is wrong`.
  package var description: String {
    line.map { "\(file):\($0): \(sentence)" } ?? "\(file): \(sentence)"
  }
}
