import ConnectModels
import Explorer
import TestSupport
import Testing

/// `:export FILE`.
@Suite struct ExportTests {
  private static func calling(_ file: String, in driver: ExplorerDriver) -> ExplorerDriver {
    var driver = driver
    driver.forgetEffects()
    driver.press(.openPalette)
    driver.type("export \(file)")
    driver.press(.inField(.accept))
    return driver
  }

  private static func loaded(_ names: [String] = ["Quay", "Books", "Mail"]) -> ExplorerDriver {
    var driver = ExplorerDriver(named: names)
    driver.answerAll()
    return driver
  }

  private static func names(_ task: ExportTask) -> [String] {
    (0..<task.count).flatMap(task.rows).map(\.row.title)
  }

  @Test func `the rows are those of the list, as it is filtered and sorted`() throws {
    var driver = Self.loaded(["Quay CRM", "Books", "Quay Books"])
    driver.press(.sort(.name), .search)
    driver.type("quay")
    driver.press(.inField(.accept), .sort(.name))
    let task = try #require(Self.calling("a.json", in: driver).exports.last?.task)
    #expect(task.export == Export(file: "a.json"))
    #expect(Self.names(task) == ["Quay CRM", "Quay Books"])
    #expect(!task.mayReplace)
  }

  @Test func `what happens to the list afterwards does not change them`() throws {
    var driver = Self.calling("a.csv", in: Self.loaded())
    let task = try #require(driver.exports.last?.task)
    driver.press(.search)
    driver.type("mail")
    #expect(Self.names(task) == ["Quay", "Books", "Mail"])
  }

  @Test func `a message is a row for each place, whether its group is open or not`() throws {
    var samples = (1...2).map { SampleConnector($0, name: "C\($0)") }
    for index in samples.indices {
      samples[index].versions = [
        SampleConnector.version("1", messages: #"[{"text":"old","severity":"warning"}]"#)
      ]
    }
    var driver = ExplorerDriver(samples)
    driver.answerAll()
    driver.press(.showView(.messages))
    let closed = try #require(Self.calling("a.csv", in: driver).exports.last?.task)
    driver.press(.toggle)
    let open = try #require(Self.calling("a.csv", in: driver).exports.last?.task)
    #expect((closed.count, open.count) == (1, 3))
    for task in [closed, open] {
      #expect((0..<task.count).flatMap(task.rows).map(\.row.connectorName) == ["C1", "C2"])
    }
  }

  @Test(arguments: ["a.txt", "json", ".json", "x/.csv", "a."])
  func `a name that ends in no form is refused`(file: String) {
    let driver = Self.calling(file, in: Self.loaded())
    #expect(driver.exports.isEmpty)
    #expect(driver.state.notice?.fact == .exportNeedsForm(file))
  }

  @Test func `without a name the word is typed, and the name comes next`() {
    var driver = Self.loaded()
    driver.press(.openPalette)
    driver.type("expor")
    driver.press(.inField(.accept))
    #expect(driver.state.prompt?.field.text == "export ")
    driver.type("b.JSON")
    driver.press(.inField(.accept))
    #expect(driver.exports.map(\.task.export) == [Export(file: "b.JSON")])
  }

  // MARK: - Not everything is loaded

  private static func partlyLoaded() -> ExplorerDriver {
    var driver = ExplorerDriver(count: 250)
    driver.answer()
    return calling("a.csv", in: driver)
  }

  @Test func `where not all is loaded it asks, and Esc writes nothing`() throws {
    var driver = Self.partlyLoaded()
    let export = try #require(Export(file: "a.csv"))
    #expect(driver.state.prompt == .question(.loadRest(export)))
    driver.press(.takeBack)
    driver.answerAll()
    #expect(driver.state.prompt == nil)
    #expect(driver.exports.isEmpty)
  }

  @Test func `what is loaded can be written as it is`() {
    var driver = Self.partlyLoaded()
    let loaded = driver.state.catalogue.count
    driver.type("xl")
    #expect(driver.exports.map(\.task.count) == [loaded])
  }

  @Test func `or all is loaded first, and then written once`() {
    var driver = Self.partlyLoaded()
    driver.type("a")
    #expect(driver.exports.isEmpty)
    driver.answerAll()
    #expect(driver.exports.map(\.task.count) == [250])
  }

  @Test(arguments: [Command.takeBack, .showView(.versions)])
  func `whoever stops the loading or goes elsewhere gets no file`(command: Command) {
    var driver = Self.partlyLoaded()
    driver.press(.inField(.accept), command)
    driver.answerAll()
    #expect(driver.exports.isEmpty)
  }

  // MARK: - What becomes of it

  @Test func `T19 a file that is there stays until its replacement is asked for`() throws {
    var driver = Self.calling("a.csv", in: Self.loaded())
    let export = try #require(Export(file: "a.csv"))
    driver.happen(.exported(try #require(driver.exports.last?.ticket), .exists))
    #expect(driver.state.prompt == .question(.replace(export)))
    driver.press(.inField(.accept))
    driver.type("a")
    #expect(driver.exports.count == 1)
    driver.type("y")
    #expect(driver.exports.map(\.task.mayReplace) == [false, true])
  }

  @Test func `nothing that is typed elsewhere answers the question`() throws {
    var driver = Self.calling("a.csv", in: Self.loaded())
    driver.press(.search)
    driver.happen(.exported(try #require(driver.exports.last?.ticket), .exists))
    driver.type("y")
    #expect(driver.state.list.filter.text == "y")
    #expect(driver.exports.count == 1)
  }

  @Test func `one that is called while another is written says so, and that one goes on`() throws {
    var driver = Self.calling("a.csv", in: Self.loaded())
    let ticket = try #require(driver.exports.last?.ticket)
    driver = Self.calling("b.csv", in: driver)
    #expect(driver.exports.isEmpty && !driver.effects.contains(.cancel(ticket)))
    #expect(driver.state.notice?.fact == .exportBusy("a.csv"))
    driver.happen(.exported(ticket, .written(rows: 3)))
    #expect(driver.state.notice?.fact == .exported("a.csv", rows: 3))
  }

  @Test func `q tells what would be lost, and quits when it is pressed again`() {
    var driver = Self.calling("a.csv", in: Self.loaded())
    driver.forgetEffects()
    driver.press(.quit)
    #expect(driver.effects.isEmpty)
    #expect(driver.state.notice?.fact == .quitLosesExport("a.csv"))
    driver.press(.quit)
    #expect(driver.effects == [.quit])
  }

  @Test func `T19 Esc stops the writing, and what is reported afterwards is not wanted`() throws {
    var driver = Self.calling("a.csv", in: Self.loaded())
    let ticket = try #require(driver.exports.last?.ticket)
    driver.press(.takeBack)
    #expect(driver.effects.last == .cancel(ticket))
    driver.happen(.exported(ticket, .written(rows: 3)))
    #expect(driver.state.notice?.fact == .exportStopped)
  }

  @Test(arguments: [
    (ExportReport.written(rows: 3), Notice.Fact.exported("a.csv", rows: 3)),
    (.failed("no room"), .exportFailed("no room")),
  ])
  func `T19 what became of it is said`(report: ExportReport, fact: Notice.Fact) throws {
    var driver = Self.calling("a.csv", in: Self.loaded())
    driver.happen(.exported(try #require(driver.exports.last?.ticket), report))
    #expect(driver.state.notice?.fact == fact)
  }
}
