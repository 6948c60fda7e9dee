import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// The overlay that says what breaks, and what is depended on.
@Suite struct GoldenImpactTests {
  private typealias Samples = ImpactSamples

  private static let usage =
    #""errors":[],"expiresAt":"2026-11-27T08:00:00Z","#
    + Samples.usages(("far", SampleConnector(90, name: "Quay Depot of the North")))

  private static let organisation = [
    Samples.connector(
      1, "Quay CRM", ("production", [Samples.holding("partner certificate", fields: usage)]),
      ("staging", [Samples.holding("sandbox key", fields: #""errors":[],"#)])),
    Samples.connector(
      2, "Quay Books",
      (
        "production",
        [
          Samples.client(
            "partner client", presenting: "partner certificate",
            fields: #""errors":[],"usages":[],"#)
        ]
      )),
    Samples.connector(
      3, "在庫管理コネクタ 東京",
      (
        "production",
        [
          Samples.holding(
            "token", type: "oauth2-token",
            scheme: Samples.scheme(client: "partner client", owner: "01HZX00000000000000000THEM"))
        ]
      )),
    Samples.connector(
      4, "Zahlungsverkehr", schemes: [Samples.scheme(certificate: "partner certificate")]),
    Samples.connector(
      5, "Parcel Tracking",
      (
        "depot",
        [
          Samples.holding(
            "mTLS", scheme: Samples.scheme(client: "unknown", certificate: "partner certificate"),
            fields: #""errors":["refused"],"expiresAt":"2026-11-20T08:00:00Z","#)
        ]
      )),
  ]

  private func driver(on size: Size, others: Int = 60) -> ExplorerDriver {
    let plain = (6...max(others, 6)).map { SampleConnector($0) }
    var driver = ExplorerDriver(Self.organisation + plain, rows: 0) {
      $0.zone = ZoneOffsets(initial: 3_600)
      $0.loadLimit = 50
    }
    driver.look(on: size)
    driver.answer()
    driver.look(on: size)
    return driver
  }

  @Test(arguments: [("40x12", Size.narrow), ("80x24", .usual), ("120x36", .roomy)])
  func `what breaks with a certificate, more than is loaded`(name: String, size: Size) {
    var driver = driver(on: size)
    driver.press(.showView(.credentials), .nextProblem, .showImpact, .moveDown)
    driver.look(on: size)
    expect(driver.look(on: size), "impact-\(name)")
  }

  @Test(arguments: [("80x24", Size.usual), ("120x36", .roomy)])
  func `what a connector depends on`(name: String, size: Size) {
    var driver = driver(on: size, others: 8)
    driver.press(.moveDown, times: 4)
    driver.press(.showImpact, .moveDown)
    driver.look(on: size)
    expect(driver.look(on: size), "depends-\(name)")
  }

  @Test func `the uses are read, the read fails, and nothing is told`() {
    let size = Size.small
    var driver = driver(on: size, others: 8)
    driver.press(.showView(.credentials), .moveToLast)
    driver.press(.showImpact)
    driver.look(on: size)
    expect(driver.look(on: size), "impact-reading")
    driver.fail(APIError(kind: .unavailable, sentence: "503 from the server"))
    driver.look(on: size)
    expect(driver.look(on: size), "impact-failed")
    driver.press(.reload)
    driver.answer()
    driver.look(on: size)
    expect(driver.look(on: size), "impact-missing")
  }

  @Test func `the edge of the detail says how many connections break`() {
    var driver = driver(on: .usual)
    driver.press(.enter)
    driver.openDown(to: "credential 1 the partner certificate")
    expect(driver.look(on: .usual), "breakage-80x24")
  }

  @Test func `a problem is opened, and none further said`() {
    var driver = driver(on: .usual)
    driver.press(.previousProblem)
    expect(driver.look(on: .usual), "problem-80x24")
  }

  @Test func `the overlay in ASCII`() {
    var driver = driver(on: .usual)
    let appearance = Appearance(theme: .mono, characters: .ascii)
    driver.press(.showView(.credentials), .nextProblem, .showImpact)
    driver.look(on: .usual, appearance: appearance)
    let frame = driver.look(on: .usual, appearance: appearance)
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `the selected one of very many lines is on the screen, at any size`() {
    var connector = SampleConnector(1, name: "Many")
    connector.connections = (1...1_500).map { number in
      SampleConnector.connection(
        "n\(number)", name: "no \(number)",
        action: [Samples.holding("key", fields: #""usages":[],"#)])
    }
    var driver = ExplorerDriver([connector], rows: 0)
    driver.look(on: .usual)
    driver.answerAll()
    driver.press(.showView(.credentials), .showImpact, .moveToLast)
    for size in [Size(columns: 20, rows: 5), .narrow, .usual, .wide, .low] {
      driver.look(on: size)
      let text = driver.look(on: size).text
      #expect(text.contains("no 1500") || size.columns < 40)
      #expect(text.contains("1500") || text.contains("Many"))
    }
    driver.press(.pageUp, .moveToFirst)
    driver.look(on: .usual)
    #expect(driver.look(on: .usual).text.contains("Many › no 1 "))
  }
}
