import Cells
import Testing

@Suite struct `The width of text` {
  @Test(
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("é", 1), ("ß", 1), ("\u{A0}", 1), ("Ω", 1), ("я", 1),
      ("▲", 1), ("●", 1), ("◌", 1), ("─", 1), ("…", 1), ("·", 1), ("✕", 1), ("¡", 1),
      ("\u{FFFD}", 1),
      ("中", 2), ("あ", 2), ("한", 2), ("Ａ", 2), ("￥", 2), ("\u{3000}", 2), ("😀", 2), ("🚀", 2),
      ("ｶ", 1), ("ﾞ", 1), ("ش", 1), ("ह", 1), ("\u{93E}", 1), ("\u{1100}", 2), ("❤", 1),
      ("\u{301}", 0), ("\u{20E3}", 0), ("\u{94D}", 0), ("\u{1161}", 0), ("\u{11A8}", 0),
      ("\u{200D}", 0), ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{AD}", 0), ("\u{202E}", 0),
      ("\u{0}", 0), ("\u{1B}", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\n", 0), ("\t", 0),
      ("\u{E000}", 0), ("\u{FFFF}", 0), ("\u{10FFFF}", 0),
    ] as [(Unicode.Scalar, Int)])
  func `is counted by code point`(scalar: Unicode.Scalar, columns: Int) {
    #expect(TextWidth.columns(of: scalar) == columns)
  }

  @Test(arguments: [
    ("", 0), ("Quay CRM", 8), ("naïve", 5), ("nai\u{308}ve", 5), ("中文", 4), ("한국", 4),
    ("हिन्दी", 5), ("ｶﾀｶﾅ", 4),
  ])
  func `is the sum of its code points`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(SafeText(untrusted: text).columns == columns)
  }
}
