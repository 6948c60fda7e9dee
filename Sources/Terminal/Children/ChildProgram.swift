import CSystem
import Cells
import Workers

/// A program of another's that is run beside the screen, for a short time: the one that has the
/// clipboard, or the one that opens a browser (`docs/faults.md`, S05).
///
/// It gets no terminal, no descriptor of ours and no variable but those of `environment`. What it
/// reads stands in a memory file, so that nobody blocks; what it says is thrown away, but for the
/// beginning of its standard error. It may leave a process of its own running when it ends, as
/// `xclip` does to keep the clipboard.
struct ChildProgram: Sendable {
  /// What becomes of one that does not end in time.
  enum Lateness: Sendable {
    /// It is ended with all of its process group.
    case ended
    /// It goes on by itself, and is reaped whenever it ends: a browser that was not open before.
    case left
  }

  /// How one ended that did what it was started for.
  enum Ending: Sendable {
    /// With exit code 0.
    case done
    /// Not yet.
    case left
  }

  /// How long a program is waited for, unless a test has less patience.
  static let usualPatience = Duration.seconds(2)

  /// Bytes of its standard error that are kept.
  private static let mostSaid = 4_096

  /// The whole path of the executable file.
  var path: String
  /// What follows the name.
  var arguments: [String]
  /// All of its variables.
  var environment: ChildEnvironment
  /// What it reads from its standard input.
  var input: [UInt8] = []
  /// How long it is waited for.
  var patience = Self.usualPatience
  /// What becomes of it then.
  var lateness = Lateness.ended

  /// Starts it and waits for its end, without holding up a thread. Whatever happens it is reaped,
  /// and a task that is cancelled counts as time that is up.
  func run() async throws(ChildFailure) -> Ending {
    try await run(printingTo: -1)
  }

  /// The same, for what it prints on its standard output, up to so many bytes and to the first NUL.
  func printed(upTo most: Int) async throws(ChildFailure) -> [UInt8] {
    let printed = try file(boundedTo: most)
    _ = try await run(printingTo: printed.descriptor)
    return printed.written(upTo: most)
  }

  private func run(printingTo printed: Int32) async throws(ChildFailure) -> Ending {
    let output = try file(boundedTo: Self.mostSaid)
    let process = try start(saying: output, printingTo: printed)
    let state = await Self.state(of: process, within: patience)
    switch state.phase {
    case .exited where state.number == 0: return .done
    case .exited: throw failure(.exited(state.number, said: Self.firstLine(of: output)))
    case .signalled: throw failure(.signalled(state.number))
    case .unknown: throw failure(.lost(state.number))
    case .running: return try await giveUp(process)
    }
  }

  private func file(boundedTo size: Int) throws(ChildFailure) -> MemoryFile {
    do {
      return try MemoryFile(boundedTo: size)
    } catch {
      throw failure(.notStarted(error.number))
    }
  }

  private func start(
    saying output: borrowing MemoryFile, printingTo printed: Int32
  ) throws(ChildFailure) -> Int32 {
    do throws(SystemError) {
      let input = try MemoryFile(holding: input)
      // One that goes on for hours may say any amount, and where it cannot be written, fail.
      let error = lateness == .left ? -1 : output.descriptor
      var streams = vex_spawn_streams(input: input.descriptor, output: printed, error: error)
      let arguments = CStrings(([path] + arguments).map { Array($0.utf8) })
      let process = unsafe arguments.withPointers { arguments in
        unsafe CStrings(environment.entries).withPointers { environment in
          unsafe vex_spawn(path, arguments, environment, &streams)
        }
      }
      guard process > 0 else { throw SystemError(number: -process) }
      return process
    } catch {
      throw failure(.notStarted(error.number))
    }
  }

  private func giveUp(_ process: Int32) async throws(ChildFailure) -> Ending {
    guard lateness == .ended else {
      vex_spawn_leave(process)
      return .left
    }
    vex_spawn_kill(process)
    // It ends at once, unless it hangs in the kernel.
    if await Self.state(of: process, within: .milliseconds(200)).phase == .running {
      vex_spawn_leave(process)
    }
    throw failure(.tookTooLong)
  }

  /// Where the child is when it has ended or the time is up. Asked again and again, since the only
  /// thing that every system tells without a thread or a signal is whether it has ended by now.
  private static func state(of process: Int32, within patience: Duration) async -> vex_spawn_state {
    let deadline = ContinuousClock.now + patience
    var pause = Duration.milliseconds(1)
    while true {
      let state = vex_spawn_poll(process)
      let left = deadline - .now
      guard state.phase == .running, left > .zero else { return state }
      do {
        try await WorkerPool.shared.sleep(for: min(pause, left))
      } catch {
        return state
      }
      pause = min(pause * 2, .milliseconds(20))
    }
  }

  private func failure(_ reason: ChildFailure.Reason) -> ChildFailure {
    let name = path.split(separator: "/").last ?? ""
    return ChildFailure(program: SafeText(untrusted: name), reason: reason)
  }

  private static func firstLine(of output: borrowing MemoryFile) -> SafeText {
    let lines = output.written(upTo: mostSaid).split(separator: UInt8(ascii: "\n"))
    return SafeText(untrustedBytes: lines.first ?? []).cut(to: 200)
  }
}
