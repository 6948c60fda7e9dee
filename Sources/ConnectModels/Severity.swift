/// How bad a message is; ordered by badness.
///
/// A severity that we do not know stands between warning and error: it must not be overlooked, and
/// it must not outrank an error.
package enum Severity: Sendable, Hashable {
  /// Good to know.
  case info
  /// May become a problem.
  case warning
  /// Is a problem.
  case error
  /// A severity that the API's document does not name.
  case other(String)

  /// The severity that the API spells so.
  package init(_ name: String) {
    switch name {
    case "info": self = .info
    case "warning": self = .warning
    case "error": self = .error
    default: self = .other(name)
    }
  }

  /// The severity as the API spells it.
  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    case .other(let name): name
    }
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .other: 2
    case .error: 3
    }
  }
}

extension Severity: Comparable {
  package static func < (left: Severity, right: Severity) -> Bool {
    (left.rank, left.name) < (right.rank, right.name)
  }
}
