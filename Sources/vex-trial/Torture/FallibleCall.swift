import Foundation

/// How calls fail that the preloaded library knows (`scripts/lib/faults.c`).
enum FallibleCall {
  /// The codes with which a call is made to fail, each in a run of its own: error numbers of the
  /// system, or the library's own of libcurl and ncurses.
  static func codes(_ name: String) -> [Int32] {
    if name.hasPrefix("curl_multi_") { return [multiOutOfMemory, multiInternalError] }
    if name.hasPrefix("curl_url") { return [urlOutOfMemory] }
    if name.hasPrefix("curl_") { return [easyOutOfMemory] }
    return system[name] ?? [EIO]
  }

  private static let easyOutOfMemory: Int32 = 27
  private static let multiOutOfMemory: Int32 = 3
  private static let multiInternalError: Int32 = 4
  private static let urlOutOfMemory: Int32 = 7

  private static let system: [String: [Int32]] = [
    "read": [EIO, EINTR], "write": [EIO, EINTR, EAGAIN], "pread": [EIO, EINTR],
    "open": [EMFILE, EINTR], "openat": [EMFILE, EINTR], "fstat": [EIO], "stat": [EACCES],
    "ftruncate": [EIO, EINTR], "mkdir": [EACCES], "rename": [EACCES], "link": [EPERM],
    "unlink": [EACCES], "poll": [EINTR, ENOMEM], "pipe": [EMFILE], "fcntl": [EINVAL, EMFILE],
    "dup2": [EBADF, EINTR], "ioctl": [EIO, EINTR], "isatty": [ENOTTY],
    "tcgetattr": [EIO, EINTR], "tcsetattr": [EIO, EINTR], "tcflush": [EIO],
    "tcgetpgrp": [ENOTTY], "sigaction": [EINVAL], "sigaltstack": [ENOMEM], "mmap": [ENOMEM],
    "mprotect": [ENOMEM], "memfd_create": [EMFILE], "fdopen": [ENOMEM],
    "pthread_create": [EAGAIN], "posix_spawn": [EAGAIN, ENOMEM], "waitpid": [EINTR, ECHILD],
    "socket": [EMFILE], "bind": [EADDRINUSE], "listen": [EADDRINUSE], "getsockname": [ENOBUFS],
    "setrlimit": [EPERM], "setlocale": [ENOMEM], "newterm": [ENOMEM], "setupterm": [-1],
  ]
}
