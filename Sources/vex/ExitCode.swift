import Terminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How the program ends, as the shell is told.
enum ExitCode: Equatable {
  case done
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

  /// The number that the process ends with.
  var number: Int32 {
    switch self {
    case .done: 0
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
