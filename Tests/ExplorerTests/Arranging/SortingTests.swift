import ConnectModels
import TestSupport
import Testing

@testable import Explorer

@Suite("Sorting the list")
struct SortingTests {
  /// Connectors that differ in every column; as the server lists them.
  private static var organisation: [SampleConnector] {
    let soon = credential(#""errors":[],"expiresAt":"2026-11-26T05:31:00Z","#)
    let later = credential(#""errors":[],"expiresAt":"2027-03-01T12:00:00Z","#)
    var beta = SampleConnector(1, name: "beta")
    beta.connections = [connection("one", soon), connection("two", later)]
    beta.versions = [SampleConnector.version("1.10.0")]
    var alpha = SampleConnector(2, name: "Alpha")
    alpha.protocolFields = #""protocol":"bigquery","datasetId":"x""#
    alpha.versions = [SampleConnector.version("1.9.0")]
    alpha.updatedAt = "2026-11-22T10:00:00Z"
    var accented = SampleConnector(3, name: "Älvaro")
    accented.connections = [connection("one", credential(#""errors":["no"],"#))]
    accented.versions = [SampleConnector.version("0.1.0", published: nil)]
    accented.updatedAt = "some day"
    var gamma = SampleConnector(4, name: "gamma")
    gamma.protocolFields = #""protocol":"""#
    gamma.connections = ["a", "b", "c"].map { connection($0, later) }
    gamma.versions = [SampleConnector.version("2.0.0")]
    gamma.updatedAt = "2026-11-19T10:00:00Z"
    var nameless = SampleConnector(5, name: "")
    nameless.protocolFields = #""protocol":"graphql","url":"https://x.test""#
    return [beta, alpha, accented, gamma, nameless]
  }

  private static func credential(_ fields: String) -> String {
    SampleConnector.credential("c", name: "key", fields: fields)
  }

  private static func connection(_ name: String, _ credential: String) -> String {
    SampleConnector.connection(name, name: name, action: [credential])
  }

  private func loaded() -> ExplorerDriver {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    return driver
  }

  /// By a column, then the other way round. Rows without a value come last both times, equal ones
  /// stand as the server lists them.
  @Test(arguments: [
    (ListColumn.mark, "Älvaro beta gamma Alpha -", "Alpha - gamma beta Älvaro"),
    (.name, "Alpha Älvaro beta gamma -", "gamma beta Älvaro Alpha -"),
    (.protocolName, "Alpha - beta Älvaro gamma", "beta Älvaro - Alpha gamma"),
    (.connections, "gamma beta Älvaro Alpha -", "Alpha - Älvaro beta gamma"),
    (.version, "Alpha beta gamma Älvaro -", "gamma beta Alpha Älvaro -"),
    (.expires, "beta gamma Alpha Älvaro -", "gamma beta Alpha Älvaro -"),
    (.updated, "Alpha beta - gamma Älvaro", "gamma beta - Alpha Älvaro"),
  ])
  func `the list stands by a column, and again the other way round`(
    column: ListColumn, first: String, reversed: String
  ) {
    var driver = loaded()
    driver.press(.begin(.sort), .sort(column))
    #expect(driver.line == first)
    driver.press(.begin(.sort), .sort(column))
    #expect(driver.line == reversed)
    driver.press(.reverseSorting)
    #expect(driver.line == first)
    driver.press(.sortAsListed)
    #expect(driver.line == "beta Alpha Älvaro gamma -")
    #expect(driver.state.list.arrangement == nil)
  }

  @Test func `the column before decides where rows are equal`() {
    var driver = loaded()
    driver.press(.sort(.name), .sort(.name), .sort(.protocolName))
    #expect(driver.line == "Alpha - beta Älvaro gamma")
    driver.press(.sort(.name), .sort(.protocolName))
    #expect(driver.line == "Alpha - Älvaro beta gamma")
    #expect(driver.state.list.sorting.keys.map(\.column) == [.protocolName, .name])
    driver.press(.sort(.updated))
    #expect(driver.state.list.sorting.keys.map(\.column) == [.updated, .protocolName])
  }

  @Test func `S without an order says so`() {
    var driver = loaded()
    driver.press(.reverseSorting)
    #expect(driver.state.notice?.fact == .nothingSorted)
    #expect(driver.state.list.arrangement == nil)
  }

  @Test(arguments: [Command.takeBack, .interrupt])
  func `s is taken back`(command: Command) {
    var driver = loaded()
    driver.press(.begin(.sort))
    #expect(driver.state.prefix == .sort)
    driver.press(command)
    #expect(driver.state.prefix == nil)
    #expect(driver.state.notice == nil)
    #expect(driver.state.list.sorting.isNone)
  }

  @Test func `the selection keeps its row and its line`() {
    var driver = ExplorerDriver(count: 60, rows: 10) { $0.pageSize = 60 }
    driver.answerAll()
    driver.press(.moveDown, times: 25)
    driver.press(.moveUp, times: 3)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.press(.sort(.name))
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
    driver.press(.reverseSorting)
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
  }

  @Test func `pages that arrive are put in order`() {
    var driver = ExplorerDriver(named: ["m", "c", "x", "a", "z", "k"], rows: 2) { $0.pageSize = 2 }
    driver.answer()
    driver.press(.sort(.name))
    #expect(driver.names == ["c", "m"])
    driver.press(.moveToLast)
    driver.answerAll()
    #expect(driver.names == ["a", "c", "k", "m", "x", "z"])
  }

  @Test func `the order is kept when everything is read again`() {
    var driver = loaded()
    driver.press(.sort(.name), .reload)
    driver.answerAll()
    #expect(driver.line == "Alpha Älvaro beta gamma -")
  }

  @Test func `the order by state follows the time`() {
    var expiring = SampleConnector(2, name: "expiring")
    expiring.connections = [
      Self.connection(
        "one", Self.credential(#""errors":[],"expiresAt":"2026-11-24T12:00:30Z","#))
    ]
    var bad = SampleConnector(1, name: "bad")
    bad.connections = [Self.connection("one", Self.credential(#""errors":["no"],"#))]
    var driver = ExplorerDriver([SampleConnector(3, name: "plain"), bad, expiring])
    driver.answerAll()
    driver.press(.sort(.mark))
    #expect(driver.names == ["bad", "expiring", "plain"])
    driver.press(.sort(.name), .sort(.name), .sort(.mark))
    #expect(driver.names == ["bad", "expiring", "plain"])
    driver.wait(.seconds(61))
    #expect(driver.names == ["expiring", "bad", "plain"])
  }

  @Test func `the best match comes first, until an order is asked for`() {
    var driver = ExplorerDriver(named: ["Quay Books", "Quay CRM", "Aquatic Ray", "Mail"])
    driver.answerAll()
    driver.press(.sort(.name))
    driver.keep("quay")
    #expect(driver.names == ["Quay CRM", "Quay Books", "Aquatic Ray"])
    #expect(driver.state.list.arrangement?.isRanked == true)
    driver.press(.sort(.name))
    #expect(driver.names == ["Quay CRM", "Quay Books", "Aquatic Ray"])
    #expect(driver.state.list.arrangement?.isRanked == false)
    driver.press(.reverseSorting)
    #expect(driver.names == ["Aquatic Ray", "Quay Books", "Quay CRM"])
    driver.press(.search)
    driver.type(" b")
    #expect(driver.state.list.arrangement?.isRanked == true)
  }

  @Test func `where no match is better the order holds under a filter`() {
    var driver = loaded()
    driver.press(.sort(.name))
    driver.keep("!is:invalid")
    #expect(driver.line == "Alpha beta gamma -")
    driver.press(.takeBack)
    #expect(driver.line == "Alpha Älvaro beta gamma -")
  }

  @Test(arguments: [
    ("1.9.0", "1.10.0"), ("1.2", "1.2.1"), ("2", "10"), ("v2", "v10"),
    ("1.0.0-rc.2", "1.0.0-rc.10"),
    ("a", "B"), ("A", "a"), ("", "a"), ("007", "8"), ("7", "10a"), ("x9y", "x10"),
    ("99999999999999999999998", "99999999999999999999999"), ("1", "a"),
  ])
  func `texts with numbers stand in the order of the numbers`(first: String, second: String) {
    #expect(NaturalOrder.isBefore(first, second))
    #expect(!NaturalOrder.isBefore(second, first))
    #expect(!NaturalOrder.isBefore(first, first))
  }

  @Test func `sorting what came since gives what sorting everything gives`() {
    var table = RowTable<ConnectorRow>()
    var sorting = Sorting()
    sorting.sort(by: .name)
    sorting.sort(by: .version)
    var known: SortedOrder?
    for number in 1...400 {
      var connector = SampleConnector(number, name: "name \(number * 7_919 % 50)")
      connector.versions = [SampleConnector.version("1.\(number * 31 % 7).0")]
      table.append(connector.arrival.row)
      if number % 37 == 0 {
        known = SortedOrder(table, by: sorting, judgement: judgement, known: known)
        #expect(known?.rows == SortedOrder(table, by: sorting, judgement: judgement).rows)
      }
    }
  }
}

extension ExplorerDriver {
  /// The names in the list on one line, `-` for none.
  fileprivate var line: String {
    names.map { $0.isEmpty ? "-" : $0 }.joined(separator: " ")
  }
}
