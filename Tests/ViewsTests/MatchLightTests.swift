import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What a filter or a search found is lit, whatever the text is made of.
@Suite("The light on what was found")
struct MatchLightTests {
  /// A list with two connectors of this name under a filter; the first is selected.
  private func frame(_ name: String, filter: String, size: Size = .small) -> Frame {
    var driver = ExplorerDriver(named: [name, name], rows: 0)
    driver.look(on: size)
    driver.answer()
    driver.press(.search)
    driver.type(filter)
    driver.press(.inField(.accept))
    return driver.look(on: size)
  }

  /// The characters of one of the list's rows that are lit, counted from 0.
  private func lit(_ frame: Frame, row: Int = 1) -> String {
    frame.row(3 + row).filter { $0.style.attributes.contains(.underline) }.map(\.text).joined()
  }

  private static let names: [(name: String, filter: String, lit: String)] = [
    ("Quay CRM", "quay", "Quay"), ("Quay CRM", "qcm", "QCM"), ("Quay CRM", "crm$", "CRM"),
    ("Quay CRM", "'uay 'rm", "uayRM"), ("Quay CRM", "!mail", ""), ("Quay CRM", "is:draft | q", "Q"),
    ("在庫管理コネクタ 東京", "東京", "東京"), ("在庫管理コネクタ 東京", "在京", "在京"),
    ("Großkunden Ä", "'ss", "ß"), ("Zahlung für Ä", "'fur", "für"),
    ("Cafe\u{301} Ne\u{301}", "'cafe", "Cafe\u{301}"),
    ("Cafe\u{301} Ne\u{301}", "'ne", "Ne\u{301}"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}bc", "'bc", "bc"),
    (#"\u001b[2J\u0007evil"#, "evil", "evil"), (#"abc\u202egnp.exe"#, "gnp", "gnp"),
    (#"two\nlines\tand"#, "'lines", "lines"), (#"\u009b31mred"#, "'red", "red"),
    ("👩‍💻 tools", "tools", "tools"), ("🇩🇪 base", "base", "base"), ("x 👍🏽 y", "'y", "y"),
    ("x 👍🏽 y", "👍", "👍"),
    ("שלום quay", "quay", "quay"),
  ]

  @Test(arguments: names.indices)
  func `the letters that match are lit`(index: Int) {
    let (name, filter, lit) = Self.names[index]
    let frame = frame(name, filter: filter, size: .low)
    #expect(self.lit(frame) == lit)
  }

  @Test(arguments: names.indices)
  func `they are lit on the selected row as well`(index: Int) {
    let (name, filter, lit) = Self.names[index]
    let frame = frame(name, filter: filter, size: .low)
    #expect(self.lit(frame, row: 0) == lit)
    let bar = frame.row(3).dropFirst().prefix(80).map(\.style.background)
    #expect(Set(bar) == [Theme.dark[.selection].background])
  }

  @Test func `a lit letter has the style of a match, and a wide one in both halves`() {
    var driver = ExplorerDriver(
      [SampleConnector(1, name: "東京"), SampleConnector(2, name: "東北")], rows: 0)
    driver.look(on: .small)
    driver.answer()
    driver.press(.search)
    driver.type("東")
    let row = Array(driver.look(on: .small).row(4))
    let cells = row.filter { $0.style == Theme.dark[.match] }
    #expect(cells.map(\.columns) == [2, 0])
    #expect(cells.map(\.text) == ["東", ""])
  }

  /// The name's column is some eighteen wide here; what does not fit ends in an ellipsis.
  @Test(arguments: [
    ("Legacy Enterprise Resource Planning", "enterprise", "Enterpri"),
    ("Legacy Enterprise Resource Planning", "resource", ""),
    ("Legacy Enterprise Resource Planning", "'legacy 'plan", "Legacy"),
    ("在庫管理コネクタコネクタ", "コネクタ", "コネク"), ("在庫管理在庫管理コネクタ", "コネ", ""),
    (#"abcdefgh\u202e\u202exy"#, "xy", ""), (#"abcdefghijklm\u202exy"#, "m", "m"),
  ])
  func `what the ellipsis cuts off is not lit, nor is the ellipsis`(
    name: String, filter: String, lit: String
  ) {
    let frame = frame(name, filter: filter)
    #expect(frame.text.contains("…"))
    #expect(self.lit(frame) == lit)
  }

  // MARK: - Searching

  @Test(arguments: [
    ("quay", "Quay"), ("uay c", "uay C"), ("東京", "東京"), ("né", "Ne\u{301}"), ("evil", "evil"),
    ("[2j", "[2J"), ("u+202e", "U+202E"),
  ])
  func `in the tree the searched text is lit as it is drawn`(text: String, lit: String) {
    var connector = SampleConnector(1, name: "x")
    connector.connections = [
      #"\u001b[2Jevil"#, "Quay CRM", "東京", "Cafe\u{301} Ne\u{301}", #"abc\u202egnp"#,
    ].enumerated().map {
      SampleConnector.connection("c\($0.offset)", name: $0.element, action: [])
    }
    var driver = ExplorerDriver([connector], rows: 0)
    driver.look(on: .usual)
    driver.answer()
    driver.press(.enter)
    driver.openDown(to: nil)
    driver.press(.moveToFirst, .search)
    driver.type(text)
    driver.look(on: .usual)
    let frame = driver.look(on: .usual)
    // The tree's lines, without its borders and the detail below.
    let lines = (2..<11).map { row in
      frame.row(row).dropFirst(46).filter { $0.style.attributes.contains(.underline) }
        .map(\.text).joined()
    }
    #expect(lines.filter { !$0.isEmpty } == [lit])
    #expect(driver.state.search?.lines.count == 1)
  }
}
