import CSystem

/// What `stty` would say of a terminal, to be compared.
struct TerminalLineModes: Equatable {
  private let modes: vex_modes

  init(of descriptor: Descriptor) throws {
    var modes = vex_modes()
    let error = unsafe vex_terminal_save(descriptor.number, &modes)
    guard error == 0 else { throw Failure("the terminal's modes cannot be read: error \(error)") }
    self.modes = modes
  }

  static func == (left: TerminalLineModes, right: TerminalLineModes) -> Bool {
    var (left, right) = (left.modes, right.modes)
    return unsafe vex_terminal_same_modes(&left, &right)
  }
}
