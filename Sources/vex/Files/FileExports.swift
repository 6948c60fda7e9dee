import ConnectAPI
import ConnectModels
import Explorer
import Runtime

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes exported rows into the person's files.
struct FileExports: ExportWriting {
  /// What `~/` stands for; nil where no variable says it.
  private let home: String?
  /// Drafts that are not in their places yet.
  private let drafts = Locked<Set<String>>([])
  private let count = Locked(0)

  init(home: String?) {
    self.home = home
  }

  func write(
    _ task: ExportTask,
    document: @escaping @Sendable (Read) async throws(APIError) -> ConnectorDocument?
  ) async -> ExportReport {
    do throws(ExportError) {
      let path = try path(of: task.export.file)
      if !task.mayReplace, await isTaken(path) { return .exists }
      let draft = try await begin(path)
      defer { drafts.withLock { _ = $0.remove(draft.draft) } }
      return try await fill(draft, task, ExportText(task, read: document))
    } catch {
      return .failed("\(task.export.file) is not written: \(error.sentence)")
    }
  }

  func abandon() {
    drafts.withLock { drafts in
      for draft in drafts { unsafe unlink(draft) }
      drafts = []
    }
  }

  private func fill(
    _ draft: FileDraft, _ task: ExportTask, _ text: ExportText
  ) async throws(ExportError) -> ExportReport {
    var text = text
    do throws(ExportError) {
      while let piece = try await text.next() {
        if Task.isCancelled { throw .stopped }
        try await Self.blocking { () throws(OutputError) in try draft.write(piece.utf8) }
      }
    } catch {
      draft.abandon()
      throw error
    }
    do throws(ExportError) {
      try await Self.blocking { () throws(OutputError) in
        try draft.place(replacing: task.mayReplace)
      }
    } catch .system(let reason) where reason.code == EEXIST && !task.mayReplace {
      return .exists
    }
    return .written(rows: text.rows)
  }

  private func begin(_ path: String) async throws(ExportError) -> FileDraft {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return try await Self.blocking { [drafts] () throws(OutputError) in
      let draft = try FileDraft(path, mark: "-\(number)")
      drafts.withLock { _ = $0.insert(draft.draft) }
      return draft
    }
  }

  private func isTaken(_ path: String) async -> Bool {
    await BlockingWork.value {
      var status = stat()
      return unsafe lstat(path, &status) == 0
    }
  }

  /// The file's path: `~/` is the home, and what begins with no slash is in the working directory.
  private func path(of file: String) throws(ExportError) -> String {
    guard file.hasPrefix("~/") else { return file }
    guard let home, home.hasPrefix("/") else { throw .homeless }
    return home + file.dropFirst()
  }

  /// Files may be on a disk that answers when it likes.
  private static func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () throws(OutputError) -> Value
  ) async throws(ExportError) -> Value {
    let result = await BlockingWork.value {
      do throws(OutputError) {
        return Result<Value, OutputError>.success(try body())
      } catch {
        return .failure(error)
      }
    }
    do {
      return try result.get()
    } catch {
      throw .system(error)
    }
  }
}

/// Why rows were not written.
enum ExportError: Error, Equatable {
  case system(OutputError)
  case stopped
  /// `~/` was typed, and no variable says what that is.
  case homeless
  /// The text of a connector was let go and cannot be read again.
  case unread(name: String, reason: String)

  var sentence: String {
    switch self {
    case .system(let error): error.reason
    case .stopped: "it was stopped"
    case .homeless: "HOME does not say what ~ is"
    case .unread(let name, let reason): "\(name) could not be read again: \(reason)"
    }
  }
}
