/// The program's version: `--version`, and `User-Agent: vex/<version>`.
enum Version {
  static let text = "0.1.0"
}
