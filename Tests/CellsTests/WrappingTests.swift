import Cells
import Testing

@Suite struct `Wrapped text` {
  @Test(
    arguments: [
      ("", 10, [""]),
      ("one", 10, ["one"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one two three", 3, ["one", "two", "thr", "ee"]),
      ("one  two", 4, ["one", "two"]),
      ("one  two", 5, ["one", "two"]),
      ("one   two", 20, ["one   two"]),
      ("a\nb", 10, ["a", "b"]),
      ("a\n\nb\n", 10, ["a", "", "b", ""]),
      ("  indented text", 10, ["  indented", "text"]),
      ("  indented text", 9, ["  indente", "d text"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("to abcdefghij", 5, ["to", "abcde", "fghij"]),
      ("abcde ", 5, ["abcde"]),
      ("      ", 3, ["   "]),
      ("中文字", 4, ["中文", "字"]),
      ("中文字", 3, ["中", "文", "字"]),
      ("中文", 1, ["中", "文"]),
      ("ab", 0, ["a", "b"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("中\u{301}文", 1, ["中\u{301}", "文"]),
    ] as [(String, Int, [String])])
  func `breaks at newlines, at blanks and within long words`(
    text: String, limit: Int, lines: [String]
  ) {
    let wrapped = SafeText(untrusted: text, lines: .wrapped).wrapped(to: limit)
    #expect(wrapped.map(\.string) == lines)
    #expect(wrapped.map(\.columns) == lines.map { TextWidth.columns(of: $0) })
  }

  @Test(arguments: HostileText.all, [2, 3, 7, 20])
  func `loses nothing but blanks`(sample: HostileText, limit: Int) {
    let text = SafeText(untrusted: sample.text, lines: .wrapped)
    let lines = text.wrapped(to: limit)
    #expect(lines.allSatisfy { $0.columns <= limit })
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" }
    #expect(
      lines.flatMap { $0.string.unicodeScalars.filter { !isBlank($0) } }
        == text.string.unicodeScalars.filter { !isBlank($0) })
  }
}
