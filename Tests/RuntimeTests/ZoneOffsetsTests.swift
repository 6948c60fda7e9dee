import ConnectModels
import Explorer
import Runtime
import Testing

@Suite("The system's time zone as a value")
struct ZoneOffsetsTests {
  @Test func `the offset now is the one that the system tells`() {
    let now = SystemTime().reading().wall
    let zone = ZoneOffsets.system(around: now)
    #expect(abs(zone.offset(at: now.seconds)) <= 15 * 3_600)
    #expect(zone.transitions == zone.transitions.sorted { $0.from < $1.from })
  }

  @Test func `D05 an offset holds from its transition on`() {
    let zone = ZoneOffsets(
      initial: 3_600,
      transitions: [.init(from: 2_000, offset: 3_600), .init(from: 1_000, offset: 7_200)])
    #expect(zone.offset(at: 999) == 3_600)
    #expect(zone.offset(at: 1_000) == 7_200)
    #expect(zone.offset(at: 1_999) == 7_200)
    #expect(zone.offset(at: 2_000) == 3_600)
  }
}
