/// Where the person sits, as far as the environment tells: which clipboard and which browser are
/// theirs hangs on it.
package struct Seat: Sendable, Hashable {
  /// Inside tmux, which may have a clipboard of its own and reach the terminal's.
  package var isInTmux = false
  /// At another machine: this one's clipboard and desktop are not the person's.
  package var isOverSSH = false
  /// Programs find a Wayland compositor.
  package var hasWayland = false
  /// Programs find an X server.
  package var hasX = false
  /// This machine is a Mac, which always has a desktop.
  package var isMac = false

  package init() {}

  /// What the variables say.
  package init(_ environment: ChildEnvironment, isMac: Bool = Self.runsOnMac) {
    isInTmux = environment["TMUX"] != nil
    isOverSSH = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
    hasWayland = environment["WAYLAND_DISPLAY"] != nil
    hasX = environment["DISPLAY"] != nil
    self.isMac = isMac
  }

  /// Whether there is a screen on which a browser could be seen.
  package var hasDesktop: Bool { isMac || hasWayland || hasX }

  /// What the program was built for.
  package static var runsOnMac: Bool {
    #if os(macOS)
    true
    #else
    false
    #endif
  }
}
