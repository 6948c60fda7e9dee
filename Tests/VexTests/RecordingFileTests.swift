import ConnectAPI
import ConnectModels
import Explorer
import Foundation
import Recording
import Runtime
import Testing

@testable import vex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Recordings on disk: written whole, read with mistrust.
@Suite struct RecordingFileTests {
  private func everything(in path: String) throws(RecordingError) -> Int {
    var file = try RecordingFile(path)
    var count = 0
    while try file.next() != nil { count += 1 }
    return count
  }

  private func error(of path: String) -> RecordingError? {
    do throws(RecordingError) {
      _ = try everything(in: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `D15 what is no regular file is not read`() async throws {
    try await PrivateFolder.using { folder in
      unsafe mkfifo("\(folder)/pipe", 0o600)
      for path in ["\(folder)/pipe", folder, "/dev/zero"] {
        #expect(error(of: path) == .noFile(path))
      }
      #expect(error(of: "\(folder)/none") == .system("\(folder)/none", ENOENT))
    }
  }

  @Test(arguments: ["text", "typed", "1", "{", "page"])
  func `S07 a token that is a word of the recording's own leaves it readable`(word: String)
    async throws
  {
    try await PrivateFolder.using { folder in
      let tokens = KnownTokens()
      tokens.add(try Secret(token: word))
      let recorder = try FileRecorder("\(folder)/r", tokens: tokens) { _ in }
      recorder.keep(.typed(text: "a \(word) typed"))
      let text = try String(contentsOfFile: "\(folder)/r", encoding: .utf8)
      #expect(text.contains(#"{"typed":{"text":"a <redacted> "#))
    }
  }

  @Test func `D15 one that is cut within a line is played up to there`() async throws {
    try await PrivateFolder.using { folder in
      let path = "\(folder)/r"
      let recorder = try FileRecorder(path, tokens: KnownTokens()) { _ in }
      let configuration = Configuration(
        account: AccountLabel(
          name: "prod", organisation: "01", host: "x.test", isDemo: false, tokenSource: "file"),
        listing: .publicCatalogue(ConnectorQuery()))
      let time = ClockReading(monotonic: .seconds(1), wall: Timestamp(secondsSince1970: 9))
      recorder.keep(
        .began(
          account: RecordedAccount(
            configuration: configuration, service: "https://x.test", time: time),
          screen: RecordedScreen(columns: 80, rows: 24, characters: .all)))
      recorder.keep(.resized(columns: 90, rows: 24))
      recorder.keep(.resized(columns: 100, rows: 24))
      let whole = try Data(contentsOf: URL(filePath: path))
      try whole.dropLast(5).write(to: URL(filePath: path))
      var file = try RecordingFile(path)
      var count = 0
      while try file.next() != nil { count += 1 }
      #expect(count == 2)
      #expect(file.isCut && !file.hasEnded)
    }
  }

  @Test func `D15 one that is cut before anything can be played is refused there`() async throws {
    try await PrivateFolder.using { folder in
      let path = "\(folder)/r"
      let recorder = try FileRecorder(path, tokens: KnownTokens()) { _ in }
      recorder.keep(.resized(columns: 80, rows: 24))
      // It begins with what cannot stand there; the line is read and told all the same.
      #expect(error(of: path) == .faulty(path, RecordingFault(line: 2, reason: .misplaced)))
      _ = unsafe truncate(path, 40)
      #expect(error(of: path) == .faulty(path, RecordingFault(line: 2, reason: .cut)))
      #expect(error(of: path)?.sentence == "\(path), line 2: the recording is cut off here")
    }
  }
}
