import Cells
import ConnectModels
import Explorer

/// Times in words: short in lists, relative, local and UTC in the detail.
///
/// Counts in minutes at the finest, so that a screen changes once a minute at most.
package struct TimeText: Sendable {
  let now: Timestamp
  let zone: ZoneOffsets

  /// Times as seen at `now`, local ones in `zone`.
  package init(now: Timestamp, zone: ZoneOffsets) {
    self.now = now
    self.zone = zone
  }

  /// The distance in the fewest letters: `3d`, `2h`, `5m`; `now` within a minute.
  package func short(_ time: Timestamp) -> String {
    let (count, unit) = Self.distance(abs(time.seconds - now.seconds))
    return unit == .now ? "now" : "\(count)\(unit.letter)"
  }

  /// The distance in words: `in 3 days`, `2 hours ago`, `now`.
  package func relative(_ time: Timestamp) -> String {
    let seconds = time.seconds - now.seconds
    let (count, unit) = Self.distance(abs(seconds))
    guard unit != .now else { return "now" }
    let words = "\(count) \(unit.word)\(count == 1 ? "" : "s")"
    return seconds > 0 ? "in \(words)" : "\(words) ago"
  }

  /// Local time with its offset: `Thu 26 Nov 06:31 +01:00`, with the year if it is another.
  package func local(_ time: Timestamp) -> String {
    let offset = zone.offset(at: time.seconds)
    let civil = time.civil(offset: offset)
    let year = civil.year == now.civil(offset: zone.offset(at: now.seconds)).year
    let date = "\(Self.weekdays[civil.weekday - 1]) \(civil.day) \(Self.months[civil.month - 1])"
    return "\(date)\(year ? "" : " \(civil.year)") \(clock(civil)) \(Self.sign(offset))"
  }

  /// `2026-11-26 05:31 UTC`.
  package func utc(_ time: Timestamp) -> String {
    let civil = time.civil()
    return "\(civil.year)-\(Self.two(civil.month))-\(Self.two(civil.day)) \(clock(civil)) UTC"
  }

  /// The time of day, local: `12:03`.
  package func timeOfDay(_ time: Timestamp) -> String {
    clock(time.civil(offset: zone.offset(at: time.seconds)))
  }

  /// The time of day with its seconds, local: `12:03:05`.
  package func second(_ time: Timestamp) -> String {
    let civil = time.civil(offset: zone.offset(at: time.seconds))
    return "\(clock(civil)):\(Self.two(civil.second))"
  }

  /// The distance where there is no room for words: `in 12 min`, `2 h ago`, `now`.
  package func brief(_ time: Timestamp) -> String {
    let seconds = time.seconds - now.seconds
    let (count, unit) = Self.distance(abs(seconds))
    guard unit != .now else { return "now" }
    return seconds > 0 ? "in \(count) \(unit.symbol)" : "\(count) \(unit.symbol) ago"
  }

  /// A length of time to the nearest of its largest unit: an hour less a second is one of an hour.
  static func rounded(_ seconds: Int64) -> String {
    let half: Int64 =
      switch seconds {
      case ..<3_570: 30
      case ..<84_600: 1_800
      default: 43_200
      }
    let (count, unit) = distance(seconds + half)
    return "\(count) \(unit.symbol)"
  }

  private func clock(_ civil: CivilTime) -> String {
    "\(Self.two(civil.hour)):\(Self.two(civil.minute))"
  }

  // MARK: - Distances

  private enum Unit {
    case now
    case minute
    case hour
    case day
    case week
    case year

    var letter: String {
      switch self {
      case .now: ""
      case .minute: "m"
      case .hour: "h"
      case .day: "d"
      case .week: "w"
      case .year: "y"
      }
    }

    var symbol: String {
      switch self {
      case .now: ""
      case .minute: "min"
      case .hour: "h"
      case .day: "d"
      case .week: "w"
      case .year: "y"
      }
    }

    var word: String {
      switch self {
      case .now: ""
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .week: "week"
      case .year: "year"
      }
    }
  }

  /// The largest unit of which the distance has at least one, weeks from three on, years from one.
  private static func distance(_ seconds: Int64) -> (Int64, Unit) {
    let day: Int64 = 86_400
    return switch seconds {
    case ..<60: (0, .now)
    case ..<3_600: (seconds / 60, .minute)
    case ..<day: (seconds / 3_600, .hour)
    case ..<(21 * day): (seconds / day, .day)
    case ..<(365 * day): (seconds / (7 * day), .week)
    default: (seconds / (365 * day), .year)
    }
  }

  // MARK: - Names

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func sign(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
