import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("A version's actions, triggers and definitions")
struct VersionItemsTests {
  /// A connector whose first version's actions have just been opened.
  private func opened() -> ExplorerDriver {
    var connector = SampleConnector(1)
    connector.versions = [SampleConnector.version("1.0.0")]
    var driver = ExplorerDriver([connector], rows: 10)
    driver.answerAll()
    driver.press(.open)
    driver.press(.moveDown, times: 4)
    driver.press(.open, .moveDown, .open, .moveDown, .open)
    return driver
  }

  private func page(_ range: Range<Int>, next: String?) -> Page<BranchItem> {
    Page(
      items: range.map {
        .versionItem(.action(Action(id: Identifier("act-\($0)"), name: "action\($0)")))
      },
      totalCount: 120, next: next.flatMap { PageCursor($0) })
  }

  @Test func `they are asked for only when opened`() {
    let driver = opened()
    #expect(driver.pending.count == 1)
    guard case .branch(.versionItems(let items), _)? = driver.pending.first?.read else {
      Issue.record("something else was asked for")
      return
    }
    #expect(
      items.resource
        == .actions(
          organisation: SampleConnector.organisation, connector: SampleConnector.id(1),
          version: "1.0.0"))
  }

  @Test func `the first item is selected where the line that said reading stood`() {
    var driver = opened()
    driver.press(.moveDown)
    driver.answer(with: page(0..<3, next: nil))
    #expect(driver.state.selectedNode?.node.label == "item act-0")
  }

  @Test func `the first page stands in the tree with a line that says there is more`() {
    var driver = opened()
    driver.answer(with: page(0..<50, next: "50"))
    #expect(driver.tree.contains("       item act-0"))
    #expect(driver.tree.contains("       more…"))
    #expect(driver.pending.isEmpty)
  }

  @Test func `the next page is read when the end comes into sight`() {
    var driver = opened()
    driver.answer(with: page(0..<50, next: "50"))
    driver.press(.moveDown, times: 44)
    #expect(driver.pagesAsked.map(\.after) == [PageCursor("50")])
    driver.answer(with: page(50..<70, next: nil))
    #expect(driver.tree.contains("    -actions 70"))
    #expect(!driver.tree.contains("       more…"))
  }

  @Test func `a failure stands in place and r tries again`() {
    var driver = opened()
    driver.fail(APIError(kind: .forbidden, sentence: "forbidden", status: 403))
    #expect(driver.tree.contains("       failed…"))
    driver.press(.moveDown, .enter)
    #expect(
      driver.state.overlay?.content
        == .failure(APIError(kind: .forbidden, sentence: "forbidden", status: 403)))
    driver.press(.takeBack, .reload)
    #expect(driver.pending.count == 1)
    driver.answer(with: page(0..<3, next: nil))
    #expect(driver.tree.contains("    -actions 3"))
  }

  @Test func `a version without any says so`() {
    var driver = opened()
    driver.answer(with: page(0..<0, next: nil))
    #expect(driver.tree.contains("       empty…"))
  }

  @Test func `reading again keeps the items at hand until new ones arrive`() {
    var driver = opened()
    driver.answer(with: page(0..<3, next: nil))
    driver.press(.focusPreviousPane, .reload)
    driver.answer()
    #expect(driver.tree.contains("       item act-0"))
    #expect(driver.pending.count == 1)
    driver.answer(with: page(0..<2, next: nil))
    #expect(driver.tree.contains("    -actions 2"))
  }

  @Test func `reading again brings as many items as there were`() {
    var driver = opened()
    driver.answer(with: page(0..<50, next: "50"))
    driver.press(.moveDown, times: 44)
    driver.answer(with: page(50..<100, next: "100"))
    driver.press(.focusPreviousPane, .reload)
    driver.answer()
    driver.answer(with: page(0..<50, next: "50"))
    #expect(driver.tree.contains("       item act-99"))
    #expect(driver.pagesAsked.map(\.after) == [PageCursor("50")])
    driver.answer(with: page(50..<100, next: "100"))
    #expect(driver.tree.contains("       item act-99"))
  }

  @Test func `an item that a later page repeats is shown once`() {
    var driver = opened()
    driver.answer(with: page(0..<50, next: "50"))
    driver.press(.moveDown, times: 44)
    driver.answer(with: page(48..<60, next: nil))
    #expect(driver.tree.contains("    -actions 60"))
  }
}
