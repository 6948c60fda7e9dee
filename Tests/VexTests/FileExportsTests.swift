import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import vex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Files with exported rows.
@Suite struct FileExportsTests {
  private static func task(
    _ file: String, budget: Int = DocumentStore.defaultBudget, mayReplace: Bool = false
  ) throws -> ExportTask {
    var driver = ExplorerDriver(count: 200) { $0.documentBudget = budget }
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.openPalette)
    driver.type("export \(file)")
    driver.press(.inField(.accept))
    if mayReplace {
      driver.happen(.exported(try #require(driver.exports.last?.ticket), .exists))
      driver.type("y")
    }
    return try #require(driver.exports.last?.task)
  }

  private static func write(_ task: ExportTask, home: String? = nil) async -> ExportReport {
    await FileExports(home: home).write(task) { _ in nil }
  }

  private static func text(_ path: String) throws -> String {
    let bytes = try #require(
      try StateFolder(path: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        .read(String(path.split(separator: "/").last ?? "")))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [("json", 200), ("csv", 201)])
  func `a file is complete, its owner's alone, and nothing else is left`(
    form: String, lines: Int
  ) async throws {
    try await PrivateFolder.using { folder in
      let path = "\(folder)/rows.\(form)"
      #expect(try await Self.write(Self.task(path)) == .written(rows: 200))
      let written = try Self.text(path)
      #expect(written.utf8.count { $0 == UInt8(ascii: "\n") } == lines)
      #expect(PrivateFolder.files(in: folder) == ["rows.\(form)"])
      var status = stat()
      #expect(unsafe lstat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `a file that is there stays unless it may go`() async throws {
    try await PrivateFolder.using { folder in
      try StateFolder(path: folder).write(Array("mine".utf8), to: "a.csv")
      #expect(try await Self.write(Self.task("\(folder)/a.csv")) == .exists)
      #expect(try Self.text("\(folder)/a.csv") == "mine")
      let replacing = try Self.task("\(folder)/a.csv", mayReplace: true)
      #expect(await Self.write(replacing) == .written(rows: 200))
      #expect(try Self.text("\(folder)/a.csv").hasPrefix("state,name,"))
      #expect(PrivateFolder.files(in: folder) == ["a.csv"])
    }
  }

  @Test func `a file that comes while the rows are written stays too`() async throws {
    try await PrivateFolder.using { folder in
      let draft = try FileDraft("\(folder)/a.csv", mark: "-1")
      try draft.write("new".utf8)
      try StateFolder(path: folder).write(Array("mine".utf8), to: "a.csv")
      let error = #expect(throws: OutputError.self) { try draft.place(replacing: false) }
      #expect(error?.code == EEXIST)
      #expect(try Self.text("\(folder)/a.csv") == "mine")
      #expect(PrivateFolder.files(in: folder) == ["a.csv"])
    }
  }

  @Test(arguments: [EPERM, EOPNOTSUPP, ENOSYS, EMLINK])
  func `T19 a file system without links takes the file all the same, and no other's place`(
    error: Int32
  ) async throws {
    let link = { (_: String, _: String) in
      errno = error
      return Int32(-1)
    }
    try await PrivateFolder.using { folder in
      let draft = try FileDraft("\(folder)/a.csv", mark: "-1")
      try draft.write("new".utf8)
      try draft.place(replacing: false, link: link)
      #expect(try Self.text("\(folder)/a.csv") == "new")
      let other = try FileDraft("\(folder)/a.csv", mark: "-2")
      let failure = #expect(throws: OutputError.self) {
        try other.place(replacing: false, link: link)
      }
      #expect(failure?.code == EEXIST)
      #expect(try Self.text("\(folder)/a.csv") == "new")
      #expect(PrivateFolder.files(in: folder) == ["a.csv"])
    }
  }

  @Test func `T19 a link that fails for another reason is no file, and is said`() async throws {
    try await PrivateFolder.using { folder in
      let draft = try FileDraft("\(folder)/a.csv", mark: "-1")
      let failure = #expect(throws: OutputError.self) {
        try draft.place(replacing: false) { _, _ in
          errno = EIO
          return -1
        }
      }
      #expect(failure?.code == EIO)
      #expect(PrivateFolder.files(in: folder).isEmpty)
    }
  }

  @Test func `T19 where the program ends meanwhile, nothing is left of the file`() async throws {
    try await PrivateFolder.using { folder in
      let exports = FileExports(home: nil)
      let (begun, begin) = AsyncStream.makeStream(of: Void.self)
      let (ended, end) = AsyncStream.makeStream(of: Void.self)
      let task = try Self.task("\(folder)/a.json", budget: 1)
      async let report = exports.write(task) { _ in
        // The first text that has to be read again: the file is half written now.
        begin.finish()
        for await _ in ended {}
        return nil
      }
      for await _ in begun {}
      #expect(PrivateFolder.files(in: folder).count == 1)
      exports.abandon()
      #expect(PrivateFolder.files(in: folder).isEmpty)
      end.finish()
      _ = await report
      #expect(PrivateFolder.files(in: folder).isEmpty)
    }
  }

  @Test func `the home is meant by a tilde, if there is one`() async throws {
    try await PrivateFolder.using { folder in
      let task = try Self.task("~/a.csv")
      #expect(await Self.write(task, home: folder) == .written(rows: 200))
      #expect(PrivateFolder.files(in: folder) == ["a.csv"])
      #expect(
        await Self.write(task) == .failed("~/a.csv is not written: HOME does not say what ~ is"))
    }
  }

  @Test func `what cannot be written is said with its name`() async throws {
    #expect(
      try await Self.write(Self.task("/dev/null/a.csv"))
        == .failed("/dev/null/a.csv is not written: Not a directory"))
  }

  @Test func `in JSON a text that was let go is read again, and CSV needs none`() async throws {
    try await PrivateFolder.using { folder in
      let exports = FileExports(home: nil)
      let task = try Self.task("\(folder)/a.json", budget: 1)
      let report = await exports.write(task) { read in
        guard case .connector(_, let id) = read else { return nil }
        var sample = SampleConnector(1)
        sample.idText = id.text
        return sample.arrival.document
      }
      #expect(report == .written(rows: 200))
      let csv = try Self.task("\(folder)/a.csv", budget: 1)
      #expect(await Self.write(csv) == .written(rows: 200))
    }
  }

  @Test func `where a text cannot be read again nothing is left of the file`() async throws {
    try await PrivateFolder.using { folder in
      let task = try Self.task("\(folder)/a.json", budget: 1)
      let report = await FileExports(home: nil).write(task) { _ throws(APIError) in
        throw APIError(kind: .network, sentence: "no network")
      }
      guard case .failed(let sentence) = report else {
        Issue.record("it was written")
        return
      }
      #expect(sentence.contains("could not be read again"))
      #expect(PrivateFolder.files(in: folder).isEmpty)
    }
  }
}
