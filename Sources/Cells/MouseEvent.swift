/// Something done with the mouse over a cell.
package struct MouseEvent: Hashable, Sendable {
  /// A button that can be held.
  package enum Button: Hashable, Sendable {
    case left
    case middle
    case right
  }

  /// What was done.
  package enum Kind: Hashable, Sendable {
    case press(Button)
    case release(Button)
    /// Moved with a button held.
    case drag(Button)
    /// Moved with none held.
    case move
    case wheelUp
    case wheelDown
    case wheelLeft
    case wheelRight
  }

  /// What was done.
  package var kind: Kind
  /// The cell under the pointer; it may lie outside the screen.
  package var position: Position
  /// What was held down on the keyboard.
  package var modifiers: Key.Modifiers

  /// Something done over a cell.
  package init(_ kind: Kind, at position: Position, modifiers: Key.Modifiers = []) {
    self.kind = kind
    self.position = position
    self.modifiers = modifiers
  }
}
