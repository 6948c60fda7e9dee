import Cells
import Terminal
import Testing

@Suite struct `The input decoder's deadlines` {
  @Test func `a lone escape is decided after 25 ms`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B], at: .milliseconds(100)) == [])
    #expect(decoder.deadline == .milliseconds(125))
    #expect(decoder.deadlinePassed(at: .milliseconds(124)) == [])
    #expect(decoder.deadlinePassed(at: .milliseconds(125)) == [.pressed(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func `the delay of a lone escape can be set`() {
    var decoder = InputDecoder(escapeDelay: .milliseconds(400))
    _ = decoder.decode([0x1B], at: .zero)
    #expect(decoder.deadline == .milliseconds(400))
  }

  @Test func `no deadline passes without input`() {
    var decoder = InputDecoder()
    #expect(decoder.deadlinePassed(at: .seconds(9)) == [])
    #expect(decoder.decode([], at: .seconds(10)) == [])
    #expect(decoder.deadline == nil)
  }

  @Test func `reading nothing does not put a deadline off`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: .zero)
    _ = decoder.decode([], at: .milliseconds(20))
    #expect(decoder.deadline == .milliseconds(25))
  }

  @Test func `escape pressed twice is two escapes`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B, 0x1B], at: .zero)
    #expect(decoder.deadlinePassed(at: .seconds(1)) == [.pressed(.escape), .pressed(.escape)])
  }

  @Test(arguments: [
    "[A", "OA", "[1;5A", "[5~", "]11;rgb:0/0/0\u{07}", "]11;q\u{1B}\\", "P>|q\u{1B}\\", "[?62;1c",
    "[<0;5;5M", "[[A", "[M !!",
  ])
  func `T09 a tail that comes late is swallowed whole`(tail: String) {
    let bytes = Array(tail.utf8)
    for point in 0...bytes.count {
      var decoder = InputDecoder()
      _ = decoder.decode([0x1B], at: .zero)
      #expect(decoder.deadlinePassed(at: .milliseconds(25)) == [.pressed(.escape)])
      let events =
        decoder.decode(bytes[..<point], at: .milliseconds(100))
        + decoder.decode(bytes[point...], at: .milliseconds(150))
      #expect(events == [], "split at \(point)")
      #expect(decoder.decode([0x71], at: .milliseconds(160)) == [.typed("q")])
    }
  }

  @Test func `a paste whose escape came early is still no keys`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: .zero)
    _ = decoder.deadlinePassed(at: .milliseconds(25))
    let events = decoder.decode(Array("[200~q\u{1B}[201~".utf8), at: .milliseconds(60))
    #expect(events == [.paste("q")])
  }

  @Test func `what comes later than 150 ms is typed`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: .zero)
    _ = decoder.deadlinePassed(at: .milliseconds(25))
    #expect(
      decoder.decode(Array("[A".utf8), at: .milliseconds(176)) == [.typed("["), .typed("A")])
  }

  @Test func `a key soon after escape is a key`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: .zero)
    _ = decoder.deadlinePassed(at: .milliseconds(25))
    #expect(decoder.decode(Array("j[".utf8), at: .milliseconds(30)) == [.typed("j"), .typed("[")])
  }

  @Test func `a bracket soon after escape is a key when nothing follows`() throws {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: .zero)
    _ = decoder.deadlinePassed(at: .milliseconds(25))
    #expect(decoder.decode(Array("[".utf8), at: .milliseconds(30)) == [])
    let deadline = try #require(decoder.deadline)
    #expect(decoder.deadlinePassed(at: deadline) == [.typed("[")])
  }

  @Test(arguments: [("\u{1B}[", "["), ("\u{1B}O", "O"), ("\u{1B}]", "]"), ("\u{1B}P", "P")])
  func `an introducer alone is a key with Alt`(text: String, character: String) throws {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(text.utf8), at: .zero) == [])
    let deadline = try #require(decoder.deadline)
    #expect(decoder.deadlinePassed(at: deadline) == [.typed(Character(character), .alt)])
  }

  @Test(arguments: [
    "\u{1B}[1;", "\u{1B}[[", "\u{1B}[M!", "\u{1B}O5", "\u{1B}]11;rgb", "\u{1B}]11;rgb\u{1B}",
    "\u{1B}[<0;1",
  ])
  func `T09 an unfinished sequence is given up, and is no key`(text: String) throws {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(text.utf8), at: .zero) == [])
    let deadline = try #require(decoder.deadline)
    #expect(deadline <= .seconds(1))
    #expect(decoder.deadlinePassed(at: deadline) == [])
    #expect(decoder.decode([0x6A], at: .seconds(2)) == [.typed("j")])
  }

  @Test func `an unfinished character becomes the replacement character`() throws {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xE4, 0xB8], at: .zero) == [])
    let deadline = try #require(decoder.deadline)
    #expect(decoder.deadlinePassed(at: deadline) == [.typed("\u{FFFD}")])
  }

  @Test func `an unfinished paste is handed out as a paste`() throws {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~qq".utf8), at: .zero) == [])
    let deadline = try #require(decoder.deadline)
    #expect(decoder.deadlinePassed(at: deadline) == [.paste("qq")])
  }

  @Test func `bytes that were read late still belong together`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: .zero)
    #expect(decoder.decode(Array("[A".utf8), at: .seconds(5)) == [.pressed(.up)])
  }
}
