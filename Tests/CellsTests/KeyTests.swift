import Cells
import Testing

@Suite struct `A key` {
  @Test(arguments: [
    ("j", Key("j")), ("J", Key("J")), ("/", Key("/")), ("é", Key("é")), ("я", Key("я")),
    ("-", Key("-")), ("^", Key("^")), ("⇧", Key("⇧")), ("Space", Key(" ")), ("Enter", Key(.enter)),
    ("Esc", Key(.escape)), ("Tab", Key(.tab)), ("⇧Tab", Key(.tab, .shift)),
    ("Backspace", Key(.backspace)), ("Del", Key(.delete)), ("Ins", Key(.insert)),
    ("↑", Key(.up)), ("↓", Key(.down)), ("←", Key(.left)), ("→", Key(.right)),
    ("Home", Key(.home)), ("End", Key(.end)), ("PgUp", Key(.pageUp)), ("PgDn", Key(.pageDown)),
    ("F2", Key(.function(2))), ("F12", Key(.function(12))), ("F", Key("F")),
    ("^F", Key("f", .control)), ("^C", Key("c", .control)), ("^^", Key("^", .control)),
    ("^Space", Key(" ", .control)), ("Alt-j", Key("j", .alt)), ("Alt-J", Key("J", .alt)),
    ("Alt--", Key("-", .alt)), ("Alt-←", Key(.left, .alt)), ("Alt-^F", Key("f", [.alt, .control])),
    ("⇧↓", Key(.down, .shift)), ("Ctrl-⇧↓", Key(.down, [.control, .shift])),
    ("Alt-Ctrl-→", Key(.right, [.alt, .control])), ("Alt-Enter", Key(.enter, .alt)),
  ])
  func `is written and read under one name`(name: String, key: Key) {
    #expect(key.description == name)
    #expect(Key(parsing: name) == key)
    #expect(Key(parsing: key.name(ascii: true)) == key)
  }

  @Test(arguments: [
    ("Shift-Down", Key(.down, .shift)), ("shift-tab", Key(.tab, .shift)), ("ENTER", Key(.enter)),
    ("escape", Key(.escape)), ("PageDown", Key(.pageDown)), ("f5", Key(.function(5))),
    ("^f", Key("f", .control)), ("Ctrl-F", Key("f", .control)), ("alt-Left", Key(.left, .alt)),
    ("^M", Key(.enter)), ("^I", Key(.tab)), ("^H", Key(.backspace)), ("^[", Key(.escape)),
    ("^@", Key(" ", .control)), ("Alt-^m", Key(.enter, .alt)), ("Shift-j", Key("J")),
    ("Shift-J", Key("J")), ("↵", Key(.enter)),
  ])
  func `is read under other names too`(name: String, key: Key) {
    #expect(Key(parsing: name) == key)
  }

  @Test(arguments: ["", "jj", "Alt-", "F0", "F64", "Fx", "Hyper-j", "Alt-jj"])
  func `of an unknown name is none`(name: String) {
    #expect(Key(parsing: name) == nil)
  }

  @Test func `in ASCII is named in words`() {
    #expect(Key(.down, .shift).name(ascii: true) == "Shift-Down")
  }

  @Test func `types its character without control and Alt alone`() {
    #expect(Key("é").typedCharacter == "é")
    #expect(Key("j", .control).typedCharacter == nil)
    #expect(Key("j", .alt).typedCharacter == nil)
    #expect(Key(.enter).typedCharacter == nil)
  }
}
