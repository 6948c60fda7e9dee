import CSystem
import Cells

/// Why a full-screen program cannot have the terminal. Each says it in one sentence; all of them
/// end with exit 3 (`docs/faults.md`, T06).
package enum TerminalError: Error, Hashable, Sendable {
  /// `TERM` is unset or empty.
  case unnamed
  /// `TERM` is no name that terminfo could have: too long, or with a slash or a blank in it.
  case misnamed(String)
  /// terminfo has no entry of that name, or one that it cannot read.
  case unknown(String)
  /// The terminal cannot place its cursor: `dumb`, hard copy, or an entry that lacks `cup`.
  case withoutCursorAddressing(String)
  /// Standard input or standard output is no terminal.
  case redirected(Stream)
  /// The job stays in the background and cannot be stopped there.
  case inBackground
  /// The terminal went away while it was in use (`docs/faults.md`, T05).
  case lost
  /// A call to the system failed.
  case failed(Call, number: Int32)

  /// The standard streams that have to be a terminal.
  package enum Stream: String, Sendable {
    case input = "standard input"
    case output = "standard output"
  }

  /// What was tried, as the sentence names it.
  package enum Call: String, Sendable {
    case openTerminal = "open the terminal"
    case readModes = "read the terminal's modes"
    case setModes = "set the terminal's modes"
    case openScreen = "set up the screen"
    case makePipe = "make a pipe"
    case captureStandardError = "set standard error aside"
    case installHandlers = "install signal handlers"
    case wait = "wait for input"
    case read = "read from the terminal"
    case write = "write to the terminal"
  }
}

extension TerminalError: CustomStringConvertible {
  /// The sentence for the person: what failed, on what, and what to do.
  package var description: String {
    switch self {
    case .unnamed:
      "TERM is not set, so the terminal is unknown; set it, for example TERM=xterm-256color"
    case .misnamed(let name):
      "TERM is \(Self.shown(name)), which is no name of a terminal; try TERM=xterm-256color"
    case .unknown(let name):
      "TERM is \(Self.shown(name)), which terminfo does not describe; try TERM=xterm-256color"
    case .withoutCursorAddressing(let name):
      "TERM is \(Self.shown(name)), a terminal that cannot place its cursor; use another one, or a "
        + "command that prints (vex --help)"
    case .redirected(let stream):
      "\(stream.rawValue) is not a terminal; use a command that prints (vex --help)"
    case .inBackground:
      "the program is in the background and cannot have the terminal; bring it to the foreground"
    case .lost:
      "the terminal is gone"
    case .failed(let call, let number):
      "cannot \(call.rawValue): \(Self.sentence(number))"
    }
  }

  /// A name that came from outside, made harmless and short.
  private static func shown(_ name: String) -> String {
    "“" + SafeText(untrusted: name, lines: .single, ascii: true).cut(to: 40, at: .end).string + "”"
  }

  /// What the system says of an error number.
  static func sentence(_ number: Int32) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return "error \(number)" }
      unsafe vex_error_sentence(number, start, buffer.count)
      return unsafe String(cString: start)
    }
  }
}
