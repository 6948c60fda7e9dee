import CSystem
import ConnectModels

/// The system's time of day.
package enum SystemClock {
  /// What it says now; it may be wrong, and it may be set.
  package static func wall() -> Timestamp {
    let wall = vex_time_wall_nanoseconds()
    let second: Int64 = 1_000_000_000
    let seconds = wall.flooredQuotient(second)
    return Timestamp(secondsSince1970: seconds, nanoseconds: Int32(wall - seconds * second))
  }
}
