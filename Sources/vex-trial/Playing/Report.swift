import Foundation

/// What a trial says, line by line, for it may take an hour.
enum Report {
  /// Writes a line at once; `print` would wait for a few thousand bytes where the output is a file.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
