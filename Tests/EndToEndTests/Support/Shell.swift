/// How words are written for others to read.
enum Shell {
  /// One word, whatever is in it, for a POSIX shell and for tmux's command line alike.
  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  static func quoted(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }
}
