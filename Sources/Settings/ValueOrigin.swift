import Explorer

/// Where a setting's value comes from.
package enum ValueOrigin: Equatable, Sendable {
  /// Nobody has set it.
  case unset
  case file(String, line: Int)
  /// An option of the command line, by its name without hyphens.
  case option(String)
}

extension ValueOrigin: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unset: SettingsReport.unset
    case .file(let path, let line): "\(path):\(line)"
    case .option(let name): "--\(name)"
    }
  }
}
