import Cells

/// What frames are drawn on. A screen makes bytes and sends none, so that whoever owns the terminal
/// decides when they go, and a test can compare them.
package protocol Screen: ~Copyable {
  /// The size that frames should have.
  var size: Size { get }

  /// The bytes that bring the terminal from the last frame to this one; none where nothing differs.
  /// Cells outside the screen's size are left out, places that the frame lacks are blank.
  mutating func draw(_ frame: Frame) -> [UInt8]

  /// Takes another size; the next frame is drawn from nothing.
  mutating func resize(to size: Size)

  /// Forgets what the terminal shows: the next frame erases it and is drawn whole.
  mutating func redrawAll()

  /// The bytes that give the terminal back; the next frame takes it again.
  mutating func leave() -> [UInt8]
}
