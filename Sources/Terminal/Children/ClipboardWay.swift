/// A way onto a clipboard.
package enum ClipboardWay: Sendable, Hashable, CaseIterable {
  /// tmux keeps the text and sends it on to its terminals (`-w`, since 3.2). It does so whatever its
  /// `set-clipboard` says, while of a program's own OSC 52 it takes notice only at `on`, which is
  /// not what it comes with.
  case tmux
  /// A tmux that does not know `-w` keeps the text.
  case oldTmux
  case wlCopy
  case xclip
  case pbcopy
  /// The terminal is sent the text; it never answers whether it took it.
  case terminal

  /// The program that does it.
  package var program: String? {
    switch self {
    case .tmux, .oldTmux: "tmux"
    case .wlCopy: "wl-copy"
    case .xclip: "xclip"
    case .pbcopy: "pbcopy"
    case .terminal: nil
    }
  }

  /// What the program is told; the text comes on its standard input.
  var arguments: [String] {
    switch self {
    case .tmux: ["load-buffer", "-w", "-"]
    case .oldTmux: ["load-buffer", "-"]
    // Otherwise it guesses the type, and JSON pasted as `application/json` is no text to many.
    case .wlCopy: ["--type", "text/plain"]
    case .xclip: ["-selection", "clipboard", "-in"]
    case .pbcopy, .terminal: []
    }
  }

  /// Whether the text is tmux's now.
  var isTmux: Bool { self == .tmux || self == .oldTmux }

  /// The ways to try, in their order, until one takes the text. Over ssh the terminal comes
  /// before the programs, whose clipboard would be this machine's.
  ///
  /// - Parameters:
  ///   - seat: where the person sits.
  ///   - installed: the programs that there are.
  ///   - terminalTakesIt: whether the terminal may be sent OSC 52, which others would print.
  /// - Returns: those that there are.
  package static func inOrder(
    at seat: Seat, installed: Set<String>, terminalTakesIt: Bool
  ) -> [ClipboardWay] {
    var ways: [ClipboardWay] = seat.isInTmux ? [.tmux, .oldTmux] : []
    if seat.isOverSSH { ways.append(.terminal) }
    if seat.hasWayland { ways.append(.wlCopy) }
    if seat.hasX { ways.append(.xclip) }
    if seat.isMac { ways.append(.pbcopy) }
    if !seat.isOverSSH { ways.append(.terminal) }
    return ways.filter { way in way.program.map(installed.contains) ?? terminalTakesIt }
  }
}
