import Cells
import Terminal
import Testing

/// Bytes as a terminal sends them, and what they are.
struct InputSample: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let events: [InputEvent]

  init(_ text: String, _ events: InputEvent...) {
    self.init(bytes: Array(text.utf8), events)
  }

  init(bytes: [UInt8], _ events: [InputEvent]) {
    self.bytes = bytes
    self.events = events
  }

  var testDescription: String {
    String(decoding: bytes.prefix(40), as: UTF8.self).debugDescription
  }
}

extension InputEvent {
  static func pressed(_ code: Key.Code, _ modifiers: Key.Modifiers = []) -> InputEvent {
    .key(Key(code, modifiers))
  }

  static func typed(_ character: Character, _ modifiers: Key.Modifiers = []) -> InputEvent {
    .key(Key(character, modifiers))
  }

  static func mouse(
    _ kind: MouseEvent.Kind, _ column: Int, _ row: Int, _ modifiers: Key.Modifiers = []
  ) -> InputEvent {
    .mouse(MouseEvent(kind, at: Position(column: column, row: row), modifiers: modifiers))
  }
}

extension InputSample {
  static let plain: [InputSample] = [
    InputSample("j", .typed("j")),
    InputSample("J", .typed("J")),
    InputSample(" ", .typed(" ")),
    InputSample("\r", .pressed(.enter)),
    InputSample("\n", .typed("j", .control)),
    InputSample("\t", .pressed(.tab)),
    InputSample("\u{08}", .pressed(.backspace)),
    InputSample("\u{7F}", .pressed(.backspace)),
    InputSample("\u{00}", .typed(" ", .control)),
    InputSample("\u{03}", .typed("c", .control)),
    InputSample("\u{06}", .typed("f", .control)),
    InputSample("\u{1A}", .typed("z", .control)),
    InputSample("\u{1C}", .typed("\\", .control)),
    InputSample("\u{1F}", .typed("_", .control)),
    InputSample("é", .typed("é")),
    InputSample("中😀", .typed("中"), .typed("😀")),
    InputSample("\u{1B}j", .typed("j", .alt)),
    InputSample("\u{1B}é", .typed("é", .alt)),
    InputSample("\u{1B}\r", .pressed(.enter, .alt)),
    InputSample("\u{1B}\u{7F}", .pressed(.backspace, .alt)),
    InputSample("\u{1B}\u{06}", .typed("f", [.alt, .control])),
    InputSample("\u{1B}\u{1B}j", .pressed(.escape), .typed("j", .alt)),
  ]

  static let broken: [InputSample] = [
    InputSample(bytes: [0x80], [.typed("\u{FFFD}")]),
    InputSample(bytes: [0xFF, 0x6A], [.typed("\u{FFFD}"), .typed("j")]),
    InputSample(bytes: [0xE4, 0xB8, 0x6A], [.typed("\u{FFFD}"), .typed("j")]),
    InputSample(bytes: [0xC0, 0xAF], [.typed("\u{FFFD}"), .typed("\u{FFFD}")]),
    InputSample(
      bytes: [0xED, 0xA0, 0x80], [.typed("\u{FFFD}"), .typed("\u{FFFD}"), .typed("\u{FFFD}")]),
    InputSample(
      bytes: [0xE0, 0x80, 0x6A], [.typed("\u{FFFD}"), .typed("\u{FFFD}"), .typed("j")]),
    InputSample(
      bytes: [0xF4, 0x90, 0x6A], [.typed("\u{FFFD}"), .typed("\u{FFFD}"), .typed("j")]),
    InputSample(bytes: [0xC2, 0x9B, 0x41], [.typed("\u{FFFD}"), .typed("A")]),
    InputSample(bytes: [0xC3, 0x1B, 0x5B, 0x41], [.typed("\u{FFFD}"), .pressed(.up)]),
    InputSample("\u{1B}[1;\u{1B}[A", .pressed(.up)),
    InputSample("\u{1B}[1;\u{03}", .typed("c", .control)),
    InputSample("\u{1B}[\r", .typed("[", .alt), .pressed(.enter)),
    InputSample("\u{1B}[[\u{1B}[A", .pressed(.up)),
    InputSample("\u{1B}O\u{1B}OA", .typed("O", .alt), .pressed(.up)),
    InputSample("\u{1B}[999z"),
    InputSample("\u{1B}[99999999999999999999~j", .typed("j")),
    InputSample("\u{1B}[" + String(repeating: "1;", count: 500) + "Aj", .typed("j")),
  ]

