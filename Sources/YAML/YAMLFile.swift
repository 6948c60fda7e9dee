#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is small and has an end, as bytes.
package enum YAMLFile {
  /// The bytes of a regular file of at most ``YAMLBounds/bytes``.
  ///
  /// Opening never waits and reading never goes on for ever, whatever `path` names: a FIFO without a
  /// writer, `/dev/zero`, a file that grows meanwhile (`docs/faults.md`, D14).
  package static func bytes(path: String) throws(YAMLError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let number = errno
      guard number == ENOENT || number == ENOTDIR else {
        throw YAMLError(file: path, reason: .unreadable(number))
      }
      throw YAMLError(file: path, reason: isLink(path) ? .danglingLink : .absent)
    }
    defer { close(descriptor) }

    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw YAMLError(file: path, reason: .unreadable(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw YAMLError(file: path, reason: .notRegularFile)
    }
    guard status.st_size <= YAMLBounds.bytes else {
      throw YAMLError(file: path, reason: .tooLarge)
    }
    return try contents(of: descriptor, path: path)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func contents(
    of descriptor: Int32, path: String
  ) throws(YAMLError) -> [UInt8] {
    var failure: Int32?
    // One byte more than allowed tells a file that has grown since it was asked for its size.
    let capacity = YAMLBounds.bytes + 1
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let got = unsafe read(
          descriptor, buffer.baseAddress?.advanced(by: count), capacity - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if let failure { throw YAMLError(file: path, reason: .unreadable(failure)) }
    guard bytes.count <= YAMLBounds.bytes else {
      throw YAMLError(file: path, reason: .tooLarge)
    }
    return bytes
  }
}
