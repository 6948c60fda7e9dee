import ConnectModels
import Explorer
import TestSupport
import Testing

/// The marks of what is new, changed or gone.
@Suite("What changed since it was read")
struct ChangeMarkTests {
  private static func reloaded(
    _ count: Int = 6, change: (inout [SampleConnector]) -> Void
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(count: count, rows: 20)
    driver.answerAll()
    driver.wait(.seconds(30))
    change(&driver.organisation)
    driver.press(.reload)
    driver.answerAll()
    return driver
  }

  private static func kinds(_ driver: ExplorerDriver) -> [ConnectorChange.Kind?] {
    (0..<driver.state.listCount).map { driver.state.change(ofRow: $0) }
  }

  @Test func `r marks it as well`() {
    let driver = Self.reloaded {
      $0[4].name = "Renamed"
      $0.remove(at: 2)
      $0.insert(SampleConnector(7, name: "Seventh"), at: 0)
    }
    #expect(
      driver.names == [
        "Seventh", "Connector 1", "Connector 2", "Connector 3", "Connector 4", "Renamed",
        "Connector 6",
      ])
    #expect(Self.kinds(driver) == [.new, nil, nil, .gone, nil, .changed, nil])
    #expect(
      driver.state.notice?.fact == .readAgain(6, ChangeCounts(new: 1, changed: 1, gone: 1)))
  }

  @Test func `the detail says what a field was`() throws {
    var driver = Self.reloaded { $0[0].name = "Renamed" }
    let fields = driver.state.detail.content.fields
    #expect(fields.first?.name == "changed")
    #expect(fields.first { $0.name == "name" }?.former == [.text("Connector 1")])
    driver.wait(.seconds(2))
    driver.press(.moveDown, .moveUp)
    #expect(driver.state.detail.content.fields.allSatisfy { $0.former.isEmpty })
  }

  @Test func `a mark goes when its connector was looked at, not when it was passed over`() {
    var driver = Self.reloaded {
      $0[1].name = "Renamed"
      $0[2].name = "Renamed too"
    }
    driver.press(.moveDown, .moveDown)
    driver.wait(.seconds(2))
    driver.press(.moveDown)
    #expect(Self.kinds(driver) == [nil, .changed, nil, nil, nil, nil])
  }

  @Test func `a mark that came while the connector was shown stays until there was time to see it`()
  {
    var driver = Self.reloaded { $0[0].name = "Renamed" }
    driver.press(.moveDown)
    #expect(Self.kinds(driver).first == .changed)
  }

  @Test func `what is gone can be looked at as it was read last, then it goes`() {
    var driver = Self.reloaded {
      $0.remove(at: 3)
    }
    driver.press(.nextChange)
    #expect(driver.selectedName == "Connector 4")
    #expect(driver.state.detail.content.fields.first?.name == "gone")
    #expect(driver.tree.isEmpty == false)
    driver.wait(.seconds(2))
    driver.press(.moveUp)
    #expect(driver.selectedName == "Connector 3")
    #expect(driver.names.count == 5)
    #expect(driver.state.changes.isEmpty)
  }

  @Test func `c goes from one to the next and round, and says where there is none`() {
    var driver = Self.reloaded {
      $0[1].name = "Renamed"
      $0[4].name = "Renamed too"
    }
    driver.press(.nextChange)
    #expect(driver.selectedName == "Renamed")
    driver.press(.nextChange)
    #expect(driver.selectedName == "Renamed too")
    driver.press(.nextChange)
    #expect(driver.selectedName == "Renamed")
    driver.press(.clearChanges)
    #expect(driver.state.changes.isEmpty)
    driver.press(.nextChange)
    #expect(driver.state.notice?.fact == .nothingChanged)
  }

  @Test func `from another view c leads to the connectors`() {
    var driver = Self.reloaded { $0[1].name = "Renamed" }
    driver.press(.showView(.versions), .nextChange)
    #expect(driver.state.view == .connectors)
    #expect(driver.selectedName == "Renamed")
  }

  @Test func `what is gone is counted nowhere else`() {
    let gone = SampleConnector.expiring(1, "2026-11-26T08:00:00Z")
    var driver = ExplorerDriver.having(gone, SampleConnector(2))
    #expect(driver.state.catalogue.census.attention(by: driver.state.judgement).soon == 1)
    driver.organisation.removeFirst()
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.census.attention(by: driver.state.judgement).soon == 0)
    driver.press(.showView(.credentials))
    #expect(driver.state.catalogue.census.count(of: .credentials, connectors: 1) == 0)
    #expect(Self.kinds(driver) == [.gone])
  }

  @Test func `what is gone takes part in filter and sorting`() {
    var driver = Self.reloaded { $0.remove(at: 3) }
    driver.press(.search)
    driver.type("'4")
    #expect(driver.names == ["Connector 4"])
    driver.press(.takeBack, .begin(.sort), .sort(.name), .reverseSorting)
    #expect(driver.names == (1...6).reversed().map { "Connector \($0)" })
  }

  // MARK: - What happens while much is put together

  /// A list that is put together away from the main thread, with one change found before and others
  /// that are being put together, a row selected.
  private static func reconciling(
    from row: Int, change: (inout [SampleConnector]) -> Void
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(count: 2_200, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst)
    driver.press(.moveDown, times: row)
    driver.organisation[9].name = "Renamed"
    driver.wait(.seconds(30))
    driver.press(.reload)
    driver.answerAll()
    driver.wait(.seconds(30))
    change(&driver.organisation)
    driver.press(.reload)
    while !driver.pending.isEmpty { driver.answer() }
    return driver
  }

  @Test func `marks that are cleared meanwhile stay so, and what was found is marked`() {
    var driver = Self.reconciling(from: 0) { $0[30].name = "Renamed too" }
    #expect(driver.reconciling.count == 1)
    driver.press(.clearChanges)
    driver.finishReconciling()
    #expect(driver.state.changes.counts == ChangeCounts(changed: 1))
    #expect(driver.state.changes[driver.organisation[30].id] != nil)
  }

  @Test func `the selection stays while the rows that are gone are put in their places`() {
    var driver = Self.reconciling(from: 700) {
      $0.remove(at: 900)
      $0.insert(SampleConnector(5_001), at: 0)
    }
    let selected = driver.selectedName
    driver.finishReconciling()
    #expect(driver.arranging.count == 1)
    #expect(driver.selectedName == selected)
    driver.press(.moveDown)
    #expect(driver.selectedName == "Connector 702")
    driver.finishArranging()
    #expect(driver.selectedName == "Connector 702")
  }

  @Test func `another listing begins without marks, and without what was being put together`() {
    var driver = Self.reloaded { $0.remove(at: 3) }
    driver.press(.togglePublicCatalogue)
    #expect(driver.state.changes.isEmpty)
    driver.answerAll()
    #expect(driver.names.contains("Connector 4") == false)
  }

  @Test func `what comes back is new`() {
    var driver = Self.reloaded { $0.remove(at: 3) }
    driver.organisation.insert(SampleConnector(4), at: 3)
    driver.wait(.seconds(2))
    driver.press(.reload)
    driver.answerAll()
    #expect(Self.kinds(driver) == [nil, nil, nil, .new, nil, nil])
    #expect(driver.state.changes.departed.rows.isEmpty)
  }

  @Test func `what is back as it was when it was looked at is no change`() {
    var driver = Self.reloaded { $0[2].name = "Renamed" }
    driver.organisation[2].name = "Connector 3"
    driver.wait(.seconds(2))
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.changes.isEmpty)
    #expect(driver.names[2] == "Connector 3")
    #expect(driver.state.notice?.fact == .readAgain(6, ChangeCounts()))
  }

  @Test func `what changed twice is told once, from what was looked at`() throws {
    func connector(_ name: String) -> SampleConnector {
      var connector = SampleConnector(1)
      connector.connections = [
        SampleConnector.connection(
          "main", name: "main", action: [SampleConnector.credential("key", name: name)])
      ]
      return connector
    }
    var driver = ExplorerDriver.having(connector("A"))
    for name in ["BBB", "CCC"] {
      driver.organisation = [connector(name)]
      driver.wait(.seconds(2))
      driver.press(.reload)
      driver.answerAll()
    }
    let difference = try #require(driver.state.changes[SampleConnector.id(1)]?.difference)
    #expect(difference.lines.map(\.names) == [["main", "CCC"]])
    #expect(difference.fields.values.joined().map(\.values) == [[.text("A")]])
  }

  @Test func `S01 a secret that is another one is marked at its field, and neither is shown`() {
    func connector(_ secret: String) -> SampleConnector {
      var connector = SampleConnector(1)
      let data = #"{"value":"\#(secret)"}"#
      connector.connections = [
        SampleConnector.connection(
          "main", name: "main",
          action: [SampleConnector.credential("key", name: "key", data: data)])
      ]
      return connector
    }
    var driver = ExplorerDriver.having(connector("hunter2"))
    driver.organisation = [connector("correct horse")]
    driver.press(.reload)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: "credential 1 key")
    let marked = driver.state.detail.content.fields.filter { !$0.former.isEmpty }
    #expect(marked.map(\.value) == [.secret])
    #expect(marked.map(\.former) == [[.secret]])
  }

  @Test func `of what was let go from memory it is said that it changed, and no more`() {
    var driver = ExplorerDriver(count: 300, rows: 20) { $0.documentBudget = 1 }
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst)
    driver.organisation[290].updatedAt = "2026-11-25T12:00:30Z"
    driver.press(.reload)
    driver.answerAll()
    let change = driver.state.changes[SampleConnector.id(291)]
    #expect(driver.state.changes.counts == ChangeCounts(changed: 1))
    #expect(change?.kind == .changed)
    #expect(change?.difference == nil)
  }

  @Test func `the tree marks the node, or what holds it while that is closed`() throws {
    func connector(_ expiry: String) -> SampleConnector { .expiring(1, expiry) }
    var driver = ExplorerDriver.having(connector("2026-12-26T08:00:00Z"))
    driver.organisation = [connector("2027-12-26T08:00:00Z")]
    driver.press(.reload)
    driver.answerAll()
    func marked() -> [String?] {
      driver.state.tree.rows.filter { driver.state.change(of: $0) == .changed }
        .map(\.node.label)
    }
    #expect(marked() == ["connector Connector 1", "connection main"])
    driver.press(.open)
    driver.openDown(to: "credential 1 key 1-0")
    #expect(marked() == ["connector Connector 1", "credential 1 key 1-0"])
  }
}
