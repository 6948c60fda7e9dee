/// The program's version: `--version`, and `User-Agent: vex/<version>`.
enum Version {
  static let text = "0.1.0"
  /// The day of that version, for the manual page.
  static let date = "2026-11-25"
}
