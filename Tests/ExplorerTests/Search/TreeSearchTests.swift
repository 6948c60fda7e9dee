import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Searching in the tree")
struct TreeSearchTests {
  private func inTree() -> ExplorerDriver { .inSearchedTree() }

  @Test func `typing goes to the nearest match from where the person was`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("d")
    #expect(driver.selectedNode == "connection depot 4")
    driver.search("epot 1")
    #expect(driver.selectedNode == "connection depot 12")
    driver.press(.inField(.edit(.deleteBackward)), .inField(.edit(.deleteBackward)))
    driver.look()
    #expect(driver.selectedNode == "connection depot 4")
    #expect(driver.state.focus == .tree)
  }

  @Test func `above the last match the search goes on at the top`() {
    var driver = inTree()
    driver.press(.moveToLast, .search)
    driver.search("office 2")
    #expect(driver.selectedNode == "connection office 2")
  }

  @Test func `what stands nowhere leaves the person where they were`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.search("x")
    #expect(driver.selectedNode == "connection office 1")
    #expect(driver.state.search?.lines == [])
    driver.press(.inField(.accept), .nextMatch)
    #expect(driver.state.notice?.fact == .nothingFound("depotx"))
  }

  @Test func `n and N go through the matches and round the ends`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.press(.inField(.accept))
    var seen = [driver.selectedNode]
    for command in [Command.nextMatch, .nextMatch, .nextMatch, .previousMatch, .previousMatch] {
      driver.press(command)
      seen.append(driver.selectedNode)
    }
    #expect(
      seen.map { $0?.split(separator: " ").last.map(String.init) }
        == ["4", "8", "12", "4", "12", "8"])
    #expect(driver.state.numberOfMatch == 2)
    driver.press(.moveDown)
    #expect(driver.state.numberOfMatch == nil)
    driver.press(.previousMatch)
    #expect(driver.selectedNode == "connection depot 8")
  }

  @Test func `Esc in the field returns to where the person was, with its line`() {
    var driver = inTree()
    driver.press(.moveDown, times: 3)
    let (node, line) = (driver.selectedNode, driver.state.tree.window.line)
    driver.press(.search)
    driver.search("depot 12")
    driver.press(.takeBack)
    #expect(driver.selectedNode == node)
    #expect(driver.state.tree.window.line == line)
    #expect(driver.state.search == nil)
    #expect(!driver.state.isTyping)
    #expect(driver.state.focus == .tree)
  }

  @Test func `Esc takes a kept search away before it leaves the pane`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.press(.inField(.accept), .takeBack)
    #expect(driver.state.search == nil)
    #expect(driver.state.focus == .tree)
    #expect(driver.selectedNode == "connection depot 4")
    driver.press(.nextMatch)
    #expect(driver.state.notice?.fact == .nothingSearched)
    driver.press(.takeBack)
    #expect(driver.state.focus == .list)
  }

  @Test func `a kept search looks through the next connector too`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.press(.inField(.accept), .focusPreviousPane, .moveDown, .enter)
    driver.look()
    #expect(driver.state.tree.connector?.name == "Mail")
    #expect(driver.state.search?.search.text == "depot")
    #expect(driver.state.search?.lines.count == 1)
    #expect(driver.selectedNode == "connector Mail")
    driver.press(.nextMatch)
    #expect(driver.selectedNode == "connection depot north")
  }

  @Test func `a node that is closed takes its matches with it`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("office")
    driver.press(.inField(.accept))
    #expect(driver.state.search?.lines.count == 9)
    driver.press(.close, .close)
    driver.look()
    #expect(driver.state.search?.lines.isEmpty == true)
  }

  @Test func `the field begins with what was searched last, and ^P with what was before`() {
    var driver = inTree()
    for text in ["depot", "office"] {
      driver.press(.search, .inField(.edit(.deleteToStart)))
      driver.search(text)
      driver.press(.inField(.accept))
    }
    driver.press(.search)
    #expect(driver.state.prompt?.field.text == "office")
    driver.press(.inField(.earlier))
    driver.look()
    #expect(driver.state.search?.search.text == "depot")
    #expect(driver.selectedNode == "connection depot 8")
  }

  @Test func `an empty search is none`() {
    var driver = inTree()
    driver.press(.search, .inField(.accept))
    #expect(driver.state.search == nil)
    driver.press(.search, .inField(.edit(.deleteBackward)))
    #expect(driver.state.search == nil)
    #expect(!driver.state.isTyping)
  }

  @Test func `a stale report of lines is dropped`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    let lines = driver.state.search?.lines
    driver.happen(.searchLinesFound(SearchLines(search: TextSearch("other"), lines: [0])))
    #expect(driver.state.search?.lines == lines)
  }
}
