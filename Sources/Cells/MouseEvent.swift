/// Something done with the mouse over a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Button: Hashable, Sendable {
    case left
    case middle
    case right
  }

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

  package var kind: Kind
  package var position: Position
  package var modifiers: Key.Modifiers

  package init(_ kind: Kind, at position: Position, modifiers: Key.Modifiers = []) {
    self.kind = kind
    self.position = position
    self.modifiers = modifiers
  }
}
