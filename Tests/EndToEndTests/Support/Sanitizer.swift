import Foundation

/// The sanitizer that everything was built with, if any (`scripts/test --asan`, `--tsan`).
enum Sanitizer {
  /// Whether a program can be run with a limit to the size of files: ThreadSanitizer's runtime ends
  /// with one before the program begins.
  static let bearsFileLimits = !isForThreads

  /// Whether a fault's signal that another process sends is heard at once: ThreadSanitizer's runtime
  /// keeps it until the thread that it hit makes a call that the runtime watches, and one that waits
  /// makes none. Faults of the program's own are heard at once with it, too.
  static let hearsSentFaults = !isForThreads

  private static let isForThreads = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil
}
