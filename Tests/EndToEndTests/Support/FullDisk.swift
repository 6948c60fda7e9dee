import Foundation

/// A file system of a few pages, which is full at once: in a name space of its own, so that nobody else
/// sees it and it goes with its program.
enum FullDisk {
  /// What runs a line of the shell with such a disk at a folder that it makes.
  static func running(_ line: String, at folder: String, pages: Int) -> [String] {
    let mount = "mount -t tmpfs -o size=\(pages * 4)k tmpfs '\(folder)'"
    return unshare + ["/bin/sh", "-c", "mkdir -p '\(folder)' && \(mount) && { \(line); }"]
  }

  /// Whether the system lets whoever runs the tests make one.
  static let canBeMade: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = unshare + ["/bin/sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    return (try? process.run()).map {
      process.waitUntilExit()
      return process.terminationStatus == 0
    } ?? false
  }()

  private static let unshare = ["unshare", "--user", "--map-root-user", "--mount"]
}
