import CSystem
import ConnectModels

/// The system's clocks.
package enum SystemClock {
  /// Since an unknown start; goes on while the computer sleeps, and is never set.
  package static func monotonic() -> Duration {
    .nanoseconds(vex_time_monotonic_nanoseconds())
  }

  /// What the time of day is; it may be wrong, and it may be set.
  package static func wall() -> Timestamp {
    let wall = vex_time_wall_nanoseconds()
    let second: Int64 = 1_000_000_000
    let seconds = wall.flooredQuotient(second)
    return Timestamp(secondsSince1970: seconds, nanoseconds: Int32(wall - seconds * second))
  }
}
