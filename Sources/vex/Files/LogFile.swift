#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that grows line by line, from any thread: made with mode 0600, or one of the person's own
/// (`docs/faults.md`, S08).
struct LogFile: Sendable {
  /// Why a file is not written to.
  enum Refusal: Error, Equatable {
    /// It cannot be opened; the value is `errno`.
    case unusable(Int32)
    /// It is a folder, a pipe, a device.
    case noFile
    case ofAnother
  }

  private let descriptor: Int32

  /// Opens the file of a path, at its end.
  init(_ path: String) throws(Refusal) {
    // Not followed where it is a link, and not waited for where it is a pipe that nobody reads.
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .unusable(errno) }
    var status = stat()
    let refusal: Refusal?
    if unsafe fstat(descriptor, &status) != 0 {
      refusal = .unusable(errno)
    } else if status.st_mode & S_IFMT != S_IFREG {
      refusal = .noFile
    } else {
      refusal = status.st_uid == geteuid() ? nil : .ofAnother
    }
    if let refusal {
      close(descriptor)
      throw refusal
    }
  }

  /// Adds a line, which others that write to the file at the same time do not tear apart.
  func append(line: String) throws(OutputError) {
    let bytes = Array("\(line)\n".utf8)
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputError(code: count < 0 ? errno : ENOSPC) }
      start += count
    }
  }
}

extension LogFile.Refusal {
  /// The end of a sentence that names the file.
  var reason: String {
    switch self {
    case .unusable(ELOOP): "is a link, which a log does not follow"
    case .unusable(let code): "cannot be opened: \(OutputError(code: code).reason)"
    case .noFile: "is no file that could be written to"
    case .ofAnother: "belongs to somebody else"
    }
  }
}
