#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the system calls an error number.
enum SystemMessage {
  /// The text of `errno` NUMBER; strerror_r because files may be read on any thread.
  static func text(_ number: Int32) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return "error \(number)" }
      guard unsafe strerror_r(number, start, buffer.count) == 0 else { return "error \(number)" }
      return unsafe String(cString: start)
    }
  }
}
