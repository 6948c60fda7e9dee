import ConnectModels

/// The local time zone as a value: its offsets from UTC by instant.
///
/// The explorer reads no clock and no environment; whoever starts it asks the system once and
/// hands the answer in. Daylight saving is a list of transitions.
package struct ZoneOffsets: Equatable, Sendable, Codable {
  /// A moment from which on an offset holds.
  package struct Transition: Equatable, Sendable, Codable {
    /// Seconds since 1970.
    package var from: Int64
    /// Seconds east of UTC.
    package var offset: Int

    package init(from: Int64, offset: Int) {
      self.from = from
      self.offset = offset
    }
  }

  /// The offset before the first transition, in seconds east of UTC.
  package let initial: Int
  /// Ascending by `from`.
  package let transitions: [Transition]

  /// Read as it was written, and sorted like any other.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      initial: try container.decode(Int.self, forKey: .initial),
      transitions: try container.decode([Transition].self, forKey: .transitions))
  }

  /// A zone from its transitions, which are sorted here.
  package init(initial: Int, transitions: [Transition] = []) {
    self.initial = initial
    self.transitions = transitions.sorted { $0.from < $1.from }
  }

  /// Coordinated universal time.
  package static let utc = ZoneOffsets(initial: 0)

  /// The offset in force at an instant, in seconds east of UTC.
  ///
  /// - Parameter instant: Seconds since 1970.
  /// - Returns: The offset of the last transition that is not later.
  package func offset(at instant: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].from <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : transitions[low - 1].offset
  }
}

// MARK: - Days

extension ZoneOffsets {
  /// The day on which an instant lies.
  ///
  /// - Parameter instant: Seconds since 1970.
  /// - Returns: The day that has begun last.
  package func day(at instant: Int64) -> CalendarDay {
    let local = instant + Int64(offset(at: instant))
    let day = CalendarDay(number: Int(local.flooredQuotient(86_400)))
    // Where clocks are set back over midnight, the hour before it comes twice, and the second time
    // the next day has begun already.
    let next = day.advanced(by: 1)
    return start(of: next) <= instant ? next : day
  }

  /// The first second of a day, which has 23 or 25 hours where clocks are set on it; where there is no
  /// midnight, the first that there is.
  ///
  /// - Returns: Seconds since 1970.
  package func start(of day: CalendarDay) -> Int64 { instant(of: day, seconds: 0) }

  /// When clocks first show a time of a day; where they leave it out, the first that follows it.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - seconds: What clocks show, in seconds after midnight.
  /// - Returns: Seconds since 1970.
  package func instant(of day: CalendarDay, seconds: Int) -> Int64 {
    let local = Int64(day.number) * 86_400 + Int64(seconds)
    var (from, offset) = (Int64.min, initial)
    for transition in transitions {
      let start = max(local - Int64(offset), from)
      if start < transition.from { return start }
      (from, offset) = (transition.from, transition.offset)
    }
    return max(local - Int64(offset), from)
  }
}
