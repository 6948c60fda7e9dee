/// How the person arranges the screen.
extension ExplorerState {
  mutating func arrange(_ order: LayoutOrder) -> [Effect] {
    switch order {
    case .zoom: isZoomed.toggle()
    case .widen: moveBorder(isWider: true)
    case .narrow: moveBorder(isWider: false)
    case .wrap:
      wrapsDetail.toggle()
      say(.wrapping(wrapsDetail))
    }
    return []
  }

  /// Moves the border beside the focused pane from where it stands, wherever that came from.
  private mutating func moveBorder(isWider: Bool) {
    guard let moved = viewport.borders.moved(for: focus, isWider: isWider) else {
      return say(.noBorder)
    }
    shares[moved.divider] = moved.share
  }
}