  static let keys: [InputSample] = [
    InputSample(
      "\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", .pressed(.up), .pressed(.down), .pressed(.right),
      .pressed(.left)),
    InputSample("\u{1B}OA\u{1B}OB", .pressed(.up), .pressed(.down)),
    InputSample(
      "\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", .pressed(.home), .pressed(.end), .pressed(.home),
      .pressed(.end)),
    InputSample(
      "\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", .pressed(.home), .pressed(.end), .pressed(.home),
      .pressed(.end)),
    InputSample("\u{1B}[2~\u{1B}[3~", .pressed(.insert), .pressed(.delete)),
    InputSample("\u{1B}[5~\u{1B}[6~", .pressed(.pageUp), .pressed(.pageDown)),
    InputSample("\u{1B}[Z", .pressed(.tab, .shift)),
    InputSample("\u{1B}[1;2A", .pressed(.up, .shift)),
    InputSample("\u{1B}[1;3D", .pressed(.left, .alt)),
    InputSample("\u{1B}[1;5C", .pressed(.right, .control)),
    InputSample("\u{1B}[1;8B", .pressed(.down, [.shift, .alt, .control])),
    InputSample("\u{1B}[3;5~", .pressed(.delete, .control)),
    InputSample("\u{1B}O5A", .pressed(.up, .control)),
    InputSample(
      "\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS", .pressed(.function(1)), .pressed(.function(2)),
      .pressed(.function(3)), .pressed(.function(4))),
    InputSample("\u{1B}[11~\u{1B}[15~", .pressed(.function(1)), .pressed(.function(5))),
    InputSample(
      "\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~", .pressed(.function(6)), .pressed(.function(10)),
      .pressed(.function(11)), .pressed(.function(12))),
    InputSample("\u{1B}[29~\u{1B}[34~", .pressed(.function(16)), .pressed(.function(20))),
    InputSample(
      "\u{1B}[1;2P\u{1B}[1;2R", .pressed(.function(1), .shift), .pressed(.function(3), .shift)),
    InputSample("\u{1B}[[A\u{1B}[[E", .pressed(.function(1)), .pressed(.function(5))),
    InputSample("\u{1B}[[Z"),
    InputSample("\u{1B}[a\u{1B}Ob", .pressed(.up, .shift), .pressed(.down, .control)),
    InputSample(
      "\u{1B}[3^\u{1B}[3$\u{1B}[3@", .pressed(.delete, .control), .pressed(.delete, .shift),
      .pressed(.delete, [.control, .shift])),
    InputSample("\u{1B}\u{1B}[A", .pressed(.up, .alt)),
    InputSample("\u{1B}\u{1B}OA", .pressed(.up, .alt)),
    InputSample("\u{1B}\u{1B}\u{1B}[A", .pressed(.escape), .pressed(.up, .alt)),
    InputSample(
      "\u{1B}OM\u{1B}Oj\u{1B}Op\u{1B}OX\u{1B}OI\u{1B}O ", .pressed(.enter), .typed("*"),
      .typed("0"), .typed("="), .pressed(.tab), .typed(" ")),
    InputSample(
      "\u{1B}[27;5;97~\u{1B}[97;2u\u{1B}[27u", .typed("a", .control), .typed("A"), .pressed(.escape)
    ),
    InputSample("\u{1B}[128512u", .typed("😀")),
    InputSample("\u{1B}[97;6u", .typed("a", [.control, .shift])),
    // Half a surrogate pair, no code point at all, a control character of eight bits.
    InputSample("\u{1B}[55296u\u{1B}[1114112u\u{1B}[155uj", .typed("j")),
    InputSample("\u{1B}O" + String(repeating: "1", count: 100) + "Aj", .typed("j")),
    InputSample("\u{1B}[I\u{1B}[O"),
  ]

  static let mice: [InputSample] = [
    InputSample(
      "\u{1B}[<0;1;1M\u{1B}[<0;1;1m", .mouse(.press(.left), 0, 0), .mouse(.release(.left), 0, 0)),
    InputSample("\u{1B}[<2;500;200M", .mouse(.press(.right), 499, 199)),
    InputSample("\u{1B}[<1;3;4M", .mouse(.press(.middle), 2, 3)),
    InputSample("\u{1B}[<32;10;5M", .mouse(.drag(.left), 9, 4)),
    InputSample("\u{1B}[<35;10;5M", .mouse(.move, 9, 4)),
    InputSample(
      "\u{1B}[<64;10;5M\u{1B}[<65;10;5M", .mouse(.wheelUp, 9, 4), .mouse(.wheelDown, 9, 4)),
    InputSample(
      "\u{1B}[<66;1;1M\u{1B}[<67;1;1M", .mouse(.wheelLeft, 0, 0), .mouse(.wheelRight, 0, 0)),
    InputSample("\u{1B}[<28;1;1M", .mouse(.press(.left), 0, 0, [.shift, .alt, .control])),
    InputSample("\u{1B}[<0;0;0M", .mouse(.press(.left), 0, 0)),
    InputSample("\u{1B}[<64;1;1m"),
    InputSample(
      "\u{1B}[<128;1;1M\u{1B}[<3;1;1M\u{1B}[<0;1M\u{1B}[<;;M", .mouse(.press(.left), 0, 0)),
    InputSample("\u{1B}\u{1B}[<0;1;1M", .pressed(.escape), .mouse(.press(.left), 0, 0)),
    InputSample("\u{1B}[M !!", .mouse(.press(.left), 0, 0)),
    InputSample("\u{1B}[M#*+q", .mouse(.release(.left), 9, 10), .typed("q")),
    InputSample(bytes: Array("\u{1B}[M".utf8) + [0x60, 0xFF, 0x21], [.mouse(.wheelUp, 222, 0)]),
  ]

