import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("What the work costs")
struct MeasuresTests {
  private static let noon = Timestamp(secondsSince1970: 1_764_072_000)

  @Test func `frames and bytes are added up, and the slowest frame is remembered with its time`() {
    var counters = FrameCounters()
    #expect(counters.slowest == nil)
    let later = Timestamp(secondsSince1970: 1_764_072_060)
    counters.count(bytes: 4_000, duration: .milliseconds(3), at: Self.noon)
    counters.count(bytes: 200, duration: .milliseconds(9), at: later)
    counters.count(bytes: 0, duration: .milliseconds(9), at: Self.noon)
    #expect(counters.frames == 3)
    #expect(counters.lastBytes == 0)
    #expect(counters.bytes == 4_200)
    #expect(counters.slowest?.duration == .milliseconds(9))
    #expect(counters.slowest?.drawnAt == later)
  }

  @Test func `a frame that took no time that can be told is the slowest of one`() {
    var counters = FrameCounters()
    counters.count(bytes: 1, duration: .zero, at: Self.noon)
    #expect(counters.slowest?.duration == .zero)
  }

  @Test func `figures are taken in while they are shown, and not before`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    let measures = SessionMeasures(readsUnderWay: 2)
    driver.happen(.measured(measures))
    #expect(driver.state.overlay == nil)
    driver.press(.showMeasures)
    #expect(driver.state.showsMeasures)
    driver.happen(.measured(measures))
    #expect(driver.state.overlay?.content == .measures(measures))
    driver.press(.takeBack)
    #expect(!driver.state.showsMeasures)
  }

  @Test func `documents that are kept are counted in bytes`() {
    var driver = ExplorerDriver(count: 3)
    #expect(driver.state.documentBytes == 0)
    driver.answerAll()
    #expect(driver.state.documentBytes > 0)
  }
}
