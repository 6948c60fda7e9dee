import Explorer
import Testing

/// Fields are written with a `‸` where the cursor stands.
@Suite("A line of text that is typed")
struct TextFieldTests {
  private func field(_ written: String) -> TextField {
    let parts = written.split(separator: "‸", omittingEmptySubsequences: false)
    var field = TextField(parts.joined())
    field.edit(.start)
    for _ in parts[0] { field.edit(.right) }
    return field
  }

  private func written(_ field: TextField) -> String {
    field.textBeforeCursor + "‸" + field.textAfterCursor
  }

  @Test(arguments: [
    ("ab‸cd", TextEdit.left, "a‸bcd"), ("‸ab", .left, "‸ab"),
    ("ab‸cd", .right, "abc‸d"), ("ab‸", .right, "ab‸"),
    ("ab‸cd", .start, "‸abcd"), ("ab‸cd", .end, "abcd‸"),
    ("one two ‸three", .wordLeft, "one ‸two three"), ("one tw‸o", .wordLeft, "one ‸two"),
    ("  ‸one", .wordLeft, "‸  one"), ("‸one", .wordLeft, "‸one"),
    ("one‸  two three", .wordRight, "one  two‸ three"), ("o‸ne two", .wordRight, "one‸ two"),
    ("one‸  ", .wordRight, "one  ‸"),
    ("ab‸cd", .deleteBackward, "a‸cd"), ("‸ab", .deleteBackward, "‸ab"),
    ("ab‸cd", .deleteForward, "ab‸d"), ("ab‸", .deleteForward, "ab‸"),
    ("one two ‸three", .deleteWord, "one ‸three"), ("one two‸", .deleteWord, "one ‸"),
    ("type:oauth2-token‸", .deleteWord, "‸"), ("‸one", .deleteWord, "‸one"),
    ("ab‸cd", .deleteToStart, "‸cd"), ("ab‸cd", .deleteToEnd, "ab‸"),
  ])
  func `an edit changes text and cursor`(before: String, edit: TextEdit, after: String) {
    var field = field(before)
    field.edit(edit)
    #expect(written(field) == after)
  }

  @Test(arguments: [
    ("日本‸語", TextEdit.left, "日‸本語"), ("日‸本", .deleteForward, "日‸"),
    ("cafe\u{301}‸s", .left, "caf‸e\u{301}s"), ("cafe\u{301}‸s", .deleteBackward, "caf‸s"),
    ("a👩‍💻‸", .deleteBackward, "a‸"), ("‸👍🏽b", .right, "👍🏽‸b"), ("🇩🇪‸🇫🇷", .deleteForward, "🇩🇪‸"),
    ("東京 在庫‸", .deleteWord, "東京 ‸"),
  ])
  func `wide and combined characters are passed and deleted whole`(
    before: String, edit: TextEdit, after: String
  ) {
    var field = field(before)
    field.edit(edit)
    #expect(written(field) == after)
  }

  @Test(arguments: [
    ("ab‸cd", "x", "abx‸cd"), ("‸", "quay", "quay‸"), ("ab‸", "日", "ab日‸"),
    ("ab‸", "two\nlines\tand\rmore", "abtwo lines and more‸"),
    ("‸", "\u{1B}[2J\u{7}evil", "[2Jevil‸"),
    ("‸b", "\u{85}\u{9B}a\0", "a‸b"), ("‸", "\u{202E}gnp", "\u{202E}gnp‸"),
  ])
  func `T09 what is typed or pasted goes in at the cursor, on one line`(
    before: String, text: String, after: String
  ) {
    var field = field(before)
    let fits = field.insert(text)
    #expect(fits)
    #expect(written(field) == after)
  }

  @Test func `an accent that is typed by itself joins the letter before it`() {
    var field = field("e‸x")
    field.insert("\u{301}")
    #expect(written(field) == "e\u{301}‸x")
    field.edit(.deleteBackward)
    #expect(written(field) == "‸x")
  }

  @Test(arguments: [
    // A letter before a lone accent, and two halves of a flag between which a letter goes away.
    ("\u{301}b", [], "e", "e\u{301}‸b"),
    ("🇩x🇪", [TextEdit.right, .right, .deleteBackward], "", "🇩🇪‸"),
  ])
  func `the cursor stands behind what has grown together`(
    text: String, edits: [TextEdit], typed: String, after: String
  ) {
    var field = TextField(text)
    field.edit(.start)
    for edit in edits { field.edit(edit) }
    field.insert(typed)
    #expect(written(field) == after)
    #expect(field.cursor == field.textBeforeCursor.count)
    field.edit(.end)
    #expect(field.cursor == field.text.count)
  }

  @Test func `T09 a field takes a thousand characters and says when there are more`() {
    var field = TextField(String(repeating: "a", count: 998))
    field.edit(.start)
    let fits = [field.insert("xy"), field.insert("z")]
    #expect(fits == [true, false])
    #expect(field.text.hasPrefix("xya"))
    #expect(field.text.count == TextField.limit)
    #expect(TextField(String(repeating: "b", count: 5_000)).text.count == TextField.limit)
    #expect(field.cursor == 2)
  }

  @Test func `of a paste that is too long as much is kept as there is room for`() {
    var field = field("ab‸cd")
    let fits = field.insert(String(repeating: "x", count: 2_000))
    #expect(!fits)
    #expect(field.text.count == TextField.limit)
    #expect(field.text.hasPrefix("abx"))
    #expect(field.text.hasSuffix("xcd"))
    #expect(field.textAfterCursor == "cd")
  }

  @Test func `a pile of accents on one letter is cut`() {
    var field = TextField()
    let fits = field.insert("e" + String(repeating: "\u{301}", count: 500_000))
    #expect(!fits)
    #expect(field.text.count == 1)
    #expect(field.text.unicodeScalars.count < 100)
    for _ in 0..<100 { field.insert("\u{301}") }
    #expect(field.text.unicodeScalars.count < 100)
  }

  @Test func `what is replaced leaves the cursor behind it`() {
    var field = field("is:exp‸ type:x")
    field.replace(3..<6, with: "expired")
    #expect(written(field) == "is:expired‸ type:x")
    field.replace(90..<99, with: "!")
    #expect(written(field) == "is:expired type:x!‸")
  }
}
