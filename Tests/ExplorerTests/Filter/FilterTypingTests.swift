import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("The filter as it is typed")
struct FilterTypingTests {
  private static let names = [
    "Quay CRM", "Quay Books", "Parcel Tracking", "Payments", "Quartz", "Mail",
  ]

  private func loaded(_ names: [String] = FilterTypingTests.names) -> ExplorerDriver {
    var driver = ExplorerDriver(named: names)
    driver.answerAll()
    return driver
  }

  @Test func `each key narrows the list at once`() {
    var driver = loaded()
    driver.press(.search)
    #expect(driver.names == Self.names)
    var seen: [[String]] = []
    for letter in "quay" {
      driver.type(String(letter))
      seen.append(driver.names)
    }
    let three = ["Quartz", "Quay CRM", "Quay Books"]
    #expect(seen == [three, three, three, ["Quay CRM", "Quay Books"]])
    #expect(driver.arranging.isEmpty)
    driver.press(.inField(.edit(.deleteBackward)))
    #expect(driver.names == three)
  }

  @Test func `a paste is one filter`() {
    var driver = loaded()
    driver.press(.search)
    driver.happen(.typed("quay\nbooks"))
    #expect(driver.state.list.filter.text == "quay books")
    #expect(driver.names == ["Quay Books"])
  }

  @Test func `the best match is selected and shown beside the list`() {
    var driver = loaded()
    driver.press(.moveDown, .moveDown, .search)
    #expect(driver.selectedName == "Parcel Tracking")
    driver.type("qua")
    #expect(driver.selectedName == "Quartz")
    #expect(driver.state.tree.connector?.name == "Quartz")
    driver.type("y")
    #expect(driver.selectedName == "Quay CRM")
    driver.press(.inField(.edit(.deleteWord)))
    driver.type("pa")
    #expect(driver.selectedName == "Payments")
    #expect(driver.selectedLine == 0)
  }

  @Test func `whoever has moved keeps the row for as long as it matches`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("qu")
    driver.press(.moveDown, .moveDown)
    #expect(driver.selectedName == "Quay Books")
    driver.type("a")
    #expect(driver.selectedName == "Quay Books")
    driver.type("y")
    #expect(driver.selectedName == "Quay Books")
    #expect(driver.state.list.window.selected == 1)
  }

  @Test func `once the chosen row no longer matches the best match is selected again`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("qu")
    driver.press(.moveDown)
    #expect(driver.selectedName == "Quay CRM")
    driver.type(" !c")
    #expect(driver.names == ["Quartz", "Quay Books"])
    #expect(driver.selectedName == "Quartz")
    driver.press(.inField(.edit(.deleteWord)))
    driver.type("ay")
    #expect(driver.selectedName == "Quay CRM")
  }

  @Test func `nothing that matches leaves nothing selected, and the next match is`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("quw")
    #expect(driver.names.isEmpty)
    #expect(driver.selectedName == nil)
    #expect(driver.state.tree.rows.isEmpty)
    driver.press(.inField(.edit(.deleteBackward)))
    #expect(driver.selectedName == "Quartz")
  }

  @Test func `Enter keeps the filter and the row, and gives the keys back`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("qua")
    driver.press(.moveDown, .inField(.accept))
    #expect(!driver.state.isTyping)
    #expect(driver.state.list.filter.text == "qua")
    #expect(driver.names.count == 3)
    #expect(driver.selectedName == "Quay CRM")
    driver.press(.moveDown)
    #expect(driver.selectedName == "Quay Books")
    driver.press(.search)
    #expect(driver.state.prompt?.field.text == "qua")
  }

  @Test func `Esc in the field returns to the row and the line of before`() {
    var driver = ExplorerDriver(count: 40)
    driver.answerAll()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveUp, times: 14)
    driver.press(.moveDown, times: 3)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    #expect(line == 3)
    driver.press(.search)
    driver.type("connector 3")
    driver.press(.moveDown, .takeBack)
    #expect(driver.state.list.filter.text.isEmpty)
    #expect(driver.state.listCount == 40)
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
    #expect(driver.state.tree.connector?.name == name)
  }

  @Test(arguments: [[Command.inField(.edit(.deleteBackward))], [.inField(.accept)], [.interrupt]])
  func `an empty field is left without a filter`(commands: [Command]) {
    var driver = loaded()
    driver.press(.moveDown, .search)
    for command in commands { driver.press(command) }
    #expect(!driver.state.isTyping)
    #expect(!driver.state.isFiltering)
    #expect(driver.names == Self.names)
    #expect(driver.selectedName == "Quay Books")
  }

  @Test func `Esc clears a kept filter and stays on the row`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("pa")
    driver.press(.inField(.accept), .moveDown)
    #expect(driver.selectedName == "Parcel Tracking")
    driver.press(.takeBack)
    #expect(driver.names == Self.names)
    #expect(driver.selectedName == "Parcel Tracking")
    #expect(driver.state.list.window.selected == 2)
  }

  @Test func `Esc in the tree goes to the list first, and clears the filter after that`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("mail")
    driver.press(.inField(.accept), .enter)
    #expect(driver.state.focus == .tree)
    driver.press(.takeBack)
    #expect(driver.state.focus == .list)
    #expect(driver.state.isFiltering)
    driver.press(.takeBack)
    #expect(!driver.state.isFiltering)
  }

  @Test func `a term that cannot be read leaves the others in force`() {
    var driver = loaded()
    driver.press(.search)
    driver.type("quay is:nonsense")
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    #expect(driver.state.list.filter.unreadable.count == 1)
    driver.press(.inField(.edit(.deleteToStart)))
    driver.type("is:")
    #expect(driver.names == Self.names)
  }

  @Test func `keys of the panes are letters in the field`() {
    var driver = loaded()
    driver.press(.search)
    driver.forgetEffects()
    driver.press(.quit, .reload, .enter, .focusNextPane, .showHelp, .goBack)
    #expect(driver.effects.isEmpty)
    #expect(driver.state.isTyping)
    #expect(driver.state.focus == .list)
    #expect(driver.state.overlay == nil)
  }

  @Test func `^P and ^N go through the filters that were kept`() {
    var driver = loaded()
    for text in ["mail", "quay"] {
      driver.press(.search, .inField(.edit(.deleteToStart)))
      driver.type(text)
      driver.press(.inField(.accept))
    }
    driver.press(.takeBack, .search)
    driver.type("pa")
    driver.press(.inField(.earlier))
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    driver.press(.inField(.earlier))
    #expect(driver.names == ["Mail"])
    driver.press(.inField(.earlier))
    #expect(driver.state.notice?.fact == .noOtherText)
    driver.press(.inField(.later), .inField(.later))
    #expect(driver.state.prompt?.field.text == "pa")
    #expect(driver.names == ["Payments", "Parcel Tracking"])
  }
}
