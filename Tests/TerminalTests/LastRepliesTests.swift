import Testing

@testable import Terminal

/// The last wait for a terminal's answers, by a clock that the test holds (T17).
@Suite("The last answers")
struct LastRepliesTests {
  /// A terminal that sends what it is told to, a piece a read, each some time after the one before.
  private final class PlayedTerminal {
    var time = Duration.seconds(5)
    var waits: [Duration] = []
    var reads = 0
    private let pieces: [String?]
    private let pause: Duration

    init(_ pieces: [String?], pause: Duration) {
      (self.pieces, self.pause) = (pieces, pause)
    }

    func swallow() {
      LastReplies.swallow(
        now: { self.time }, read: read,
        wait: { left in
          self.waits.append(left)
          self.time += min(left, self.pause)
        })
    }

    private func read() -> [UInt8]? {
      defer { reads += 1 }
      guard reads < pieces.count else { return [] }
      time += pause
      return pieces[reads].map { Array($0.utf8) }
    }
  }

  @Test func `T17 a terminal that never answers is waited for 100 ms and no longer`() {
    let terminal = PlayedTerminal([], pause: .seconds(9))
    terminal.swallow()
    #expect(terminal.waits == [.milliseconds(100)])
    #expect(terminal.time == .seconds(5) + .milliseconds(100))
  }

  @Test func `T17 one that goes on sending is left after 100 ms as well`() {
    let pieces: [String?] = Array(repeating: "qqqq\u{1B}]11;rgb:0/0/0\u{1B}\\", count: 50)
    let terminal = PlayedTerminal(pieces, pause: .milliseconds(30))
    terminal.swallow()
    #expect(terminal.reads == 4)
    #expect(terminal.waits.isEmpty)
  }

  @Test func `T17 the answer that ends all answers ends the wait`() {
    let terminal = PlayedTerminal(
      ["typed", "\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?6", "2;22c", "later"], pause: .milliseconds(1))
    terminal.swallow()
    #expect(terminal.reads == 3)
  }

  @Test func `T17 a terminal that is gone is not waited for`() {
    let terminal = PlayedTerminal(["", nil], pause: .milliseconds(1))
    terminal.swallow()
    #expect(terminal.reads == 2)
  }
}
