#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Holds answers back, each on the thread of its own connection, until the time is over or the
/// server stops.
///
/// A pipe out of which nobody reads: waiting is a `poll` on its reading end, which the first byte
/// that is written ends for all who wait.
final class AnswerDelay: Sendable {
  /// Answers beyond it would meet the time-out of their connection.
  static let greatest = Duration.seconds(240)

  private let milliseconds: Int32
  private let reading: Int32
  private let writing: Int32

  /// - Parameter duration: brought into 0 to `greatest`.
  /// - Throws: `SystemFailure` where the system has no pipe to give.
  init(_ duration: Duration) throws(SystemFailure) {
    let bounded = min(max(duration, .zero), Self.greatest)
    milliseconds = Int32(bounded / .milliseconds(1))
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemFailure(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    close(writing)
    close(reading)
  }

  /// Returns when the time is over; at once after `end`.
  func wait() {
    var waiting = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    unsafe poll(&waiting, 1, milliseconds)
  }

  /// Lets go all answers that are held back, and those to come.
  func end() {
    var byte: UInt8 = 0
    _ = unsafe write(writing, &byte, 1)
  }

  /// `code` is the system's errno.
  struct SystemFailure: Error {
    var code: Int32
  }
}
