import Foundation

/// The programs that the tests start, and where they are.
enum Installed {
  /// The built `vex`, which the package manager puts beside the test bundle.
  static func vex() throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(filePath: bundle).deletingLastPathComponent().appending(path: "vex").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure("\(path) is not built: run `swift build --build-tests`, or scripts/test")
    }
    return path
  }

  /// A program that scripts/test installs where it is missing.
  static func program(_ name: String) throws -> String {
    guard let path = search(name) else {
      throw Failure("\(name) is missing: scripts/test installs what the tests need")
    }
    return path
  }

  /// The folders that programs are looked for in, the tested one's first, so that a shell in a test
  /// knows `vex` by name.
  static func path() throws -> String {
    let folder = URL(filePath: try vex()).deletingLastPathComponent().path
    return ([folder] + folders).joined(separator: ":")
  }

  private static let folders =
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
    .split(separator: ":").map(String.init)

  static func search(_ name: String) -> String? {
    folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
  }
}
