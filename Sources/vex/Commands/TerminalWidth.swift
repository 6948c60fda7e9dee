#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How wide the terminal is that gets what is printed.
enum TerminalWidth {
  /// In columns; `nil` where there is none, or it does not say.
  static func ofOutput() -> Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
