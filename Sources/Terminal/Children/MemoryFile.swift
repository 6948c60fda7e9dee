import CSystem

/// A file without a name, for what a child reads or says; it goes with its owner, and with the
/// child.
struct MemoryFile: ~Copyable {
  let descriptor: Int32

  /// Holds these bytes, to be read from the first.
  init(holding bytes: [UInt8]) throws(SystemError) {
    // An empty array may have no address.
    try self.init(unsafe vex_memory_file_holding(bytes + [0], bytes.count))
  }

  /// Takes at most so many bytes, where the system can keep a child from writing more.
  init(boundedTo size: Int) throws(SystemError) {
    try self.init(vex_memory_file_bounded(size))
  }

  private init(_ descriptor: Int32) throws(SystemError) {
    guard descriptor >= 0 else { throw SystemError(number: -descriptor) }
    self.descriptor = descriptor
  }

  deinit {
    vex_close(descriptor)
  }

  /// What was written into it, up to so many bytes and to the first NUL.
  func written(upTo size: Int) -> [UInt8] {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = unsafe max(0, vex_read_from_start(descriptor, start, buffer.count))
    }
    return Array(bytes.prefix { $0 != 0 })
  }
}
