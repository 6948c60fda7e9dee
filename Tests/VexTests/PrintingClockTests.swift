import ConnectModels
import Explorer
import Printing
import TestSupport
import Testing

@testable import ConnectAPI
@testable import vex

/// By whose clock a printing command judges (N29).
@Suite struct PrintingClockTests {
  private static let start = Timestamp(secondsSince1970: 1_795_521_600)

  private func report(ahead: Int64?) -> ClientReport {
    var record = RequestRecord(request: 1, path: "/", attempt: 1, askedAt: Self.start)
    record.serverTime = ahead.map { Timestamp(secondsSince1970: Self.start.seconds + $0) }
    return .exchanged(record)
  }

  @Test(
    arguments: [
      (nil, 0, nil), (0, 0, nil), (300, 0, nil), (-300, 0, nil),
      (301, 301, "5 min behind"), (-7_200, -7_200, "2 h ahead of"),
    ] as [(Int64?, Int64, String?)])
  func `N29 beyond five minutes the server's clock counts, and that is said`(
    ahead: Int64?, offset: Int64, notice: String?
  ) {
    let clock = PrintingClock(start: Self.start)
    clock.observe(.tokenRead(expiresAt: nil))
    clock.observe(report(ahead: ahead))
    #expect(clock.settle().seconds == Self.start.seconds + offset)
    let words = notice.map {
      "the local clock is \($0) the server's, which expiries are judged by"
    }
    #expect(clock.notices(at: Self.start) == (words.map { [$0] } ?? []))
  }

  @Test func `N29 all of an output is judged for one moment`() {
    let clock = PrintingClock(start: Self.start)
    #expect(clock.settle() == Self.start)
    clock.observe(report(ahead: 7_200))
    #expect(clock.settle() == Self.start)
    #expect(clock.notices(at: Self.start).isEmpty)
  }

  @Test(
    arguments: [
      (nil, []), (16 * 60, []), (15 * 60, ["the token expires in 15 minutes"]),
      (-1, ["the token expired now, by its own word"]),
      (-3 * 86_400, ["the token expired 3 days ago, by its own word"]),
    ] as [(Int64?, [String])])
  func `N09 a token that has expired by its own word, or is about to, is told of`(
    after seconds: Int64?, notices: [String]
  ) {
    let clock = PrintingClock(start: Self.start)
    clock.observe(
      .tokenRead(expiresAt: seconds.map { Self.start.advanced(bySeconds: $0) }))
    #expect(clock.notices(at: Self.start) == notices)
  }

  @Test func `N09 its age is counted by the server's clock, and not of a token that was replaced`()
  {
    let clock = PrintingClock(start: Self.start)
    clock.observe(.tokenRead(expiresAt: Self.start.advanced(bySeconds: 3_600)))
    clock.observe(report(ahead: 7_200))
    #expect(clock.notices(at: Self.start) == ["the token expired 1 hour ago, by its own word"])
    clock.observe(.tokenRead(expiresAt: nil))
    #expect(clock.notices(at: Self.start).isEmpty)
  }

  @Test func `N29 filter and table go by the moment that the first answer tells`() {
    var options = Options()
    options.filter = "is:expired"
    let soon = Self.start.advanced(bySeconds: 3_600).description
    let document = ConnectorDocument(bytes: Array(SampleConnector.expiring(1, soon).json.utf8))
    let item = DecodedConnector(connector: document.connector(), document: document)
    let all = [ListingText.Connector(item, rows: [.connector(ConnectorRow(item.connector))])]
    var selection = ConnectorSelection(options, judgement: Judgement(now: Self.start))
    var text = ListingText(.connectors, as: .json, judgement: selection.judgement)
    #expect(selection.kept(of: [item]).isEmpty)
    #expect(text.text(of: all).contains(#""state":"expires soon""#))
    let clock = PrintingClock(start: Self.start)
    clock.observe(report(ahead: 7_200))
    selection.judge(at: clock.settle())
    text.judgement = selection.judgement
    #expect(selection.kept(of: [item]).count == 1)
    #expect(text.text(of: all).contains(#""state":"expired""#))
  }
}
