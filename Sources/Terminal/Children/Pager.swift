import CSystem
import Cells

/// The person's pager, which has the terminal to itself while it runs (`TerminalSession.lend`).
package struct Pager: Sendable {
  private let environment: ChildEnvironment
  /// What the shell is told: `PAGER`, which may have arguments in it, or `less`.
  package let command: String

  /// `LESSSECURE` is not set for it: nothing in a text makes `less` start a program, so that it would
  /// only keep the person from saving what they see, or piping it on. If they have set it, it stays.
  ///
  /// - Parameter environment: what the pager gets.
  package init(environment: ChildEnvironment) {
    command = environment["PAGER"] ?? "less"
    // A pager that leaves when all of the text fits the screen would leave nothing to be seen.
    self.environment = environment.setting(
      "LESS", to: [environment["LESS"], "-+F"].compactMap(\.self).joined(separator: " "))
  }

  /// Shows a text and waits until the person leaves the pager, holding up the calling thread.
  ///
  /// - Parameter text: what it reads from its standard input. It is safe text, since many pagers
  ///   hand control characters on.
  /// - Throws: why there is no pager. How one ended that was there says nothing.
  package func show(_ text: SafeText) throws(ChildFailure) {
    let end: vex_spawn_state
    do throws(SystemError) {
      end = try run(over: Array(text.string.utf8))
    } catch {
      throw failure(.notStarted(error.number))
    }
    // What shells say of a command that they do not find, or may not execute.
    if end.phase == .exited, 126...127 ~= end.number {
      throw failure(.exited(end.number, said: .empty))
    }
  }

  private func run(over text: [UInt8]) throws(SystemError) -> vex_spawn_state {
    let input = try MemoryFile(holding: text)
    // Our own standard error is set aside while there is a full screen; the terminal is on 1.
    var streams = vex_spawn_streams(input: input.descriptor, output: 1, error: 1)
    var end = vex_spawn_state()
    let arguments = CStrings(["/bin/sh", "-c", script].map { Array($0.utf8) })
    let error = unsafe arguments.withPointers { arguments in
      unsafe CStrings(environment.entries).withPointers { environment in
        unsafe vex_spawn_in_foreground("/bin/sh", arguments, environment, &streams, &end)
      }
    }
    guard error == 0 else { throw SystemError(number: error) }
    return end
  }

  /// Plain words take the shell's place: some shells stay otherwise, and a signal that is passed on
  /// would end the shell and leave the pager to the terminal.
  private var script: String {
    let isPlain = command.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: " %+,-./:@_".utf8.contains(byte)
      }
    }
    return isPlain ? "exec \(command)" : command
  }

  private func failure(_ reason: ChildFailure.Reason) -> ChildFailure {
    ChildFailure(program: SafeText(untrusted: command).cut(to: 40), reason: reason)
  }
}
