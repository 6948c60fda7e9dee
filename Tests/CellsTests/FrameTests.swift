import Cells
import Testing

@Suite struct `A frame` {
  private let red = Style(foreground: .palette(1), attributes: .bold)

  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test func `holds what was written, where it was written`() {
    var frame = frame(6, 2)
    #expect(frame.write("añ中", at: Position(column: 1, row: 1), style: red) == 4)
    #expect(frame.text == "      \n añ中 ")
    #expect(frame[Position(column: 3, row: 1)].columns == 2)
    #expect(frame[Position(column: 4, row: 1)].isContinuation)
    #expect(frame[Position(column: 4, row: 1)].style == red)
    #expect(frame[Position(column: 5, row: 1)] == .blank())
  }

  @Test(arguments: [
    ("abcdef", 0, Int.max, "abcd", 4), ("abcdef", 2, Int.max, "  ab", 2),
    ("abcdef", 0, 2, "ab  ", 2), ("abcdef", -2, Int.max, "cdef", 6),
    ("abc", -3, Int.max, "    ", 3),
    ("abc", 4, Int.max, "    ", 0), ("abc", 0, 0, "    ", 0), ("abc", 0, -1, "    ", 0),
    ("中文字", 0, Int.max, "中文", 4), ("中文字", 1, Int.max, " 中 ", 2), ("中文", 0, 3, "中  ", 2),
    ("中文", -1, Int.max, " 文 ", 4), ("中文", -2, Int.max, "文  ", 4), ("a中", 3, Int.max, "   a", 1),
    ("e\u{301}x", 0, 1, "e\u{301}   ", 1), ("e\u{301}x", -1, Int.max, "x   ", 2),
  ])
  func `clips text and never splits a wide character`(
    text: String, column: Int, columns: Int, expected: String, used: Int
  ) {
    var frame = frame(4)
    let text = SafeText(untrusted: text)
    #expect(frame.write(text, at: Position(column: column, row: 0), columns: columns) == used)
    #expect(frame.text == expected)
  }

  @Test(arguments: [-1, 1])
  func `ignores rows that it does not have`(row: Int) {
    var frame = frame(4)
    #expect(frame.write("abc", at: Position(column: 0, row: row)) == 0)
    #expect(frame.text == "    ")
    #expect(frame[Position(column: 0, row: row)] == .blank())
  }

  @Test(arguments: [(0, "x 文"), (1, " x文"), (2, "中x "), (3, "中 x")])
  func `leaves no half of a wide character`(column: Int, expected: String) {
    var frame = frame(4)
    frame.write("中文", at: Position(column: 0, row: 0))
    frame.write("x", at: Position(column: column, row: 0))
    #expect(frame.text == expected)
    #expect(frame.row(0).count { $0.isContinuation } == 1)
  }

  @Test func `a wide character written across two leaves no halves`() {
    var frame = frame(4)
    frame.write("中文", at: Position(column: 0, row: 0))
    frame.write("字", at: Position(column: 1, row: 0))
    #expect(frame.text == " 字 ")
    #expect(frame.row(0).map(\.columns) == [1, 2, 0, 1])
  }

  @Test func `a fill empties its area and nothing else`() {
    var frame = frame(4, 2)
    frame.write("中文", at: Position(column: 0, row: 0))
    frame.write("abcd", at: Position(column: 0, row: 1))
    frame.fill(Rect(column: 1, row: 0, columns: 1, rows: 9), style: red)
    #expect(frame.text == "  文\na cd")
    #expect(frame[Position(column: 1, row: 1)] == .blank(red))
    #expect(frame[Position(column: 2, row: 1)].style == .plain)
  }

  @Test func `a restyled area keeps its characters`() {
    var frame = frame(3, 2)
    frame.write("abc", at: Position(column: 0, row: 1))
    frame.restyle(Rect(column: 1, row: 1, columns: 9, rows: 9)) { $0.attributes.insert(.reverse) }
    #expect(frame.text == "   \nabc")
    #expect(frame.row(1).map { $0.style.attributes } == [[], .reverse, .reverse])
  }

  @Test func `a cell holds four marks and no fifth`() {
    var frame = frame(2)
    let marks = String(repeating: "\u{301}", count: 4)
    let joined = SafeText(untrusted: "a" + marks)
    frame.write(joined, at: Position(column: 0, row: 0))
    #expect(frame[Position(column: 0, row: 0)].text == "a" + marks)
    #expect(frame[Position(column: 0, row: 0)].scalars.count == 5)
  }

  @Test func `in ASCII our signs have stand-ins and anything else is a question mark`() {
    var frame = Frame(size: Size(columns: 20, rows: 1), characters: .ascii)
    frame.write("┌─┐│✕▲●○◌·…▸▾é中e\u{301}", at: Position(column: 0, row: 0))
    #expect(frame.text == "+-+|x!o?~.~>v???e   ")
  }

  @Test func `where signs are plain, names stay as they are`() {
    var frame = Frame(size: Size(columns: 14, rows: 1), characters: .plainSigns)
    frame.write("│▲ Forêt 中 e\u{301}", at: Position(column: 0, row: 0))
    #expect(frame.text == "|! Forêt 中 e\u{301} ")
  }

  @Test func `T08 where widths are uncertain, what is two cells wide everywhere stays`() {
    var frame = Frame(size: Size(columns: 16, rows: 1), characters: .certainWidths)
    frame.write("│ Forêt 中が か\u{3099}", at: Position(column: 0, row: 0))
    #expect(frame.text == "| For?t 中が か\u{3099} ")
  }

  @Test func `a line break in a line is a blank`() {
    var frame = frame(3)
    #expect(frame.write("a\nb", at: Position(column: 0, row: 0)) == 3)
    #expect(frame.text == "a b")
  }

  @Test func `of no size or less has no cells`() {
    #expect(frame(0, 0).text.isEmpty)
    var frame = frame(-3, 5)
    #expect(frame.size == Size(columns: 0, rows: 5))
    frame.fill(Rect(column: 0, row: 0, columns: 9, rows: 9), style: red)
    #expect(frame.write("abc", at: Position(column: 0, row: 0)) == 0)
  }

  @Test func `is dumped with its styles and their meaning`() {
    var frame = frame(3)
    frame.write("ab", at: Position(column: 1, row: 0), style: red)
    frame.cursor = Position(column: 2, row: 0)
    #expect(frame.cellsDump == " ab\nabb\na plain\nb 1 bold\ncursor 2,0")
  }
}
