import ConnectModels
import Explorer
import TestSupport
import Testing

/// The explorer is told which lines have what is searched; here they are the nodes' labels, and a
/// made-up detail.
@Suite("Searching in tree and detail")
struct SearchTests {
  private static let detail = (0..<40).map { line in
    [5, 12, 30].contains(line) ? "line \(line) has a Token" : "line \(line)"
  }

  /// A connector with twelve connections of which some are called depot.
  private static func organisation() -> [SampleConnector] {
    var connector = SampleConnector(1, name: "Parcels")
    connector.connections = (1...12).map { number in
      SampleConnector.connection(
        "c\(number)", name: number.isMultiple(of: 4) ? "depot \(number)" : "office \(number)",
        action: [])
    }
    var other = SampleConnector(2, name: "Mail")
    other.connections = [SampleConnector.connection("d", name: "depot north", action: [])]
    return [connector, other]
  }

  /// In the tree, the connections opened, on the first of them.
  private func inTree() -> ExplorerDriver {
    var driver = ExplorerDriver(Self.organisation(), rows: 6)
    driver.answerAll()
    driver.press(.enter)
    driver.openDown(to: "connection office 1")
    return driver
  }

  private func inDetail() -> ExplorerDriver {
    var driver = inTree()
    driver.press(.focusNextPane)
    return driver
  }

  private func selected(_ driver: ExplorerDriver) -> String? {
    driver.state.selectedNode?.node.label
  }

  // MARK: - Tree

  @Test func `typing goes to the nearest match from where the person was`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("d")
    #expect(selected(driver) == "connection depot 4")
    driver.search("epot 1")
    #expect(selected(driver) == "connection depot 12")
    driver.press(.inField(.edit(.deleteBackward)), .inField(.edit(.deleteBackward)))
    driver.look()
    #expect(selected(driver) == "connection depot 4")
    #expect(driver.state.focus == .tree)
  }

  @Test func `above the last match the search goes on at the top`() {
    var driver = inTree()
    driver.press(.moveToLast, .search)
    driver.search("office 2")
    #expect(selected(driver) == "connection office 2")
  }

  @Test func `what stands nowhere leaves the person where they were`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.search("x")
    #expect(selected(driver) == "connection office 1")
    #expect(driver.state.search?.lines == [])
    driver.press(.inField(.accept), .nextMatch)
    #expect(driver.state.notice?.fact == .nothingFound("depotx"))
  }

  @Test func `n and N go through the matches and round the ends`() {
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.press(.inField(.accept))
    var seen = [selected(driver)]
    for command in [Command.nextMatch, .nextMatch, .nextMatch, .previousMatch, .previousMatch] {
      driver.press(command)
      seen.append(selected(driver))
    }
    #expect(
      seen.map { $0?.split(separator: " ").last.map(String.init) }
        == ["4", "8", "12", "4", "12", "8"])
    #expect(driver.state.numberOfMatch == 2)
    driver.press(.moveDown)
    #expect(driver.state.numberOfMatch == nil)
    driver.press(.previousMatch)
    #expect(selected(driver) == "connection depot 8")
  }

  @Test func `Esc in the field returns to where the person was, with its line`() {
    var driver = inTree()
    driver.press(.moveDown, times: 3)
    let (node, line) = (selected(driver), driver.state.tree.window.line)
    driver.press(.search)
    driver.search("depot 12")
    driver.press(.takeBack)
    #expect(selected(driver) == node)
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
    #expect(selected(driver) == "connection depot 4")
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
    #expect(selected(driver) == "connector Mail")
    driver.press(.nextMatch)
    #expect(selected(driver) == "connection depot north")
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
    #expect(selected(driver) == "connection depot 8")
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

  // MARK: - Detail

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
    var driver = inTree()
    driver.press(.search)
    driver.search("depot")
    driver.press(.inField(.accept), .focusNextPane, .nextMatch)
    #expect(driver.state.notice?.fact == .nothingSearched)
    driver.press(.search)
    #expect(driver.state.prompt?.field.text == "")
    driver.search("token", in: Self.detail)
    #expect(driver.state.search?.pane == .detail)
    #expect(selected(driver) == "connection depot 4")
  }

  // MARK: - The text itself

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

extension ExplorerDriver {
  /// The person types into the field of a search, and the view looks for it after each key.
  fileprivate mutating func search(_ text: String, in lines: [String]? = nil) {
    for letter in text {
      type(String(letter))
      look(in: lines)
    }
  }

  /// The view reports which lines have what is searched: the tree's, or these.
  fileprivate mutating func look(in lines: [String]? = nil) {
    guard let search = state.search else { return }
    let lines = lines ?? state.tree.rows.map(\.node.label)
    let found = lines.indices.filter { search.search.isFound(in: lines[$0]) }
    guard found != search.lines || search.seeksNearest else { return }
    happen(.searchLinesFound(SearchLines(search: search.search, lines: found)))
  }
}
