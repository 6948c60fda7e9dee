import Cells
import Testing

/// Text from outside, and what is shown of it.
struct HostileText: Sendable, CustomTestStringConvertible {
  let text: String
  let shown: String
  let ascii: String
  let columns: Int

  init(_ text: String, _ shown: String, ascii: String? = nil, columns: Int? = nil) {
    self.text = text
    self.shown = shown
    self.ascii = ascii ?? shown
    self.columns = columns ?? shown.unicodeScalars.count
  }

  var testDescription: String { shown.debugDescription }

  /// The cases of `docs/faults.md`, "Hostile text".
  static let controls: [HostileText] = [
    HostileText("\u{1B}[2J", "␛[2J", ascii: "^[[2J"),
    HostileText("\u{1B}]0;t\u{7}", "␛]0;t␇", ascii: "^[]0;t^G"),
    HostileText("\u{1B}]52;c;ZXZpbA==\u{7}", "␛]52;c;ZXZpbA==␇", ascii: "^[]52;c;ZXZpbA==^G"),
    HostileText("\u{1B}]8;;http://x\u{1B}\\", "␛]8;;http://x␛\\", ascii: "^[]8;;http://x^[\\"),
    HostileText("\u{1B}[?1049l", "␛[?1049l", ascii: "^[[?1049l"),
    HostileText("\u{1B}P1$r\u{1B}\\", "␛P1$r␛\\", ascii: "^[P1$r^[\\"),
    HostileText("\u{9B}31m", "<9B>31m"),
    HostileText("\u{9D}0;t\u{9C}", "<9D>0;t<9C>"),
    HostileText("\u{80}\u{85}\u{9F}", "<80><85><9F>"),
    HostileText("a\rb", "a␍b", ascii: "a^Mb"),
    HostileText("a\u{8}b", "a␈b", ascii: "a^Hb"),
    HostileText("a\nb", "a⏎b", ascii: "a^Jb"),
    HostileText("a\r\nb", "a␍⏎b", ascii: "a^M^Jb"),
    HostileText("a\tb", "a⇥b", ascii: "a^Ib"),
    HostileText("\u{0}", "␀", ascii: "^@"),
    HostileText("\u{1F}", "␟", ascii: "^_"),
    HostileText("\u{7F}", "␡", ascii: "^?"),
  ]

  static let invisible: [HostileText] = [
    HostileText("a\u{202E}b", "a<U+202E>b"),
    HostileText("\u{2067}x\u{2066}y\u{2069}", "<U+2067>x<U+2066>y<U+2069>"),
    HostileText("a\u{200B}b", "a<U+200B>b"),
    HostileText("\u{FEFF}a", "<U+FEFF>a"),
    HostileText("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
    HostileText("co\u{AD}op", "co<U+00AD>op"),
    HostileText("\u{FFFF}", "<U+FFFF>"),
    HostileText("\u{E000}\u{10FFFF}", "<U+E000><U+10FFFF>"),
    HostileText("a\u{E0041}\u{E007F}", "a<U+E0041><U+E007F>"),
    HostileText("\u{3164}\u{115F}\u{FFA0}", "<U+3164><U+115F><U+FFA0>"),
    HostileText("a\u{34F}b", "a<U+034F>b"),
    HostileText("\u{378}", "<U+0378>"),
    HostileText("a\u{200D}b\u{200C}c\u{FE0F}", "a<U+200D>b<U+200C>c<U+FE0F>"),
    HostileText("中\u{E0100}", "中<U+E0100>", ascii: "?<U+E0100>", columns: 11),
    HostileText("\u{301}a", "<U+0301>a"),
    HostileText("a\u{202E}\u{301}", "a<U+202E><U+0301>"),
    HostileText("\u{1B}\u{301}", "␛<U+0301>", ascii: "^[<U+0301>"),
  ]

  static let scripts: [HostileText] = [
    HostileText("e\u{301}", "e\u{301}", ascii: "?", columns: 1),
    HostileText("é", "é", ascii: "?"),
    HostileText(
      "a" + String(repeating: "\u{301}", count: 10) + "b",
      "a" + String(repeating: "\u{301}", count: 4) + "b", ascii: "?b", columns: 2),
    HostileText("中文", "中文", ascii: "??", columns: 4),
    HostileText("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", ascii: "?", columns: 2),
    HostileText("ｶﾞ", "ｶﾞ", ascii: "??", columns: 2),
    HostileText("سلام", "سلام", ascii: "????"),
    HostileText("می\u{200C}خواهم", "می\u{200C}خواهم", ascii: "???????", columns: 7),
    HostileText("क\u{94D}\u{200D}ष", "क\u{94D}\u{200D}ष", ascii: "??", columns: 2),
    HostileText("क\u{94D}\u{200C}", "क\u{94D}<U+200C>", ascii: "?<U+200C>", columns: 9),
    HostileText("हिन्दी", "हिन्दी", ascii: "?????", columns: 5),
  ]

  static let pictures: [HostileText] = [
    HostileText("👨\u{200D}👩\u{200D}👧!", "👨!", ascii: "?!", columns: 3),
    HostileText("👍🏽", "👍", ascii: "?", columns: 2),
    HostileText("👩🏽\u{200D}💻", "👩", ascii: "?", columns: 2),
    HostileText("🏳\u{FE0F}\u{200D}🌈", "🏳", ascii: "?", columns: 1),
    HostileText("❤\u{FE0F}x", "❤x", ascii: "?x", columns: 2),
    HostileText("1\u{FE0F}\u{20E3}", "1\u{20E3}", ascii: "?", columns: 1),
    HostileText("1\u{FE0F}", "1<U+FE0F>"),
    HostileText("🇩🇪", "DE"),
    HostileText("🇩🇪🇫", "DE<U+1F1EB>"),
    HostileText("🏽", "🏽", ascii: "?", columns: 2),
    HostileText("🚗🏽", "🚗🏽", ascii: "??", columns: 4),
    HostileText("👨\u{200D}", "👨<U+200D>", ascii: "?<U+200D>", columns: 10),
    HostileText("👨\u{200D}a", "👨<U+200D>a", ascii: "?<U+200D>a", columns: 11),
  ]

  static let harmless: [HostileText] = [
    HostileText("%s%n", "%s%n"), HostileText("$(id)", "$(id)"), HostileText("';--", "';--"),
    HostileText("<U+202E>", "<U+202E>"), HostileText("", ""),
  ]

  static let all = controls + invisible + scripts + pictures + harmless
}

@Suite struct `Safe text` {
  @Test(arguments: HostileText.all)
  func `D08 D11 shows what is hostile and does nothing else`(sample: HostileText) {
    let text = SafeText(untrusted: sample.text)
    #expect(Array(text.string.unicodeScalars) == Array(sample.shown.unicodeScalars))
    #expect(text.columns == sample.columns)
  }

