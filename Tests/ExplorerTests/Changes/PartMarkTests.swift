import ConnectModels
import Explorer
import TestSupport
import Testing

/// The marks of what is new, changed or gone in the views of connectors' parts.
@Suite("What changed since it was read, in the views of parts")
struct PartMarkTests {
  private typealias Sample = SampleConnector

  /// A connector with a connection, a credential of that number that expires on that day, a version
  /// and something that is said of it.
  private static func sample(
    _ number: Int, credential: String? = nil, key: String? = nil, message: String? = nil
  ) -> SampleConnector {
    var sample = SampleConnector(number)
    let text = message ?? "text \(number)"
    sample.connections = [
      Sample.connection(
        "main-\(number)", name: "main \(number)",
        action: [
          Sample.credential(
            key ?? "key-\(number)", name: credential ?? "key \(number)",
            fields: #""expiresAt":"2027-01-0\#(number)T08:00:00Z","errors":[],"#)
        ])
    ]
    sample.versions = [
      Sample.version(
        "1.\(number)", messages: #"[{"text":"\#(text)","severity":"warning"}]"#)
    ]
    return sample
  }

  /// The rows of a view after some of four connectors have become others.
  private static func reloaded(
    in view: ListView, _ samples: [SampleConnector] = (1...4).map { sample($0) },
    row: Int = 0, isAsListed: Bool = false, change: (inout [SampleConnector]) -> Void
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(samples, rows: 20)
    driver.answerAll()
    driver.press(.showView(view))
    if isAsListed { driver.press(.sortAsListed) }
    driver.press(.moveDown, times: row)
    driver.wait(.seconds(30))
    change(&driver.organisation)
    driver.press(.reload)
    driver.answerAll()
    return driver
  }

  private static func kinds(_ driver: ExplorerDriver) -> [ConnectorChange.Kind?] {
    (0..<driver.state.listCount).map { driver.state.change(ofRow: $0) }
  }

  @Test(arguments: [
    (ListView.connections, ["main 1", "main 2", "main 3", "main 4", "main 5"], true),
    (.credentials, ["key 1", "renamed", "key 3", "key 4", "key 5"], true),
    (.versions, ["1.1", "1.2", "1.3", "1.4", "1.5"], false),
    (.messages, ["text 1", "text 2", "text 3", "text 4", "text 5"], false),
  ])
  func `rows keep their places and carry the marks of what they stand for`(
    view: ListView, names: [String], isChanged: Bool
  ) {
    let driver = Self.reloaded(in: view) {
      $0[1] = Self.sample(2, credential: "renamed")
      $0.remove(at: 2)
      $0.append(Self.sample(5))
    }
    #expect(driver.names == names)
    #expect(Self.kinds(driver) == [nil, isChanged ? .changed : nil, .gone, nil, .new])
  }

  @Test(arguments: ListView.allCases)
  func `a selected row whose connector is gone stays until it is left`(view: ListView) {
    var driver = Self.reloaded(in: view, row: 2) { $0.remove(at: 2) }
    let (name, line) = (driver.selectedName, driver.selectedLine)
    #expect(line == 2)
    #expect(Self.kinds(driver) == [nil, nil, .gone, nil])
    #expect(driver.state.tree.connector?.id == SampleConnector.id(3))
    driver.wait(.seconds(2))
    driver.press(.moveDown)
    #expect(driver.names.count == 3)
    #expect(!driver.names.contains { $0 == name })
    #expect(driver.state.tree.connector?.id == SampleConnector.id(4))
    #expect(driver.selectedLine == 2)
  }

  @Test(arguments: [ListView.connections, .credentials, .versions, .messages])
  func `without a sorting what is gone stands where it stood`(view: ListView) {
    // The first is met again further down, and is no row of its own there.
    let samples = [1, 2, 3].map { Self.sample($0) } + [Self.sample(4, key: "key-1")]
    let driver = Self.reloaded(in: view, samples, isAsListed: true) {
      $0.remove(at: 1)
      $0.remove(at: 1)
    }
    let count = view == .credentials ? 3 : 4
    #expect(Self.kinds(driver) == [nil, .gone, .gone, nil].prefix(count).map { $0 })
    #expect(driver.state.listCount == count)
  }

  @Test(arguments: [ListView.connections, .credentials, .versions, .messages])
  func `a part that went from its connector stays in its place until that was looked at`(
    view: ListView
  ) {
    var driver = Self.reloaded(in: view, row: 1) {
      var changed = Self.sample(5)
      changed.number = 2
      changed.idText = SampleConnector.id(2).text
      changed.name = "Connector 2"
      $0[1] = changed
    }
    let isByExpiry = view == .credentials
    #expect(
      Self.kinds(driver)
        == (isByExpiry ? [nil, .gone, nil, nil, .new] : [nil, .new, .gone, nil, nil]))
    #expect(driver.selectedName?.hasSuffix("2") == true)
    #expect(driver.selectedLine == (isByExpiry ? 1 : 2))
    driver.wait(.seconds(2))
    driver.press(.moveDown)
    if !isByExpiry { #expect(driver.selectedName?.hasSuffix("3") == true) }
    driver.press(.moveToFirst)
    #expect(Self.kinds(driver).allSatisfy { $0 == nil })
    #expect(driver.state.listCount == 4)
  }

  @Test func `what stands in another connector as well is not gone`() {
    let samples = [Self.sample(1, key: "shared"), Self.sample(2, key: "shared")]
    let driver = Self.reloaded(in: .credentials, samples) { $0.remove(at: 1) }
    #expect(driver.names == ["key 1"])
    // It was in two connections.
    #expect(Self.kinds(driver) == [.changed])
  }

  @Test func `a credential of many connectors was looked at when its row was`() {
    let samples = (1...4).map { Self.sample($0, credential: "shared", key: $0 < 4 ? "s" : "t") }
    var driver = Self.reloaded(in: .credentials, samples) {
      for number in 1...3 {
        $0[number - 1] = Self.sample(number, credential: "renamed", key: "s")
      }
    }
    #expect(Self.kinds(driver) == [.changed, nil])
    driver.press(.moveDown)
    #expect(Self.kinds(driver) == [.changed, nil])
    driver.press(.moveUp)
    driver.wait(.seconds(2))
    driver.press(.moveDown)
    #expect(Self.kinds(driver) == [nil, nil])
    // In the other connectors it was not looked at.
    driver.press(.showView(.connectors))
    #expect(Self.kinds(driver).filter { $0 == .changed }.count == 2)
    driver.press(.clearChanges, .showView(.credentials))
    #expect(Self.kinds(driver) == [nil, nil])
  }

  @Test func `a text is new where nobody said it, and another one where more say it`() {
    let samples = [1, 2, 3].map { Self.sample($0, message: "known") }
    var driver = Self.reloaded(in: .messages, samples) {
      $0.append(Self.sample(4, message: "known"))
      $0.append(Self.sample(5, message: "unheard of"))
    }
    #expect(driver.names == ["known", "unheard of"])
    #expect(Self.kinds(driver) == [.changed, .new])
    driver.press(.open)
    #expect(Self.kinds(driver) == [.changed, nil, nil, nil, .new, .new])
  }

  @Test func `the places of a text that is gone can be seen`() {
    let samples = [1, 2, 3].map { Self.sample($0, message: $0 == 1 ? "first" : "second") }
    var driver = Self.reloaded(in: .messages, samples, row: 1) { $0.removeLast(2) }
    #expect(driver.names == ["first", "second"])
    driver.press(.open)
    #expect(Self.kinds(driver) == [nil, .gone, .gone, .gone])
    driver.press(.moveDown, .moveDown)
    #expect(driver.state.tree.connector?.id == SampleConnector.id(3))
  }

  @Test func `what is gone takes part in the filter`() {
    var driver = Self.reloaded(in: .credentials) { $0.remove(at: 2) }
    driver.press(.search)
    driver.type("'3")
    #expect(driver.names == ["key 3"])
    #expect(Self.kinds(driver) == [.gone])
    driver.press(.takeBack, .showView(.messages), .search)
    driver.type("'3")
    #expect(driver.names == ["text 3"])
    #expect(Self.kinds(driver) == [.gone])
  }

  @Test func `of what was let go from memory the rows are marked whose facts are others`() {
    func other(_ credential: String, also more: [String] = []) -> SampleConnector {
      var sample = SampleConnector(291)
      sample.connections = Self.sample(1, credential: credential).connections + more
      sample.versions = [Sample.version("1.0.0")]
      return sample
    }
    var driver = ExplorerDriver(count: 300, rows: 20) { $0.documentBudget = 1 }
    driver.organisation[290] = other("key")
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst)
    driver.organisation[290] = other(
      "renamed", also: [Sample.connection("more", name: "more", action: [])])
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.changes.counts == ChangeCounts(changed: 1))
    #expect(driver.state.changes[SampleConnector.id(291)]?.difference == nil)
    driver.press(.showView(.connections))
    #expect(Self.kinds(driver).compactMap { $0 } == [.changed, .new])
    driver.press(.showView(.versions))
    #expect(Self.kinds(driver).allSatisfy { $0 == nil })
  }

  @Test func `the selection stays while many rows are arranged with those that are gone`() {
    var driver = ExplorerDriver(count: 2_200, rows: 20) { _ in }
    driver.organisation = (1...2_200).map { number in
      var sample = SampleConnector(number)
      sample.versions = [Sample.version("1.\(number)")]
      return sample
    }
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst, .showView(.versions))
    driver.finishArranging()
    driver.press(.moveDown, times: 9)
    driver.organisation.remove(at: 9)
    driver.wait(.seconds(30))
    driver.press(.reload)
    driver.answerAll()
    driver.finishReconciling()
    driver.finishArranging()
    #expect(driver.selectedName == "1.10")
    #expect(driver.selectedLine == 9)
    #expect(driver.state.change(ofRow: 9) == .gone)
    driver.wait(.seconds(2))
    driver.press(.moveDown)
    #expect(driver.selectedName == "1.11")
    driver.finishArranging()
    #expect(driver.selectedName == "1.11")
    #expect(driver.state.listRow(at: 9).row.title == "1.11")
  }
}