  static let replies: [InputSample] = [
    InputSample(
      "\u{1B}]11;rgb:0000/0000/0000\u{07}q",
      .reply(.operatingSystemCommand("11;rgb:0000/0000/0000")), .typed("q")),
    InputSample(
      "\u{1B}]11;rgb:ff/ff/ff\u{1B}\\q", .reply(.operatingSystemCommand("11;rgb:ff/ff/ff")),
      .typed("q")),
    InputSample("\u{1B}]l q q\u{3}q\r\u{1B}\\", .reply(.operatingSystemCommand("l q q\u{3}q\r"))),
    InputSample("\u{1B}P>|xterm(390)\u{1B}\\", .reply(.deviceControl(">|xterm(390)"))),
    InputSample("\u{1B}P1\u{07}2\u{1B}\\", .reply(.deviceControl("1\u{07}2"))),
    InputSample("\u{1B}_Gi=1;OK\u{1B}\\", .reply(.applicationCommand("Gi=1;OK"))),
    InputSample(
      "\u{1B}^a\u{1B}\\\u{1B}Xb\u{1B}\\", .reply(.applicationCommand("a")),
      .reply(.applicationCommand("b"))),
    InputSample("\u{1B}]11;abc\u{18}q", .typed("q")),
    InputSample("\u{1B}]11;abc\u{1B}[A", .pressed(.up)),
    InputSample("\u{1B}]" + String(repeating: "q", count: 10_000) + "\u{07}j", .typed("j")),
    InputSample("\u{1B}[?62;22;52c", .reply(.primaryAttributes([62, 22, 52]))),
    InputSample("\u{1B}[>41;390;0c", .reply(.secondaryAttributes([41, 390, 0]))),
    InputSample("\u{1B}[5;3R", .reply(.cursorPosition(Position(column: 2, row: 4)))),
    InputSample("\u{1B}[1;40R", .reply(.cursorPosition(Position(column: 39, row: 0)))),
    InputSample("\u{1B}[?1;2R", .reply(.cursorPosition(Position(column: 1, row: 0)))),
    InputSample("\u{1B}[0;7R\u{1B}[7;0Rj", .typed("j")),
    InputSample("\u{1B}[?2026;2;1$y\u{1B}[<0;1;1xj", .typed("j")),
    InputSample("\u{1B}[?2026;2$y", .reply(.mode(2026, setting: 2))),
    InputSample("\u{1B}[4;1$y", .reply(.mode(4, setting: 1))),
    InputSample("\u{1B}\u{1B}[?62c", .pressed(.escape), .reply(.primaryAttributes([62]))),
    InputSample("\u{1B}[8;24;80t\u{1B}[0n\u{1B}[?1u"),
  ]

  static let pastes: [InputSample] = [
    InputSample("\u{1B}[200~q\r\u{03}:\u{1B}[201~j", .paste("q\r\u{03}:"), .typed("j")),
    InputSample("\u{1B}[200~\u{1B}[201~", .paste("")),
    InputSample("\u{1B}[200~a\u{1B}[Ab\u{1B}[20\u{1B}[201~", .paste("a\u{1B}[Ab\u{1B}[20")),
    InputSample("\u{1B}[200~\u{1B}\u{1B}[201~", .paste("\u{1B}")),
    InputSample("\u{1B}[200~\u{1B}[200~\u{1B}[201~", .paste("\u{1B}[200~")),
    InputSample("\u{1B}[200~中é\u{1B}[201~", .paste("中é")),
    InputSample("\u{1B}\u{1B}[200~a\u{1B}[201~", .pressed(.escape), .paste("a")),
    InputSample(
      bytes: Array("\u{1B}[200~".utf8) + [0xFF] + Array("\u{1B}[201~".utf8), [.paste("\u{FFFD}")]),
    InputSample("\u{1B}[201~q", .typed("q")),
  ]

  static let all = plain + broken + keys + mice + replies + pastes
}
