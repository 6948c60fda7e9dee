import Terminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How the program ends, as the shell is told.
enum ExitCode: Equatable {
  case done
  /// `vex check` found something.
  case found
  /// The command line is wrong.
  case usage
  /// Configuration, terminal or output unusable.
  case unusable
  /// 401 or 403, in a printing command.
  case notAuthorised
  /// Network or API failure, or a reading that is not complete, in a printing command.
  case failed
  /// A signal that was raised again and did not end the process, as happens to process 1.
  case signalled(EndingSignal)

  /// What the numbers mean, for the manual page.
  static let meanings: [(number: String, meaning: String)] = [
    ("0", "done; a check found nothing"),
    ("1", "a check found something"),
    ("2", "the command line cannot be meant"),
    ("3", "configuration, terminal or output unusable"),
    ("4", "not authorised (401, 403), in a printing command"),
    (
      "5",
      "network or service failure, or a reading that is not complete, in a printing command: what was"
        + " printed stays, and standard error says how far it came"
    ),
    ("128+N", "ended by signal N"),
  ]

  /// The number that the process ends with.
  var number: Int32 {
    switch self {
    case .done: 0
    case .found: 1
    case .usage: 2
    case .unusable: 3
    case .notAuthorised: 4
    case .failed: 5
    case .signalled(let signal): 128 + signal.number
    }
  }
}

extension EndingSignal {
  /// The system's number of the signal.
  fileprivate var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .quit: SIGQUIT
    }
  }
}
