import Cells
import Testing

@testable import Terminal

extension NcursesTests {
  @Test func `in a locale of ASCII no other byte is sent`() throws {
    try #require(TerminalLocale(lcAll: "C", lcCType: nil, lang: nil).adopt() == .ascii)
    var pair = try Pair("xterm", 20, 2)
    var frame = Frame(size: pair.screen.size)
    frame.write("aé日e\u{301}▲", at: Position(column: 0, row: 0))
    let bytes = try pair.draw(frame)
    #expect(bytes.allSatisfy { $0 < 0x80 })
    #expect(pair.terminal.text.hasPrefix("a?? e?"))
  }

  /// The C library's tables are older or newer than ours: what it counts otherwise would move all
  /// that follows.
  @Test func `every character stands in its own columns, or a replacement does`() throws {
    var pair = try Pair("xterm", 120, 30)
    var scalars = (UInt32(0xA1)...0x1FFFF).compactMap(Unicode.Scalar.init)
      .filter { TextWidth.columns(of: $0) > 0 }[...]
    var replaced = 0
    while !scalars.isEmpty {
      var frame = Frame(size: pair.screen.size)
      for place in 0..<900 {
        guard let scalar = scalars.popFirst() else { break }
        let text = SafeText(untrusted: String(scalar)) + "|"
        frame.write(text, at: Position(column: place % 30 * 4, row: place / 30), columns: 4)
      }
      try pair.draw(frame)
      for row in 0..<frame.size.rows {
        for (cell, place) in zip(frame.row(row), pair.terminal.places[row]) {
          if place.text == cell.text { continue }
          replaced += place.text == "\u{FFFD}" ? 1 : 0
          #expect(place.text == "\u{FFFD}" || (cell.isContinuation && place.text == " "))
        }
      }
    }
    #expect(replaced < 2_000)
  }
}
