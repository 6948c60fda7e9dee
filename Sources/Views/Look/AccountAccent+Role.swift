import Explorer

extension AccountAccent {
  /// What the header draws it with.
  var role: Role {
    switch self {
    case .red: .accountRed
    case .yellow: .accountYellow
    case .green: .accountGreen
    case .cyan: .accountCyan
    case .blue: .accountBlue
    case .magenta: .accountMagenta
    }
  }
}
