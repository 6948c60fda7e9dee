/// When the next frame may be drawn: as many as a terminal shows in the long run, and two at once
/// after a pause.
///
/// What a person does is often answered twice: at once, and when what was asked for is there some
/// milliseconds later (the first page at the start, rows that were arranged on another thread). The
/// second answer must not wait because the first was quick. Where frames follow each other all the
/// time, as pages stream in, they are an interval apart; what a person does meanwhile is answered
/// half an interval after the last one at the latest.
struct FramePacing {
  /// The time from one frame to the next in the long run.
  static let interval = Duration.milliseconds(16)
  /// What a frame counts for in which nothing differs from the one before: it costs us the drawing,
  /// and the terminal nothing.
  static let intervalOfUnsent = interval / 8
  /// Frames that may follow each other without a pause, once there was one.
  private static let burst = 2

  /// The moment up to which time has been given out to frames, an interval each; nil before the
  /// first.
  private var spentUntil: Duration?
  private var lastFrame: Duration?

  /// From when on a frame may be drawn, on the monotonic clock; nil: at any time.
  var nextFrame: Duration? {
    spentUntil.map { $0 - Self.interval * (Self.burst - 1) }
  }

  /// Whether a frame may be drawn at this time.
  func allowsFrame(at time: Duration) -> Bool {
    nextFrame.map { time >= $0 } ?? true
  }

  /// Notes that the person did something. A mouse reports more often than anyone sees: hence half an
  /// interval, and not none.
  mutating func personActed(at time: Duration) {
    guard let spent = spentUntil, let lastFrame else { return }
    let due = max(time, lastFrame + Self.interval / 2)
    spentUntil = min(spent, due + Self.interval * (Self.burst - 1))
  }

  /// Notes that a frame is drawn, and whether anything of it differed and was sent.
  mutating func drew(at time: Duration, isSent: Bool) {
    let cost = isSent ? Self.interval : Self.intervalOfUnsent
    spentUntil = max(spentUntil ?? time, time) + cost
    lastFrame = time
  }
}
