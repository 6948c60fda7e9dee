import Testing

@testable import vex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is written while the program runs goes into a regular file of the person's own, or nowhere
/// (`docs/faults.md`, S08).
@Suite struct OwnFileTests {
  /// Why a file is not opened; nil of one that is.
  private func reason(_ path: String, creating: Bool) -> OwnFileError.Reason? {
    do throws(OwnFileError) {
      _ = creating ? try OwnFile(creating: path) : try OwnFile(appendingTo: path)
      return nil
    } catch {
      return error.reason
    }
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `S08 a new file is its owner's alone`() async throws {
    try await PrivateFolder.using { folder in
      let before = umask(0)
      defer { umask(before) }
      _ = try OwnFile(appendingTo: "\(folder)/log")
      _ = try OwnFile(creating: "\(folder)/recording")
      #expect(mode(of: "\(folder)/log") == 0o600)
      #expect(mode(of: "\(folder)/recording") == 0o600)
    }
  }

  @Test func `S08 what is there stays, and is not replaced by a recording`() async throws {
    try await PrivateFolder.using { folder in
      let path = "\(folder)/file"
      try OwnFile(appendingTo: path).append(Array("one\n".utf8))
      let again = try OwnFile(appendingTo: path)
      try again.append(Array("two\n".utf8))
      #expect(again.length == 8)
      #expect(reason(path, creating: true) == .exists)
      again.cut(to: 4)
      #expect(again.length == 4)
    }
  }

  @Test func `S08 a log that was cut within a line goes on with a line of its own`() async throws {
    try await PrivateFolder.using { folder in
      let path = "\(folder)/log"
      try OwnFile(appendingTo: path).append(Array("half a li".utf8))
      for _ in 0..<2 {
        let log = try SessionLog(path, tokens: KnownTokens()) { _ in }
        log.note(.ended(.done))
      }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 4)
      #expect(lines[0] == "half a li")
      #expect(lines[1].hasSuffix(" end exit=0") && lines[2].hasSuffix(" end exit=0"))
      #expect(lines[3].isEmpty)
    }
  }

  @Test func `S08 a log does not go into a recording`() async throws {
    try await PrivateFolder.using { folder in
      let path = "\(folder)/session"
      _ = try FileRecorder(path, tokens: KnownTokens()) { _ in }
      #expect(throws: OwnFileError(path: path, reason: .special("a recording"))) {
        try SessionLog(path, tokens: KnownTokens()) { _ in }
      }
    }
  }

  @Test func `S08 neither a link nor a folder nor a pipe is written`() async throws {
    try await PrivateFolder.using { folder in
      let target = "\(folder)/target"
      _ = try OwnFile(creating: target)
      unsafe symlink(target, "\(folder)/link")
      unsafe symlink("\(folder)/nothing", "\(folder)/dangling")
      unsafe mkfifo("\(folder)/pipe", 0o600)
      let expected = [
        "\(folder)/link": "a link", "\(folder)/dangling": "a link", "\(folder)/pipe": "a pipe",
        folder: "a directory", "/dev/null": "a device", "/dev/full": "a device",
      ]
      for (path, what) in expected {
        #expect(reason(path, creating: false) == .special(what), "\(path)")
        #expect(reason(path, creating: true) == .special(what), "\(path)")
      }
      #expect(PrivateFolder.files(in: folder) == ["dangling", "link", "pipe", "target"])
    }
  }

  @Test func `S08 another user's file is not written`() throws {
    // Root may write everybody's, and has to be kept from it here.
    var status = stat()
    try #require(unsafe stat("/etc/passwd", &status) == 0)
    guard status.st_uid != geteuid() else { return }
    #expect(reason("/etc/passwd", creating: false) == .another)
  }

  @Test func `S08 where there is no folder, the system's reason is said`() async throws {
    try await PrivateFolder.using { folder in
      let error = #expect(throws: OwnFileError.self) {
        try OwnFile(appendingTo: "\(folder)/no/log")
      }
      #expect(error?.reason == .system(ENOENT))
      #expect(error?.sentence.hasPrefix("\(folder)/no/log cannot be written: ") == true)
    }
  }
}
