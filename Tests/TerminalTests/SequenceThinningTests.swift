import Testing

@testable import Terminal

@Suite struct SequenceThinningTests {
  private func thinned(_ text: String) -> String {
    String(decoding: SequenceThinning.thinned(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `a look replaces what ends the one before it`() {
    #expect(thinned("\u{1B}[39;49m\u{1B}(B\u{1B}[0;1mname") == "\u{1B}[0;1mname")
    #expect(thinned("a\u{1B}[39m\u{1B}(B\u{1B}[m\u{0F}b") == "a\u{1B}[mb")
  }

  @Test func `looks that add to each other are one sequence`() {
    #expect(thinned("\u{1B}[m\u{1B}[30m\u{1B}[46mx") == "\u{1B}[;30;46mx")
    #expect(thinned("\u{1B}[1m\u{1B}[38:2::1:2:3mx") == "\u{1B}[1;38:2::1:2:3mx")
  }

  @Test func `T07 nothing stands behind a colour with colons, which xterm would read as another`() {
    let ink = "\u{1B}[38:2::1:2:3m"
    let paper = "\u{1B}[48:2::4:5:6m"
    #expect(thinned("\(ink)\(paper)x") == "\(ink)\(paper)x")
    #expect(thinned("\u{1B}[0;1m\(ink)\(paper)x") == "\u{1B}[0;1;38:2::1:2:3m\(paper)x")
    #expect(thinned("\(ink)\(paper)\u{1B}[0mx") == "\(ink)\u{1B}[0mx")
  }

  @Test func `a look is set only where something is written, wherever the cursor goes before`() {
    #expect(
      thinned("\u{1B}[m\u{1B}[3;70H\u{08}\r\u{1B}[5G\u{1B}[0;2mx")
        == "\u{1B}[3;70H\u{08}\r\u{1B}[5G\u{1B}[0;2mx")
  }

  @Test(arguments: ["\u{1B}[5X", "\u{1B}[K", "\n", " ", "\u{1B}[?25h", "\u{1B}M"])
  func `what may take the colours of the look is behind it`(drawing: String) {
    let text = "\u{1B}[44m\(drawing)\u{1B}[m"
    #expect(thinned(text) == text)
  }

  @Test func `a number that has a zero in it is no reset, and zero is, however it is written`() {
    #expect(thinned("\u{1B}[1m\u{1B}[40mx") == "\u{1B}[1;40mx")
    #expect(thinned("\u{1B}[1m\u{1B}[00mx") == "\u{1B}[00mx")
  }

  @Test func `no sequence has more numbers than a terminal takes`() {
    let color = "\u{1B}[38;2;1;2;3m\u{1B}[48;2;1;2;3m"
    #expect(
      thinned("\(color)\(color)x")
        == "\u{1B}[38;2;1;2;3;48;2;1;2;3;38;2;1;2;3m\u{1B}[48;2;1;2;3mx")
  }

  @Test(arguments: ["", "\u{1B}", "\u{1B}[", "\u{1B}[1;", "text ▸ ●", "\u{1B}]0;title\u{07}"])
  func `what is no look stays as it is`(text: String) {
    #expect(thinned(text) == text)
  }
}
