import CSystem
import Cells

/// Why a program of another's did not do what it was started for.
package struct ChildFailure: Error, Sendable, Hashable {
  /// What went wrong.
  package enum Reason: Sendable, Hashable {
    /// The system does not start it; its error number.
    case notStarted(Int32)
    /// It ended with a code other than 0, and this as the first line that it said.
    case exited(Int32, said: SafeText)
    /// A signal ended it.
    case signalled(Int32)
    /// It did not end in time, and was ended.
    case tookTooLong
    /// The system does not tell how it ended; its error number.
    case lost(Int32)
  }

  /// Its name, or the command that named it.
  package var program: SafeText
  /// What went wrong.
  package var reason: Reason

  package init(program: SafeText, reason: Reason) {
    self.program = program
    self.reason = reason
  }

  /// What failed, and why; fit for any output.
  package var sentence: String {
    switch reason {
    case .notStarted(let number):
      "\(program) cannot be started: \(TerminalError.sentence(number))"
    case .exited(let code, let said):
      "\(program) failed with exit code \(code)\(said.isEmpty ? "" : ": \(said)")"
    case .signalled(let number): "\(program) was ended by signal \(number)"
    case .tookTooLong: "\(program) took too long and was given up"
    case .lost(let number): "\(program) cannot be waited for: \(TerminalError.sentence(number))"
    }
  }
}
