/// An instant, to the nanosecond, without a zone.
///
/// A leap second is kept apart: it has the seconds of `23:59:59` and a mark, is shown as written,
/// and stands before the next minute (`docs/faults.md`, D05).
package struct Timestamp: Sendable, Hashable {
  /// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int64
  /// Nanoseconds of the second, 0 to 999,999,999.
  package let nanoseconds: Int32
  /// Whether it lies in the leap second after `seconds`.
  package let isLeapSecond: Bool

  /// An instant by its distance from 1970.
  ///
  /// - Precondition: `nanoseconds` is 0 to 999,999,999.
  package init(secondsSince1970 seconds: Int64, nanoseconds: Int32 = 0) {
    self.init(seconds: seconds, nanoseconds: nanoseconds, isLeapSecond: false)
  }

  /// An instant of whose parts one is whether it lies in the leap second after `seconds`.
  package init(seconds: Int64, nanoseconds: Int32, isLeapSecond: Bool) {
    precondition((0..<1_000_000_000).contains(nanoseconds), "nanoseconds out of range")
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.isLeapSecond = isLeapSecond
  }

  /// `0001-01-01T00:00:00Z`, which Go writes for a time that was never set.
  package static let goZero = Timestamp(secondsSince1970: -62_135_596_800)

  /// Seconds from another instant to this one, negative when this one is earlier; a leap second
  /// counts as the second before it.
  package func seconds(since other: Timestamp) -> Double {
    Double(seconds - other.seconds) + Double(nanoseconds - other.nanoseconds) / 1e9
  }

  /// The instant so many seconds later; a leap second counts as the second before it.
  package func advanced(bySeconds count: Int64) -> Timestamp {
    Timestamp(secondsSince1970: seconds + count, nanoseconds: nanoseconds)
  }

  /// The date and time of day at a place that is so many seconds east of UTC.
  package func civil(offset: Int = 0) -> CivilTime {
    CivilTime(self, offset: offset)
  }
}

extension Timestamp: Comparable {
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    if left.seconds != right.seconds { return left.seconds < right.seconds }
    if left.isLeapSecond != right.isLeapSecond { return right.isLeapSecond }
    return left.nanoseconds < right.nanoseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// The instant in UTC by RFC 3339, with as many digits of its fraction as it needs.
  package var description: String { civil().text }
}
