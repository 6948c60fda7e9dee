import Foundation

/// What is preloaded into the program where the real world cannot be had; see
/// `Tests/Interposition/include/Interposition.h`.
enum Interposed {
  /// The variable that loads it, and those that say what it is to do.
  static func environment(_ orders: [String: String]) throws -> [String: String?] {
    let library = URL(filePath: try Installed.vex()).deletingLastPathComponent()
      .appending(path: "libInterposition.so").path
    guard FileManager.default.fileExists(atPath: library) else {
      throw Failure("\(library) is not built: run `swift build --build-tests`")
    }
    return orders.merging(["LD_PRELOAD": library]) { $1 }
  }
}
