#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is written while the program runs: a regular one of the person's own, found by its own
/// name and by no link (`docs/faults.md`, S08).
///
/// It stays open until the process ends.
struct OwnFile: Sendable {
  private let descriptor: Int32

  /// Opens a file to write behind what is in it, and makes it, with mode 0600, where there is none.
  init(appendingTo path: String) throws(OwnFileError) {
    try self.init(path, flags: O_APPEND)
  }

  /// Makes a file, with mode 0600, that is not there yet.
  init(creating path: String) throws(OwnFileError) {
    try self.init(path, flags: O_APPEND | O_EXCL)
  }

  private init(_ path: String, flags: Int32) throws(OwnFileError) {
    // Looked at first: to open a device or a pipe may do something already.
    var status = stat()
    if unsafe lstat(path, &status) == 0 {
      try Self.check(status, path)
      if flags & O_EXCL != 0 { throw OwnFileError(path: path, reason: .exists) }
    }
    let always = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    descriptor = unsafe open(path, always | flags, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      throw OwnFileError(path: path, reason: code == EEXIST ? .exists : .system(code))
    }
    guard unsafe fstat(descriptor, &status) == 0 else {
      close(descriptor)
      throw OwnFileError(path: path, reason: .system(errno))
    }
    do throws(OwnFileError) {
      // Another may have taken its place in between.
      try Self.check(status, path)
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func check(_ status: stat, _ path: String) throws(OwnFileError) {
    let reason: OwnFileError.Reason? =
      switch status.st_mode & S_IFMT {
      case S_IFREG: status.st_uid == geteuid() ? nil : .another
      case S_IFLNK: .special("a link")
      case S_IFDIR: .special("a directory")
      case S_IFIFO: .special("a pipe")
      case S_IFSOCK: .special("a socket")
      default: .special("a device")
      }
    if let reason { throw OwnFileError(path: path, reason: reason) }
  }

  /// Whether a file begins with these bytes.
  static func begins(_ path: String, with beginning: [UInt8]) -> Bool {
    bytes(of: path, count: beginning.count, from: 0, SEEK_SET) == beginning
  }

  /// Whether it ends in the middle of a line: whoever wrote before could not write on.
  static func endsWithin(_ path: String) -> Bool {
    bytes(of: path, count: 1, from: -1, SEEK_END).map { $0 != [UInt8(ascii: "\n")] } ?? false
  }

  /// So many bytes of a file from a place on; nil where there are not as many.
  private static func bytes(
    of path: String, count: Int, from offset: off_t, _ whence: Int32
  ) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    guard lseek(descriptor, offset, whence) >= 0,
      unsafe read(descriptor, &bytes, count) == count
    else { return nil }
    return bytes
  }

  /// Its length, in bytes.
  var length: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Writes bytes behind what is there, in one piece where the system takes it.
  func append(_ bytes: [UInt8]) throws(OutputError) {
    try StandardOutput.write(bytes, to: descriptor)
  }

  /// Leaves only the beginning.
  func cut(to length: Int) { ftruncate(descriptor, off_t(length)) }
}

/// Why a file is not written: exit 3.
struct OwnFileError: Error, Equatable {
  enum Reason: Equatable {
    /// It is no regular file; what it is instead.
    case special(String)
    /// It is another user's.
    case another
    case exists
    case system(Int32)
  }

  let path: String
  let reason: Reason

  var sentence: String {
    switch reason {
    case .special(let what): "\(path) is \(what), and only a regular file of yours is written"
    case .another: "\(path) is another user's, and only a regular file of yours is written"
    case .exists: "\(path) is there already: name another file, or remove it"
    case .system(let code): "\(path) cannot be written: \(OutputError(code: code).reason)"
    }
  }
}
