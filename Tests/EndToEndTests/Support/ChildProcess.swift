import Foundation

/// A program started by the tests with pipes for its descriptors 0, 1 and 2.
final class ChildProcess: Sendable {
  let input: FileHandle
  let output: FileHandle
  let error: FileHandle
  let id: Int32
  private let ending: Task<Int32, Never>

  /// Starts are one after another, and their pipes closed on exec: a pipe's end inherited by another
  /// test's program would keep it open beyond its owner.
  static let starting = NSLock()

  init(
    _ arguments: [String], environment: [String: String], folder: URL? = nil
  ) throws {
    let process = Process()
    let pipes = try ChildProcess.starting.withLock {
      let pipes = try (0..<3).map { _ in try ChildProcess.privatePipe() }
      process.executableURL = URL(filePath: arguments[0])
      process.arguments = Array(arguments.dropFirst())
      process.environment = environment
      process.currentDirectoryURL = folder
      process.standardInput = pipes[0]
      process.standardOutput = pipes[1]
      process.standardError = pipes[2]
      return pipes
    }
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let killed = process.terminationReason == .uncaughtSignal
      end.yield(process.terminationStatus + (killed ? 128 : 0))
      end.finish()
    }
    try ChildProcess.starting.withLock { try ChildProcess.withoutBlockedSignals(process.run) }
    input = pipes[0].fileHandleForWriting
    output = pipes[1].fileHandleForReading
    error = pipes[2].fileHandleForReading
    id = process.processIdentifier
    ending = Task {
      for await status in ends { return status }
      return -1
    }
  }

  /// Threads that run tests may have every signal blocked, and a program inherits that.
  private static func withoutBlockedSignals(_ start: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try start()
  }

  /// A pipe that no program inherits by accident; to be made within `starting`.
  static func privatePipe() throws -> Pipe {
    let pipe = Pipe()
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      guard fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0 else {
        throw Failure("a pipe cannot be closed on exec")
      }
    }
    return pipe
  }

  /// Waits for the end: the exit code, or 128 + N after signal N.
  func status() async -> Int32 {
    await ending.value
  }
}

extension FileHandle {
  /// The lines that arrive until the other end closes, read on a thread of their own.
  func lines() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    let thread = Thread {
      var rest = Data()
      while true {
        let bytes = self.availableData
        guard !bytes.isEmpty else { break }
        rest.append(bytes)
        while let end = rest.firstIndex(of: 0x0A) {
          continuation.yield(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
          rest = rest[rest.index(after: end)...]
        }
      }
      if !rest.isEmpty { continuation.yield(String(decoding: rest, as: UTF8.self)) }
      continuation.finish()
    }
    thread.start()
    return stream
  }

  /// Everything until the other end closes.
  func everything() async -> Data {
    await withCheckedContinuation { continuation in
      Thread { continuation.resume(returning: self.readDataToEndOfFile()) }.start()
    }
  }
}
