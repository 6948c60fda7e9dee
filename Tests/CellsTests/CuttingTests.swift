import Cells
import Testing

@Suite struct `Text that is too long` {
  @Test(arguments: [
    ("Quay CRM", 8, "Quay CRM"), ("Quay CRM", 9, "Quay CRM"), ("Quay CRM", 7, "Quay C…"),
    ("Quay CRM", 1, "…"), ("Quay CRM", 0, ""), ("Quay CRM", -1, ""), ("", 0, ""),
    ("中文字", 6, "中文字"), ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("中文字", 2, "…"),
    ("ne\u{301}e\u{301}", 2, "n…"), ("ne\u{301}e\u{301}a", 3, "ne\u{301}…"),
    ("salesforce-oauth", 10, "salesforc…"),
  ])
  func `D04 is cut at the end`(text: String, limit: Int, expected: String) {
    let cut = SafeText(untrusted: text).cut(to: limit)
    #expect(cut.string == expected)
    #expect(cut.columns == TextWidth.columns(of: expected))
  }

  @Test(arguments: [
    ("01HZXABCDEFGHJKMNPQRST57QK", 9, "01HZX…7QK"), ("01HZXABC", 8, "01HZXABC"),
    ("01HZXABCD", 5, "01…CD"), ("01HZXABCD", 3, "0…D"), ("01HZXABCD", 2, "…D"),
    ("01HZXABCD", 1, "…"), ("01HZXABCD", 0, ""), ("中文字中文字", 8, "中文…字"),
    ("中a\u{301}b\u{301}c\u{301}", 4, "…a\u{301}b\u{301}c\u{301}"),
  ])
  func `is cut in the middle where it is an id`(text: String, limit: Int, expected: String) {
    let cut = SafeText(untrusted: text).cut(to: limit, at: .middle)
    #expect(cut.string == expected)
    #expect(cut.columns == TextWidth.columns(of: expected))
  }

  @Test func `is cut with another mark where the screen has ASCII alone`() {
    let text = SafeText(untrusted: "Quay CRM", ascii: true)
    #expect(text.cut(to: 5).string == "Quay~")
    #expect((text + " 2").cut(to: 5, at: .middle).string == "Qu~ 2")
    #expect(text.wrapped(to: 4).map { $0.cut(to: 3).string } == ["Qu~", "CRM"])
    #expect(text.cut(to: 5, mark: ">").string == "Quay>")
    #expect(text == "Quay CRM")
  }

  @Test(arguments: HostileText.all)
  func `never has more columns than it was cut to`(sample: HostileText) {
    let text = SafeText(untrusted: sample.text)
    for limit in 0...text.columns + 1 {
      for cut in [text.cut(to: limit), text.cut(to: limit, at: .middle)] {
        #expect(cut.columns <= limit)
        #expect(cut.columns == TextWidth.columns(of: cut.string))
      }
      #expect(text.prefix(columns: limit).columns <= limit)
      #expect(text.suffix(columns: limit).columns <= limit)
    }
  }

  @Test func `a newline that was kept takes a column, as where it is drawn`() {
    let text = SafeText(untrusted: "é\nab", lines: .wrapped)
    #expect(text.prefix(columns: 2).string == "é\n")
    #expect(text.suffix(columns: 3).string == "\nab")
  }

  @Test func `is padded on either side`() {
    let text: SafeText = "中"
    #expect(text.padded(to: 4).string == "中  ")
    #expect(text.padded(to: 4, atStart: true).string == "  中")
    #expect(text.padded(to: 1) == text)
  }
}
