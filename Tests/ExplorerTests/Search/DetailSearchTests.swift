import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Searching in the detail")
struct DetailSearchTests {
  private static let detail = (0..<40).map { line in
    [5, 12, 30].contains(line) ? "line \(line) has a Token" : "line \(line)"
  }

  private func inDetail() -> ExplorerDriver {
    var driver = ExplorerDriver.inSearchedTree()
    driver.press(.focusNextPane)
    return driver
  }

  @Test func `in the detail a match that is not seen is scrolled to`() {
    var driver = inDetail()
    driver.press(.search)
    driver.search("token", in: Self.detail)
    #expect(driver.state.search?.current == 5)
    #expect(driver.state.detail.scroll == 0)
    driver.press(.inField(.accept), .nextMatch)
    #expect(driver.state.search?.current == 12)
    #expect(driver.state.detail.scroll == 10)
    driver.press(.nextMatch)
    #expect(driver.state.search?.current == 30)
    driver.press(.nextMatch)
    #expect(driver.state.search?.current == 5)
    #expect(driver.state.numberOfMatch == 1)
    driver.press(.previousMatch)
    #expect(driver.state.search?.current == 30)
  }

  @Test func `typing in the detail goes on from where it was scrolled to, and Esc returns`() {
    var driver = inDetail()
    driver.press(.moveDown, times: 8)
    driver.press(.search)
    driver.search("token", in: Self.detail)
    #expect(driver.state.search?.current == 12)
    driver.search("x", in: Self.detail)
    #expect(driver.state.search?.current == nil)
    #expect(driver.state.detail.scroll == 8)
    driver.press(.inField(.edit(.deleteBackward)))
    driver.look(in: Self.detail)
    driver.press(.nextMatch, .takeBack)
    #expect(driver.state.detail.scroll == 8)
    #expect(driver.state.search == nil)
  }

  @Test func `another node has none of the old node's matches`() {
    var driver = inDetail()
    driver.press(.search)
    driver.search("token", in: Self.detail)
    driver.press(.inField(.accept), .focusPreviousPane, .moveDown)
    driver.look(in: ["nothing", "of it", "a token", "", "", "no"])
    #expect(driver.state.search?.lines == [2])
    #expect(driver.state.search?.current == nil)
    driver.press(.focusNextPane, .nextMatch)
    #expect(driver.state.search?.current == 2)
  }

  @Test func `each pane is searched for itself`() {
    var driver = ExplorerDriver.inSearchedTree()
    driver.press(.search)
    driver.search("depot")
    driver.press(.inField(.accept), .focusNextPane, .nextMatch)
    #expect(driver.state.notice?.fact == .nothingSearched)
    driver.press(.search)
    #expect(driver.state.prompt?.field.text == "")
    driver.search("token", in: Self.detail)
    #expect(driver.state.search?.pane == .detail)
    #expect(driver.selectedNode == "connection depot 4")
  }

  @Test(arguments: [
    ("token", "a Token, two tokens", [2..<7, 13..<18]), ("Token", "a Token, two tokens", [2..<7]),
    ("aa", "aaaaa", [0..<2, 2..<4]), ("cafe", "un café", [3..<7]), ("café", "un cafe", []),
    ("é", "cafe\u{301} é", [3..<4, 6..<7]), ("京", "東京", [1..<2]), ("", "anything", []),
    ("a b", "a  b a b", [5..<8]), ("ss", "Straße", [4..<5]),
  ])
  func `a text is found in one piece`(text: String, line: String, places: [Range<Int>]) {
    #expect(TextSearch(text).places(in: line) == places)
    #expect(TextSearch(text).isFound(in: line) == !places.isEmpty)
  }
}
