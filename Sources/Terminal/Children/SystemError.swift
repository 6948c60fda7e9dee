/// A call to the system that failed.
struct SystemError: Error, Hashable {
  /// The system's error number.
  let number: Int32
}
