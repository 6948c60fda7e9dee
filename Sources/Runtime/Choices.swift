/// What the person can change while the program runs.
package struct Choices: Sendable {
  /// Where themes come from; nil where there is one look alone.
  package var themes: (any ThemeShelf)?
  /// Where accounts come from; nil where there is one alone.
  package var accounts: (any AccountOpening)?
  /// What themes are drawn on.
  package var look: TerminalLook
  /// Ends the requests and connections of the account that is left.
  package var closeAccount: @Sendable () -> Void = {}

  package init(
    themes: (any ThemeShelf)? = nil, accounts: (any AccountOpening)? = nil,
    look: TerminalLook = TerminalLook(colors: 256, isLight: false)
  ) {
    self.themes = themes
    self.accounts = accounts
    self.look = look
  }
}
