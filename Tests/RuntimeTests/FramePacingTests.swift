import Testing

@testable import Runtime

@Suite struct FramePacingTests {
  private let interval = FramePacing.interval

  @Test func `the first frame waits for nothing`() {
    let pacing = FramePacing()
    #expect(pacing.nextFrame == nil)
    #expect(pacing.allowsFrame(at: .zero))
  }

  @Test func `after a pause two frames follow each other at once, and the third waits`() {
    var pacing = FramePacing()
    for start in [Duration.zero, .seconds(3)] {
      pacing.drew(at: start, isSent: true)
      #expect(pacing.allowsFrame(at: start))
      pacing.drew(at: start, isSent: true)
      #expect(!pacing.allowsFrame(at: start + .milliseconds(1)))
      #expect(pacing.nextFrame == start + interval)
      #expect(pacing.allowsFrame(at: start + interval))
    }
  }

  @Test func `without a pause frames are an interval apart`() {
    var pacing = FramePacing()
    var moments: [Duration] = []
    for millisecond in 0..<1_600 where pacing.allowsFrame(at: .milliseconds(millisecond)) {
      pacing.drew(at: .milliseconds(millisecond), isSent: true)
      moments.append(.milliseconds(millisecond))
    }
    #expect(moments.count == 101)
    #expect(zip(moments.dropFirst(3), moments.dropFirst(2)).allSatisfy { $0 - $1 == interval })
  }

  @Test func `a frame whose terminal took long does not bring the next ones closer together`() {
    var pacing = FramePacing()
    pacing.drew(at: .zero, isSent: true)
    pacing.drew(at: .zero, isSent: true)
    pacing.drew(at: interval * 2, isSent: true)
    #expect(pacing.allowsFrame(at: interval * 2))
    pacing.drew(at: interval * 2, isSent: true)
    #expect(pacing.nextFrame == interval * 3)
  }

  @Test func `a frame in which nothing differs does not hold up the next one that does`() {
    var pacing = FramePacing()
    pacing.drew(at: .zero, isSent: true)
    pacing.drew(at: .zero, isSent: false)
    #expect(pacing.nextFrame == FramePacing.intervalOfUnsent)
    // But such frames are not drawn without end either.
    pacing.drew(at: FramePacing.intervalOfUnsent, isSent: false)
    #expect(!pacing.allowsFrame(at: FramePacing.intervalOfUnsent))
  }

  @Test func `where frames follow each other, what a person does waits for half an interval`() {
    var pacing = FramePacing()
    for _ in 0..<3 { pacing.drew(at: pacing.nextFrame ?? .zero, isSent: true) }
    let last = interval
    pacing.personActed(at: last + .milliseconds(1))
    #expect(pacing.nextFrame == last + interval / 2)
    pacing.drew(at: last + interval / 2, isSent: true)
    pacing.personActed(at: last + interval)
    #expect(pacing.nextFrame == last + interval)
  }

  @Test func `what a person does never makes a frame wait longer`() {
    var pacing = FramePacing()
    pacing.personActed(at: .zero)
    #expect(pacing.nextFrame == nil)
    pacing.drew(at: .zero, isSent: true)
    pacing.personActed(at: .milliseconds(1))
    #expect(pacing.allowsFrame(at: .milliseconds(1)))
  }
}
