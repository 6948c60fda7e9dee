import Cells
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite("A text field on the screen")
struct FieldTextTests {
  private static let appearance = Appearance()

  private func canvas(_ columns: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: 1), appearance: Self.appearance)
  }

  /// The field with the cursor before its n-th character, drawn; `‸` before the cursor's cell.
  private func drawn(_ text: String, cursor: Int, columns: Int) -> String {
    var field = TextField(text)
    field.edit(.start)
    for _ in 0..<cursor { field.edit(.right) }
    let spans = FieldText(field: field).spans(columns: columns, on: canvas(columns))
    return spans.map { ($0.role == .cursor ? "‸" : "") + $0.text.string }.joined()
  }

  @Test(arguments: [
    ("", 0, 10, "‸ "), ("abc", 3, 10, "abc‸ "), ("abc", 1, 10, "a‸bc "), ("abc", 0, 10, "‸abc "),
    ("abcdefghij", 10, 6, "fghij‸ "), ("abcdefghij", 9, 6, "fghi‸j "),
    ("abcdefghij", 8, 6, "efgh‸ij"),
    ("abcdefghij", 3, 6, "abc‸def"), ("abcdefghij", 5, 6, "bcde‸fg"),
    ("abcdefghij", 0, 6, "‸abcdef"),
    ("日本語東京", 5, 6, "東京‸ "), ("日本語東京", 4, 6, "東‸京 "), ("日本語東京", 1, 6, "日‸本語"),
    ("日本語東京", 2, 7, "本‸語東"), ("cafe\u{301}s", 4, 3, "e\u{301}‸s "),
    ("👍👍👍", 3, 5, "👍👍‸ "),
  ])
  func `it is scrolled so that the cursor is seen`(
    text: String, cursor: Int, columns: Int, expected: String
  ) {
    #expect(drawn(text, cursor: cursor, columns: columns) == expected)
  }

  @Test(arguments: ["quay is:expired", "在庫管理コネクタ 東京", "Cafe\u{301} 👩‍💻 x", "\u{202E}ab"], 2...24)
  func `the cursor is seen at every place and width, and nothing is too wide`(
    text: String, columns: Int
  ) {
    // A character that is made visible takes eight columns; it has to fit.
    let widest = text.map { canvas(columns).safe(String($0)).columns }.max() ?? 1
    guard columns >= widest else { return }
    for cursor in 0...text.count {
      var field = TextField(text)
      field.edit(.start)
      for _ in 0..<cursor { field.edit(.right) }
      let spans = FieldText(field: field).spans(columns: columns, on: canvas(columns))
      #expect(spans.count { $0.role == .cursor } == 1)
      #expect(spans.columns <= columns)
    }
  }

  @Test func `a field without the keys has no cursor`() {
    let spans = FieldText(field: TextField("abc"), hasCursor: false)
      .spans(columns: 10, on: canvas(10))
    #expect(!spans.contains { $0.role == .cursor })
    #expect(spans.map(\.text.string).joined() == "abc")
  }

  @Test func `what cannot be read has a look of its own`() {
    let spans = FieldText(field: TextField("日 is:x b"), unreadable: [2..<6])
      .spans(columns: 20, on: canvas(20))
    let bad = spans.filter { $0.role == .fieldBad }.map(\.text.string).joined()
    #expect(bad == "is:x")
  }

  @Test(arguments: ["quay", "在庫管理在庫管理在庫管理", String(repeating: "x", count: 200)])
  func `on the screen the cursor stands behind what is typed`(text: String) {
    for size in [Size(columns: 20, rows: 5), .narrow, .small, .usual] {
      var driver = ExplorerDriver.filtering(text, on: size)
      let frame = driver.look(on: size)
      let row = frame.row(size.rows - 1)
      let cursor = row.firstIndex { $0.style == Theme.dark[.cursor] }
      #expect(
        cursor.map { row[$0 - 1].isContinuation || row[$0 - 1].text == text.suffix(1) } == true)
      driver.press(.inField(.edit(.start)))
      let start = driver.look(on: size).row(size.rows - 1)
      #expect(start.first { $0.style == Theme.dark[.cursor] }?.text == String(text.prefix(1)))
    }
  }
}
