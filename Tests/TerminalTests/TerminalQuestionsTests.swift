import Cells
import Testing

@testable import Terminal

/// What is made of a terminal's answers, which are as little to be trusted as anything else.
@Suite struct TerminalQuestionsTests {
  @Test(
    arguments: [
      ("11;rgb:0000/0000/0000", false), ("11;rgb:ffff/ffff/ffff", true), ("11;rgb:f/f/f", true),
      ("11;rgb:fd/f6/e3", true), ("11;rgb:00/2b/36", false), ("11;rgba:ff/ff/ff/80", true),
      ("11;rgb:8080/0000/0000", false), ("11;rgb:FFF/FFF/000", true),
    ])
  func `the background is dark or light`(text: String, isLight: Bool) {
    var questions = TerminalQuestions()
    #expect(
      questions.take(.operatingSystemCommand(text)) == .background(isLight: isLight))
  }

  @Test(
    arguments: [
      "", "11;", "11;?", "11;rgb:", "11;rgb:0/0", "11;rgb:0/0/0/0/0", "11;rgb:00000/0/0",
      "11;rgb:-1/0/0", "11;rgb:x/y/z", "10;rgb:ff/ff/ff", "11;#ffffff", "52;c;AAAA",
    ])
  func `anything else tells nothing`(text: String) {
    var questions = TerminalQuestions()
    #expect(questions.take(.operatingSystemCommand(text)) == nil)
  }

  @Test(arguments: [(0, false), (1, true), (2, true), (3, true), (4, false)])
  func `frames are sent whole where the terminal knows how`(setting: Int, knows: Bool) {
    var questions = TerminalQuestions()
    #expect((questions.take(.mode(2026, setting: setting)) != nil) == knows)
    #expect(questions.take(.mode(2004, setting: setting)) == nil)
  }

  @Test(
    arguments: [
      (5, nil), (6, .drawsWide(letters: false)), (7, .drawsWide(letters: false)),
      (8, .drawsWide(letters: true)), (10, .drawsWide(letters: true)), (0, nil),
    ] as [(Int, TerminalQuestions.Finding?)])
  func `T08 signs and letters that take two cells are noticed`(
    column: Int, expected: TerminalQuestions.Finding?
  ) {
    var questions = TerminalQuestions()
    // A report that nobody asked for says nothing.
    #expect(questions.take(.cursorPosition(Position(column: column, row: 0))) == nil)
    questions.askedWidths()
    let finding = questions.take(.cursorPosition(Position(column: column, row: 0)))
    #expect(finding == expected)
    #expect(questions.take(.cursorPosition(Position(column: 8, row: 0))) == nil)
  }

  @Test func `T17 the last answer ends the wait`() {
    var questions = TerminalQuestions()
    #expect(!questions.isAwaited)
    questions.asked()
    #expect(questions.isAwaited)
    _ = questions.take(.operatingSystemCommand("11;rgb:0/0/0"))
    #expect(questions.isAwaited)
    _ = questions.take(.primaryAttributes([62]))
    #expect(!questions.isAwaited)
  }

  @Test func `what is asked comes back as replies, and as no key`() {
    var decoder = InputDecoder()
    let answers = "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c"
    let events = decoder.decode(answers.utf8, at: .zero)
    #expect(
      events == [
        .reply(.operatingSystemCommand("11;rgb:1111/2222/3333")),
        .reply(.mode(2026, setting: 2)), .reply(.primaryAttributes([62, 22])),
      ])
  }
}
