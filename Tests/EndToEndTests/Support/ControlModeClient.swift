import Foundation

/// One tmux server with one session and one pane, spoken to in control mode over pipes, so that
/// nothing polls: tmux says when the screen has changed.
actor ControlModeClient {
  /// Output of the pane's program; ends with the session.
  nonisolated let changes = Changes()
  private let process: ChildProcess
  private var replies: [CheckedContinuation<[String], any Error>] = []
  private var ended = false

  /// Starts a server on a socket in the home's own folder, which runs `command` as its only program.
  init(command: [String], columns: Int, rows: Int, home: PrivateHome) async throws {
    // Escape is not held back by tmux, and the pane has all of the screen.
    let settings = """
      set -g status off
      set -g default-terminal tmux-256color
      set -sg escape-time 0
      set -g history-limit 0

      """
    let file = try home.write(settings, to: "tmux.conf")
    process = try ChildProcess(
      [try Installed.program("tmux"), "-u", "-L", "vex", "-f", file, "-C", "new-session"]
        + ["-x", "\(columns)", "-y", "\(rows)"] + command,
      environment: try home.environment(["TERM": nil]))
    let (attached, attach) = AsyncStream.makeStream(of: Void.self)
    Task { await self.listen(attach) }
    // Commands that come before the session is there find no pane.
    for await _ in attached { break }
    // A test process that is ended from outside leaves no server behind.
    _ = try await send("set -g destroy-unattached on")
  }

  /// Sends one command and returns the lines of its reply.
  func send(_ command: String) async throws -> [String] {
    guard !ended else { throw Failure("tmux has ended; it was told: \(command)") }
    return try await withCheckedThrowingContinuation { continuation in
      replies.append(continuation)
      do {
        try process.input.write(contentsOf: Data((command + "\n").utf8))
      } catch {
        replies.removeLast().resume(throwing: Failure("tmux takes no commands: \(error)"))
      }
    }
  }

  /// Ends server and client, and waits until both are gone.
  func close() async {
    if !ended { _ = try? await send("kill-server") }
    try? process.input.close()
    _ = await process.status()
  }

  private func listen(_ attach: AsyncStream<Void>.Continuation) async {
    var reader = ControlModeReader()
    for await line in process.output.lines() {
      switch reader.read(line) {
      case .output: await changes.happened()
      case .reply(let lines, let failed): answer(lines, failed: failed)
      case .attached: attach.yield()
      case .other, nil: break
      }
    }
    ended = true
    attach.finish()
    for waiting in replies { waiting.resume(throwing: Failure("tmux has ended")) }
    replies = []
    await changes.end()
  }

  private func answer(_ lines: [String], failed: Bool) {
    guard !replies.isEmpty else { return }
    let waiting = replies.removeFirst()
    if failed {
      waiting.resume(throwing: Failure("tmux refuses: \(lines.joined(separator: " "))"))
    } else {
      waiting.resume(returning: lines)
    }
  }
}
