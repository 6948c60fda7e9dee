import CSystem
import ConnectAPI
import ConnectModels
import Explorer

/// Tells the time to the loop; tests drive one by hand.
package protocol TimeSource: Sendable {
  func reading() -> ClockReading
}

/// The system's two clocks.
package struct SystemTime: TimeSource {
  package init() {}

  package func reading() -> ClockReading {
    ClockReading(monotonic: SystemClock.monotonic(), wall: SystemClock.wall())
  }
}

extension ZoneOffsets {
  /// The system's time zone, its offsets found by asking the C library about a range of years.
  ///
  /// Daylight saving changes at most a few times a year, so that a look at every fortnight finds
  /// each change, and halving the fortnight finds the second.
  ///
  /// - Parameters:
  ///   - now: The middle of the range.
  ///   - years: Years before and after `now` that are looked at.
  /// - Returns: The offsets within the range; beyond it those of its ends go on.
  package static func system(around now: Timestamp, years: Int64 = 10) -> ZoneOffsets {
    vex_time_read_zone()
    let step: Int64 = 14 * 86_400
    let first = now.seconds - years * 366 * 86_400
    let last = now.seconds + years * 366 * 86_400
    let initial = systemOffset(at: first)
    var transitions: [Transition] = []
    var offset = initial
    for start in stride(from: first, to: last, by: Int64.Stride(step)) {
      let next = systemOffset(at: start + step)
      guard next != offset else { continue }
      transitions.append(Transition(from: change(in: start...start + step), offset: next))
      offset = next
    }
    return ZoneOffsets(initial: initial, transitions: transitions)
  }

  /// The first second in a range at which the offset is no longer that of its start.
  private static func change(in range: ClosedRange<Int64>) -> Int64 {
    let before = systemOffset(at: range.lowerBound)
    var low = range.lowerBound
    var high = range.upperBound
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if systemOffset(at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }

  private static func systemOffset(at seconds: Int64) -> Int {
    var offset: Int32 = 0
    return unsafe vex_time_zone_offset(seconds, &offset) ? Int(offset) : 0
  }
}
