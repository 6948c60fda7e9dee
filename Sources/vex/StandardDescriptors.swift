#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The descriptors 0, 1 and 2, which whoever started us may have closed (`>&-`).
enum StandardDescriptors {
  /// Occupies those that are closed, before anything else is opened: the next file, socket or pipe would
  /// get the number, and rows and sentences would be written into it (T15).
  ///
  /// What stands there for output can only be read, so that writing fails as it does for a closed
  /// descriptor, and is said.
  static func occupy() {
    // In this order: the system gives the lowest number that is free.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Without `/dev/null` there is nothing better to do than to go on.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }
}
