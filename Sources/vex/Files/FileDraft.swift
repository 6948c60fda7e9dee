#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file on its way: written beside its place under another name, and put there when it is whole.
///
/// Whoever makes one ends it, by `place` or by `abandon`. Its mode is 0600.
struct FileDraft: Sendable {
  /// Where it is to be.
  let path: String
  /// Where it is until then.
  let draft: String
  private let descriptor: Int32

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to be.
  ///   - mark: Tells it from other drafts of this process.
  /// - Throws: Why it cannot be begun.
  init(_ path: String, mark: String = "") throws(OutputError) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    self.path = path
    // Not made of the file's own name, which may be as long as a name can be.
    draft = "\(folder).vex-\(getpid())\(mark)"
    unsafe unlink(draft)
    descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputError(code: errno) }
  }

  /// Writes on.
  func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    var output = StandardOutput(descriptor: descriptor)
    try output.write(bytes)
    try output.flush()
  }

  /// Puts the file in its place.
  ///
  /// - Parameters:
  ///   - replacing: Whether a file that is there goes; `EEXIST` is thrown otherwise.
  ///   - link: Gives a file a second name, as `link(2)` does.
  /// - Throws: why it is not there; nothing is left of it then.
  func place(
    replacing: Bool, link: (String, String) -> Int32 = Self.link
  ) throws(OutputError) {
    guard close(descriptor) == 0 || errno == EINTR, put(replacing: replacing, link) else {
      let code = errno
      unsafe unlink(draft)
      throw OutputError(code: code)
    }
  }

  /// Leaves nothing of it.
  func abandon() {
    close(descriptor)
    unsafe unlink(draft)
  }

  private static func link(_ file: String, _ name: String) -> Int32 {
    #if canImport(Glibc)
    unsafe Glibc.link(file, name)
    #else
    unsafe Darwin.link(file, name)
    #endif
  }

  private func put(replacing: Bool, _ link: (String, String) -> Int32) -> Bool {
    if replacing { return unsafe rename(draft, path) == 0 }
    // A second name, unlike a new one, never takes the place of a file that has come meanwhile.
    if link(draft, path) == 0 {
      unsafe unlink(draft)
      return true
    }
    // File systems without second names leave no other way than to look and to rename.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return false }
    var status = stat()
    guard unsafe lstat(path, &status) != 0 else {
      errno = EEXIST
      return false
    }
    return unsafe rename(draft, path) == 0
  }
}