  @Test(arguments: HostileText.all)
  func `shows ASCII alone where the screen has nothing else`(sample: HostileText) {
    let text = SafeText(untrusted: sample.text, ascii: true)
    #expect(text.string == sample.ascii)
    #expect(text.columns == sample.ascii.utf8.count)
  }

  @Test(arguments: HostileText.all)
  func `D08 takes the columns in a frame that it says`(sample: HostileText) {
    let text = SafeText(untrusted: sample.text)
    var frame = Frame(size: Size(columns: 60, rows: 1))
    frame.write("|", at: Position(column: text.columns, row: 0))
    #expect(frame.write(text, at: Position(column: 0, row: 0)) == text.columns)
    #expect(frame[Position(column: text.columns, row: 0)].text == "|")
    #expect(frame.text.unicodeScalars.starts(with: sample.shown.unicodeScalars))
  }

  @Test func `keeps newlines where lines are wanted`() {
    let text = SafeText(untrusted: "a\nb\r\nc\rd\te", lines: .wrapped)
    #expect(text.string == "a\nb\nc␍d⇥e")
    let ascii = SafeText(untrusted: "a\nb\u{7}", lines: .wrapped, ascii: true)
    #expect(ascii.string == "a\nb^G")
  }

  @Test func `a mark does not go onto the line above`() {
    #expect(SafeText(untrusted: "a\n\u{301}", lines: .wrapped).string == "a\n<U+0301>")
  }

  @Test func `bytes that are no UTF-8 are shown as they are`() {
    let bytes: [UInt8] = [0x61, 0x9B, 0x33, 0xC3, 0xA9, 0xFF, 0xE4, 0xB8, 0x62, 0xED, 0xA0, 0x80]
    #expect(SafeText(untrustedBytes: bytes).string == "a<9B>3é<FF><E4><B8>b<ED><A0><80>")
  }

  @Test func `an endless joined sequence shows what is beyond a known one`() {
    let text = SafeText(untrusted: String(repeating: "👨\u{200D}", count: 30))
    #expect(text.string.hasPrefix("👨<U+200D>👨<U+200D>"))
  }

  @Test func `a hundred thousand characters are shown`() {
    let text = SafeText(untrusted: String(repeating: "é", count: 100_000))
    #expect(text.columns == 100_000)
  }

  @Test func `D12 different hostile names look different`() {
    let names = ["a", "a\u{200B}", "a\u{200C}", "a\u{202E}", "a\u{FEFF}", "a\u{0}", "a\u{80}"]
    #expect(Set(names.map { SafeText(untrusted: $0) }).count == names.count)
  }

  @Test(arguments: [
    ("a", true), (" ", true), ("é", true), ("日", true), ("\u{301}", true), ("\u{A0}", true),
    ("\n", false), ("\u{1B}", false), ("\u{7F}", false), ("\u{9B}", false), ("\u{AD}", false),
    ("\u{200D}", false), ("\u{202E}", false), ("\u{2028}", false), ("\u{E000}", false),
    ("\u{FFFF}", false), ("\u{E0041}", false),
  ])
  func `says of one character whether it may be drawn`(
    scalar: Unicode.Scalar, isDrawn: Bool
  ) {
    #expect(SafeText.isDrawn(scalar) == isDrawn)
    let shown = SafeText(untrusted: "a\(scalar)b").string.unicodeScalars
    #expect(shown.contains(scalar) == isDrawn)
  }

  @Test func `joins by interpolation, addition and in sequences`() {
    let name = SafeText(untrusted: "中\u{7}")
    let count = 12
    let text: SafeText = "\(name) × \(count)"
    #expect(text.string == "中␇ × 12")
    #expect(text.columns == 8)
    #expect((name + "!").columns == 4)
    #expect([name, "a", "b"].joined(separator: " · ").string == "中␇ · a · b")
    #expect([name, "a"].joined(separator: "──").columns == 6)
    #expect(SafeText(repeating: "─", count: 3).columns == 3)
    #expect(SafeText(repeating: "─", count: -3).isEmpty)
  }

  @Test func `a literal is no way around`() {
    let text: SafeText = "a\u{1B}[2J"
    #expect(text.string == "a␛[2J")
  }
}
