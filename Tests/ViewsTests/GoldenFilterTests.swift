import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Screens of filtering, sorting and searching.
@Suite struct GoldenFilterTests {
  private static let unavailable = APIError(
    kind: .unavailable, sentence: "503 from the server", status: 503)

  // MARK: - Typing

  @Test func `N32 the line below the list says what a service that does not filter sent`() {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0) {
      $0.listing = .organisation(
        SampleConnector.organisation, ConnectorQuery(name: "a"))
    }
    driver.filtersByQuery = false
    driver.pageCap = 30
    driver.look(on: .small)
    driver.answer()
    let text = driver.look(on: .small).text
    #expect(text.contains("the server does not filter: "))
    #expect(text.contains(" that do not match"))
    let ascii = driver.look(on: .small, appearance: Appearance(characters: .ascii)).text
    #expect(ascii.contains("the server does not filter: "))
  }

  @Test func `N16 the line below the list says that a filter is not over all`() {
    var driver = ExplorerDriver.browsing(on: .roomy)
    driver.press(.moveToLast)
    while !driver.pending.isEmpty {
      driver.answer(
        with: ConnectorArrivals(
          items: [SampleConnector(1).arrival], totalCount: 300, next: PageCursor("20")))
    }
    driver.press(.search)
    driver.type("is:unused")
    #expect(
      driver.look(on: .roomy).text
        .contains("the server's pages run in a circle: not all can be read"))
  }

  @Test(arguments: [("60x12", Size.small), ("80x24", .usual), ("20x5", Size(columns: 20, rows: 5))])
  func `a filter that is typed, with what the server found`(name: String, size: Size) {
    var driver = ExplorerDriver.filtering("quay", on: size)
    driver.wait(.milliseconds(200))
    driver.answerSearch()
    expect(driver.look(on: size), "filter-typed-\(name)")
  }

  @Test func `the same in ASCII`() {
    var driver = ExplorerDriver.filtering("quay", on: .small)
    driver.wait(.milliseconds(200))
    driver.answerSearch()
    driver.press(.sort(.name), .search)
    let appearance = Appearance(theme: .mono, characters: .ascii)
    let frame = driver.look(on: .small, appearance: appearance)
    expect(frame, "filter-ascii-60x12")
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a field in which nothing is typed yet`() {
    var driver = ExplorerDriver.filtering("", on: .small)
    expect(driver.look(on: .small), "filter-empty-60x12")
  }

  @Test func `a term that cannot be read`() {
    var driver = ExplorerDriver.filtering("quay is:nonsense", on: .small)
    #expect(driver.look(on: .usual).text.contains("is: wants expired, draft"))
  }

  @Test func `a word before a colon that is no field`() {
    var driver = ExplorerDriver.filtering("typ:x", on: .usual)
    expect(driver.look(on: .usual).bottomRow, "filter-hint-80x1")
  }

  @Test func `what Tab offers`() {
    var driver = ExplorerDriver.filtering("quay c", on: .small)
    driver.press(.inField(.complete), .inField(.complete))
    expect(driver.look(on: .small).bottomRow, "filter-completion-60x1")
    expect(driver.look(on: .roomy).bottomRow, "filter-completion-120x1")
  }

  @Test func `a kept filter stands in the title`() {
    var driver = ExplorerDriver.filtering("quay", on: .small)
    driver.wait(.milliseconds(200))
    driver.answerSearch()
    driver.press(.moveDown, .inField(.accept))
    expect(driver.look(on: .small), "filter-kept-60x12")
  }

  // MARK: - Nothing matches

  /// Ways in which the rest can stand when nothing that is loaded matches.
  private static let rests:
    [(name: String, filter: String, happens: @Sendable (inout ExplorerDriver) -> Void)] = [
      ("the person types", "zebra", { _ in }),
      ("the server found none, and other spellings were not asked for", "zebra", { $0.find() }),
      ("the server has none", "'zebra", { $0.find() }),
      (
        "a try waits", "zebra",
        {
          $0.wait(.milliseconds(200))
          $0.delaySearch(unavailable, by: .seconds(4))
        }
      ),
      (
        "the server could not look", "zebra",
        {
          $0.wait(.milliseconds(200))
          $0.failSearch(unavailable)
        }
      ),
      (
        "it was taken back", "zebra",
        {
          $0.wait(.milliseconds(200))
          $0.press(.inField(.accept))
          $0.delaySearch(unavailable, by: .seconds(4))
          $0.press(.takeBack)
        }
      ),
      (
        "the server does not filter", "zebra",
        {
          $0.filtersByQuery = false
          $0.find()
        }
      ),
      ("the server cannot look for it", "is:draft !quay", { _ in }),
      ("a category without a connector", "category:crm", { $0.find() }),
      (
        "no such category", "category:sales 'zebra",
        {
          $0.answer()
          $0.wait(.milliseconds(200))
          $0.answer()
        }
      ),
      (
        "a category that the server will not have", "category:crm",
        {
          $0.fail(APIError(kind: .timedOut, sentence: "no answer within 30 s"))
          $0.wait(.milliseconds(200))
          let field = ServerError.Field(field: "categories", message: "“crm” is no category")
          $0.fail(
            APIError(
              kind: .rejected, sentence: "the server answered 400 Bad Request", status: 400,
              server: ServerError(code: "bad_request", message: "no", fields: [field])))
        }
      ),
      (
        "a category in another view", "category:crm zebra",
        {
          $0.press(.inField(.accept), .showView(.credentials))
          $0.answerAll()
        }
      ),
      ("pages are looked through", "is:draft !quay", { $0.press(.inField(.accept), .moveDown) }),
      (
        "a page is tried again", "'zebra",
        {
          $0.find()
          $0.press(.inField(.accept), .moveToLast)
          let notice = RetryNotice(
            attempt: 1, attempts: 5, error: unavailable,
            retryAt: $0.state.clock.monotonic + .seconds(4))
          $0.happen(.requestWaits($0.pending[0].ticket, notice))
        }
      ),
      (
        "a page could not be read", "'zebra",
        {
          $0.find()
          $0.press(.inField(.accept), .moveToLast)
          $0.fail(unavailable)
        }
      ),
      (
        "everything is loaded", "zebra",
        {
          $0.press(.inField(.accept), .moveToLast)
          $0.answerAll()
        }
      ),
    ]

  @Test func `nothing matches, and how the rest stands`() {
    let screens = Self.rests.map { rest in
      var driver = ExplorerDriver.filtering(rest.filter, on: .small)
      rest.happens(&driver)
      driver.look(on: .small)
      let lines = driver.look(on: .small).text.split(separator: "\n")
      let said = lines[2..<10].filter { !$0.allSatisfy { "│ ┃".contains($0) } }
      return (["# \(rest.name)"] + said.map(String.init) + [String(lines[11])])
        .joined(separator: "\n")
    }
    let outcome = Golden("filter-nothing-60x12").compare(with: screens.joined(separator: "\n\n"))
    #expect(outcome == .same)
  }

  // MARK: - Sorting

  @Test func `the header says by which columns the list is sorted`() {
    var driver = ExplorerDriver.browsing(on: .small)
    driver.press(.sort(.version), .sort(.expires))
    expect(driver.look(on: .small), "sorted-60x12")
    driver.press(.sort(.name), .reverseSorting, .sort(.mark))
    expect(driver.look(on: .small), "sorted-by-state-60x12")
  }

  @Test func `a column that the list is sorted by goes last`() {
    var driver = ExplorerDriver.browsing(on: .narrow)
    driver.press(.sort(.protocolName))
    expect(driver.look(on: .narrow), "sorted-40x12")
  }

  @Test func `after s the bottom line says by what the list can be sorted`() {
    var driver = ExplorerDriver.browsing(on: .roomy)
    driver.press(.begin(.sort))
    expect(driver.look(on: .roomy).bottomRow, "sort-by-120x1")
  }

  // MARK: - Searching

  @Test func `a search in the tree`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.openCredential(on: .usual)
    driver.press(.moveToFirst, .search)
    driver.type("credential")
    driver.look(on: .usual)
    expect(driver.look(on: .usual), "search-tree-80x24")
    driver.press(.inField(.accept))
    driver.look(on: .usual)
    driver.press(.nextMatch)
    driver.look(on: .usual)
    expect(driver.look(on: .usual), "search-tree-kept-80x24")
  }

  @Test func `a search in the detail`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.openCredential(on: .usual)
    driver.press(.focusNextPane, .search)
    driver.type("or")
    driver.look(on: .usual)
    driver.press(.nextMatch, .inField(.accept), .nextMatch)
    driver.look(on: .usual)
    expect(driver.look(on: .usual), "search-detail-80x24")
  }
}

extension ExplorerDriver {
  /// The person pauses, and the server answers.
  fileprivate mutating func find() {
    wait(.milliseconds(200))
    answerSearch()
  }
}

extension Frame {
  /// The last row alone.
  var bottomRow: Frame {
    var bottom = Frame(size: Size(columns: size.columns, rows: 1))
    let words = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    bottom.write(SafeText(untrusted: String(words)), at: Position(column: 0, row: 0))
    return bottom
  }
}
