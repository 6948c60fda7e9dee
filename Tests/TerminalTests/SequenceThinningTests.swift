import Testing

@testable import Terminal

@Suite struct SequenceThinningTests {
  private func thinned(_ text: String, from look: SequenceLook? = .plain) -> String {
    var look = look
    return String(
      decoding: SequenceThinning.thinned(Array(text.utf8), look: &look), as: UTF8.self)
  }

  @Test func `a look replaces what ends the one before it`() {
    #expect(
      thinned("\u{1B}[36ma\u{1B}[39;49m\u{1B}(B\u{1B}[0;1mname") == "\u{1B}[36ma\u{1B}[0;1mname")
    #expect(thinned("\u{1B}[32ma\u{1B}[39m\u{1B}(B\u{1B}[m\u{0F}b") == "\u{1B}[32ma\u{1B}[mb")
    #expect(thinned("\u{1B}[2ma\u{1B}[m\u{1B}[0;32mb") == "\u{1B}[2ma\u{1B}[0;32mb")
  }

  @Test func `looks that add to each other are one sequence`() {
    #expect(thinned("\u{1B}[m\u{1B}[30m\u{1B}[46mx") == "\u{1B}[30;46mx")
    #expect(thinned("\u{1B}[1m\u{1B}[38:2::1:2:3mx") == "\u{1B}[1;38:2::1:2:3mx")
  }

  @Test func `T07 nothing stands behind a colour with colons, which xterm would read as another`() {
    let ink = "\u{1B}[38:2::1:2:3m"
    let paper = "\u{1B}[48:2::4:5:6m"
    #expect(thinned("\(ink)\(paper)x") == "\(ink)\(paper)x")
    #expect(thinned("\u{1B}[0;1m\(ink)\(paper)x") == "\u{1B}[1;38:2::1:2:3m\(paper)x")
    #expect(thinned("\(ink)\(paper)\u{1B}[0mx") == "x")
  }

  @Test func `only what differs from the look that is there is said`() {
    #expect(thinned("\u{1B}[1ma\u{1B}[0;1;36mb") == "\u{1B}[1ma\u{1B}[36mb")
    #expect(thinned("\u{1B}[0;2ma") == "\u{1B}[2ma")
    #expect(thinned("\u{1B}[30;46ma\u{1B}[39;49;36mb") == "\u{1B}[30;46ma\u{1B}[0;36mb")
    #expect(thinned("a\u{1B}[mb\u{1B}[0mc") == "abc")
    #expect(thinned("a\u{1B}[mb", from: nil) == "a\u{1B}[mb")
  }

  @Test func `what is done to characters is taken back by what every terminal knows`() {
    #expect(thinned("\u{1B}[1;36ma\u{1B}[22mb") == "\u{1B}[1;36ma\u{1B}[0;36mb")
  }

  @Test func `a look is set only where something is written, wherever the cursor goes before`() {
    #expect(
      thinned("\u{1B}[1mx\u{1B}[m\u{1B}[3;70H\u{08}\r\u{1B}[5G\u{1B}[0;2mx")
        == "\u{1B}[1mx\u{1B}[3;70H\u{08}\r\u{1B}[5G\u{1B}[0;2mx")
  }

  @Test(arguments: [" ", "\u{1B}[5X", "\u{1B}[K"])
  func `a look waits behind blanks that it does not change`(blank: String) {
    #expect(
      thinned("\u{1B}[2ma\u{1B}[m\(blank)\u{1B}[2mb\u{1B}[m") == "\u{1B}[2ma\(blank)b\u{1B}[m")
    #expect(thinned("\u{1B}[32m\(blank)a") == "\(blank)\u{1B}[32ma")
  }

  @Test(arguments: ["44", "4", "7", "9"], [" ", "\u{1B}[5X", "\u{1B}[K"])
  func `a look that is seen on blanks is before and behind them`(number: String, blank: String) {
    let text = "\u{1B}[\(number)m\(blank)\u{1B}[m"
    #expect(thinned(text) == text)
    #expect(thinned(text + blank) == text + blank)
  }

  @Test(arguments: ["\n", "\u{1B}[?25h", "\u{1B}M", "\u{1B}[J", "\u{1B}[3b"])
  func `what may take the colours of the look is behind it`(drawing: String) {
    let text = "\u{1B}[32m\(drawing)\u{1B}[m"
    #expect(thinned(text) == text)
  }

  @Test func `a number that has a zero in it is no reset, and zero is, however it is written`() {
    #expect(thinned("\u{1B}[1m\u{1B}[40mx") == "\u{1B}[1;40mx")
    #expect(thinned("\u{1B}[1m\u{1B}[00mx", from: nil) == "\u{1B}[1m\u{1B}[mx")
  }

  @Test func `no sequence has more numbers than a terminal takes`() {
    let attributes = "\u{1B}[1;2;3;4;5;7;8;9m"
    let colors = "\u{1B}[38;2;1;2;3m\u{1B}[48;2;1;2;3m"
    #expect(
      thinned("\(attributes)\(colors)x")
        == "\u{1B}[1;2;3;4;5;7;8;9;38;2;1;2;3m\u{1B}[48;2;1;2;3mx")
  }

  @Test(arguments: ["21", "4:3", "58;5;1", "38", "38;5", "38;2;1;2", "38;7;1", "1;", "1000"])
  func `what is not known is sent as it is, and everything is said behind it`(numbers: String) {
    let text = "\u{1B}[32ma\u{1B}[\(numbers)mb\u{1B}[36mc\u{1B}[0;36md\u{1B}[36me"
    #expect(thinned(text) == "\u{1B}[32ma\u{1B}[\(numbers)mb\u{1B}[36mc\u{1B}[0;36mde")
  }

  @Test func `the look at the end is where the next change begins`() {
    var look: SequenceLook? = .plain
    let first = Array("a\u{1B}[1m".utf8)
    #expect(SequenceThinning.thinned(first, look: &look) == first)
    #expect(SequenceThinning.thinned(Array("\u{1B}[1mb".utf8), look: &look) == Array("b".utf8))
  }

  @Test(arguments: ["", "\u{1B}", "\u{1B}[", "\u{1B}[1;", "text ▸ ●", "\u{1B}]0;title\u{07}"])
  func `what is no look stays as it is`(text: String) {
    #expect(thinned(text) == text)
  }
}
