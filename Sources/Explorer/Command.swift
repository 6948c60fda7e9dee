/// What a person can order, whatever key it was bound to.
///
/// Keys stop at the key map: the explorer receives these, so that rebinding never touches logic
/// and tests read as sentences. The names are those of `docs/keys.md`.
package enum Command: Hashable, Sendable, CaseIterable {
  // Moving
  case moveDown
  case moveUp
  case pageDown
  case pageUp
  case halfPageDown
  case halfPageUp
  case moveToFirst
  case moveToLast

  // Opening
  case open
  case close
  case enter
  case toggle
  case goBack
  case goForward

  // Panes
  case focusNextPane
  case focusPreviousPane
  case scrollDetailDown
  case scrollDetailUp

  // The program
  case reload
  case redraw
  case takeBack
  case showHelp
  case suspend
  case interrupt
  case quit
}
