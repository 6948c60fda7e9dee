/// The cursors that one listing has followed, so that it ends where they lead in a circle
/// (`docs/faults.md`, N16).
package struct CursorTrail: Sendable, Hashable {
  private var seen: Set<PageCursor> = []

  package init() {}

  /// Whether a page that was just read leads on to somewhere new; false closes the circle, and the
  /// listing is to end there with a notice. The first page of all has no cursor of its own.
  package mutating func follow(_ next: PageCursor) -> Bool {
    seen.insert(next).inserted
  }
}
