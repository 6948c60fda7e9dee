import Foundation

/// A person's files in a folder that exists for one test only: home, configuration, a terminal's
/// socket.
struct PrivateHome {
  /// Short, for a socket's path may have 107 bytes at most.
  let folder: URL

  var configuration: URL { folder.appending(path: "config") }

  /// Makes the folder, hands it to `body`, and removes it in any case.
  static func using<Result>(
    _ body: (PrivateHome) async throws -> Result
  ) async throws -> Result {
    let name = "vex-test-\(UUID().uuidString.prefix(8))"
    let home = PrivateHome(folder: FileManager.default.temporaryDirectory.appending(path: name))
    try home.makeFolders()
    defer { try? FileManager.default.removeItem(at: home.folder) }
    return try await body(home)
  }

  /// Everything that a program in a test hears of its surroundings: nothing comes from whoever runs
  /// the tests but what a sanitizer is told (`scripts/test --asan`), and `more` wins, where nil takes
  /// a variable away.
  func environment(_ more: [String: String?] = [:]) throws -> [String: String] {
    let standard = [
      "HOME": folder.path,
      "LANG": "C.UTF-8",
      "PATH": try Installed.path(),
      "SHELL": "/bin/sh",
      "TERM": "tmux-256color",
      "TMUX_TMPDIR": folder.path,
      "TZ": "UTC",
      "XDG_CACHE_HOME": folder.appending(path: "cache").path,
      "XDG_CONFIG_HOME": configuration.path,
      "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_STATE_HOME": folder.appending(path: "state").path,
    ]
    let sanitizers = ProcessInfo.processInfo.environment.filter { name, _ in
      ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains(name)
    }
    return standard.merging(sanitizers) { ours, _ in ours }
      .merging(more.compactMapValues { $0 }) { _, given in given }
      .filter { more[$0.key] != .some(nil) }
  }

  /// Writes a file that only its owner reads, and returns its path.
  func write(_ text: String, to path: String) throws -> String {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    return file.path
  }

  /// A file's text, or nil where there is none.
  func read(_ path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func makeFolders() throws {
    for name in ["config", "cache", "data", "state"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
  }
}
