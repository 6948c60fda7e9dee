import CSystem

/// A signal that ends the program once the terminal has been given back.
package enum EndingSignal: UInt32, CaseIterable, Hashable, Sendable {
  case interrupt = 1
  case terminate = 2
  case hangUp = 4
  case quit = 8
}

/// Signals that arrived since they were last taken. One that came several times is one.
package struct ProcessSignals: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// SIGTSTP: somebody wants the program stopped; see `TerminalSession.suspend`.
  package static let stop = Self(rawValue: VEX_SIGNAL_STOP.rawValue)
  /// SIGCONT: the program was stopped without our knowledge; see `TerminalSession.continued`.
  package static let resume = Self(rawValue: VEX_SIGNAL_CONTINUE.rawValue)
  /// SIGWINCH: the terminal may have another size; see `TerminalSession.adoptSize`.
  package static let resize = Self(rawValue: VEX_SIGNAL_RESIZE.rawValue)

  /// The signal to end by, if one came; of several, the order of `EndingSignal` decides.
  package var ending: EndingSignal? {
    EndingSignal.allCases.first { rawValue & $0.rawValue != 0 }
  }

  /// Takes what arrived and forgets it. Call it after `EventWaiting.drain`.
  package static func take() -> Self {
    Self(rawValue: vex_signals_take())
  }

  /// Ends the process as the signal would have. Only after `TerminalSession.end`; returns if the
  /// signal does not end it, and then the caller exits with 128 + its number.
  package static func end(by signal: EndingSignal) {
    vex_signals_end_by(signal.rawValue)
  }
}
