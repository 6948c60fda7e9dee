import CSystem
import Cells

/// The command that prints a token, as a password manager's does: the shell runs it.
///
/// What it prints is read from a file without a name and shown nowhere.
package struct TokenCommand: Sendable {
  /// A token has fewer bytes by far; what is longer is cut, and refused by the service.
  private static let mostPrinted = 1 << 16
  /// How long one is waited for that has no terminal to ask on: it may ask by a window.
  private static let patience = Duration.seconds(60)

  private let environment: ChildEnvironment
  /// How long it is waited for without a terminal.
  var patience = Self.patience

  /// - Parameter environment: what the command gets.
  package init(environment: ChildEnvironment) {
    self.environment = environment
  }

  /// Runs a command that may ask the person on the terminal, and holds up the calling thread until
  /// it has ended, however long that takes: on the main thread, before there is a full screen.
  package func runInForeground(_ command: String) throws(ChildFailure) -> [UInt8] {
    let output: MemoryFile
    do {
      output = try MemoryFile(boundedTo: Self.mostPrinted)
    } catch {
      throw failure(.notStarted(error.number))
    }
    var streams = vex_spawn_streams(input: 0, output: output.descriptor, error: 2)
    var end = vex_spawn_state()
    let arguments = CStrings(["/bin/sh", "-c", command].map { Array($0.utf8) })
    let error = unsafe arguments.withPointers { arguments in
      unsafe CStrings(environment.entries).withPointers { environment in
        unsafe vex_spawn_in_foreground("/bin/sh", arguments, environment, &streams, &end)
      }
    }
    guard error == 0 else { throw failure(.notStarted(error)) }
    switch end.phase {
    case .exited where end.number == 0: return output.written(upTo: Self.mostPrinted)
    case .exited: throw failure(.exited(end.number, said: .empty))
    case .signalled: throw failure(.signalled(end.number))
    case .running, .unknown: throw failure(.lost(end.number))
    }
  }

  /// Runs a command beside the full screen, where it has no terminal.
  package func run(_ command: String) async throws(ChildFailure) -> [UInt8] {
    do {
      return try await ChildProgram(
        path: "/bin/sh", arguments: ["-c", command], environment: environment, patience: patience
      ).printed(upTo: Self.mostPrinted)
    } catch {
      throw failure(error.reason)
    }
  }

  private func failure(_ reason: ChildFailure.Reason) -> ChildFailure {
    ChildFailure(program: Self.name, reason: reason)
  }

  /// What sentences call it: the command itself may have in it what nobody is to see.
  private static let name: SafeText = "it"
}
