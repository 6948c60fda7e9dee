import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite struct ScreenPainterTests {
  /// A connector with a tag of 6,000 characters beside one of few.
  private static func organisation() -> [SampleConnector] {
    var long = SampleConnector(1, name: "Long")
    long.tags = #"{"words":["\#(String(repeating: "lorem ipsum ", count: 500))"]}"#
    var short = SampleConnector(2, name: "Short")
    short.tags = #"{"words":["lorem"]}"#
    return [long, short]
  }

  @Test func `what is remembered changes nothing that is drawn`() {
    var driver = ExplorerDriver(Self.organisation(), rows: 0)
    driver.look(on: .usual)
    driver.answerAll()
    let appearances = [Appearance(), Appearance(theme: .mono, characters: .ascii)]
    var painters = appearances.map(ScreenPainter.init(appearance:))
    let commands: [Command?] = [
      nil, .focusNextPane, .scrollDetailDown, .focusNextPane, .moveToLast, .pageUp,
      .focusNextPane, .moveDown, .moveUp, .showHelp,
    ]
    for command in commands {
      if let command { driver.press(command) }
      for size in [Size.usual, .low, .narrow, .usual] {
        driver.look(on: size)
        for index in painters.indices {
          let appearance = appearances[index]
          #expect(
            painters[index].frame(of: driver.state, size: size)
              == ScreenView.render(driver.state, size: size, appearance: appearance))
          #expect(
            painters[index].viewport(of: driver.state, size: size)
              == ScreenView.viewport(of: driver.state, size: size, appearance: appearance))
        }
      }
    }
  }

  @Test func `N21 a long text is wrapped anew for another width and for ASCII`() {
    let text = String(repeating: "größer ", count: 1_000)
    var wrapped = WrappedTexts()
    for _ in 0..<2 {
      for columns in [20, 33, 20] {
        for isASCII in [false, true] {
          let lines = wrapped.lines(of: text, columns: columns, isASCII: isASCII)
          #expect(
            lines
              == SafeText(untrusted: text, lines: .wrapped, ascii: isASCII).wrapped(to: columns))
        }
      }
    }
  }

  @Test func `other texts of the same length are not taken for one another`() {
    var wrapped = WrappedTexts()
    for letter in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "a"] {
      let text = String(repeating: letter, count: 3_000)
      let lines = wrapped.lines(of: text, columns: 30, isASCII: false)
      #expect(lines.count == 100)
      #expect(lines.allSatisfy { $0.string.allSatisfy { String($0) == letter } })
    }
  }
}
