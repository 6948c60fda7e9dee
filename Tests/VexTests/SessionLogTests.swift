import ConnectModels
import Foundation
import Testing

@testable import ConnectAPI
@testable import vex

/// `--log`: what is written, and to which files.
@Suite("The log")
struct SessionLogTests {
  private static func folder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vex-log-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func log(_ path: String, _ stopped: Locked<[String]> = Locked([])) throws
    -> SessionLog
  {
    try SessionLog(path, clock: { Timestamp(secondsSince1970: 1_795_521_600) }) { reason in
      stopped.withLock { $0.append(reason) }
    }
  }

  private static func refusal(_ path: String) -> LogFile.Refusal? {
    do throws(LogFile.Refusal) {
      _ = try LogFile(path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `S08 a new file is its owner's alone, and lines are added to one that is there`()
    throws
  {
    try Self.folder { folder in
      let path = folder.appending(path: "log").path
      for code in [ExitCode.done, .failed] { try Self.log(path).ended(code) }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(
        text == "2026-11-24T12:00:00Z end exit=0\n2026-11-24T12:00:00Z end exit=5\n")
    }
  }

  @Test func `S08 a link, a pipe, a folder and a device are refused, and nothing hangs`() throws {
    try Self.folder { folder in
      let file = folder.appending(path: "file").path
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
      let link = folder.appending(path: "link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      let pipe = folder.appending(path: "pipe").path
      let made = unsafe mkfifo(pipe, 0o600)
      #expect(made == 0)
      #expect(Self.refusal(link) == .unusable(ELOOP))
      #expect(Self.refusal(pipe) == .unusable(ENXIO))
      #expect(Self.refusal(folder.path) == .unusable(EISDIR))
      #expect(Self.refusal("/dev/null") == .noFile)
      #expect(Self.refusal(folder.appending(path: "no/log").path) == .unusable(ENOENT))
    }
  }

  @Test func `D11 one event is one line, whatever is in it`() throws {
    try Self.folder { folder in
      let path = folder.appending(path: "log").path
      let log = try Self.log(path)
      log.note(.exchanged(Self.record("/x\n2026 end\u{1B}]0;t\u{7}\u{9B}31m\u{202E}")))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.split(separator: "\n").count == 1)
      #expect(
        text.unicodeScalars.dropLast().allSatisfy { $0.properties.generalCategory != .control })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `a request is told with what came of it`() throws {
    try Self.folder { folder in
      let path = folder.appending(path: "log").path
      let log = try Self.log(path)
      var record = Self.record("/o/ORG/connectors?first=20")
      (record.status, record.reason, record.receivedBytes) = (503, "Busy", 12)
      record.failure = APIError(kind: .unavailable, sentence: "503 from the server")
      log.note(.exchanged(record))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains(" request GET /o/ORG/connectors?first=20 → 503 Busy request=7 try=1 "))
      #expect(text.contains("received=12") && text.contains("fault: 503 from the server"))
    }
  }

  @Test func `S08 a log that cannot grow ends, and says so once`() {
    let (tried, stopped) = (Locked(0), Locked<[String]>([]))
    let log = SessionLog(
      append: { _ throws(OutputError) in
        tried.withLock { $0 += 1 }
        throw OutputError(code: ENOSPC)
      }, clock: { Timestamp(secondsSince1970: 0) },
      whenStopped: { reason in stopped.withLock { $0.append(reason) } })
    log.ended(.done)
    log.ended(.done)
    #expect(tried.withLock { $0 } == 1)
    #expect(stopped.withLock { $0 } == [OutputError(code: ENOSPC).reason])
  }

  private static func record(_ path: String) -> RequestRecord {
    RequestRecord(
      request: 7, path: path, attempt: 1, askedAt: Timestamp(secondsSince1970: 0))
  }
}
