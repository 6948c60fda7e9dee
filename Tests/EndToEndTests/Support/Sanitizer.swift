import Foundation

/// The sanitizer that everything was built with, if any (`scripts/test --asan`, `--tsan`).
enum Sanitizer {
  /// Whether a program can be run with a limit to the size of files: ThreadSanitizer's runtime ends
  /// with one before the program begins.
  static let bearsFileLimits = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil
}
