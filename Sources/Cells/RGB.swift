/// A colour by its light: for finding the nearest that a terminal has, and for telling whether one can
/// be read on another.
package struct RGB: Hashable, Sendable {
  package let red: Int
  package let green: Int
  package let blue: Int

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = Int(red)
    self.green = Int(green)
    self.blue = Int(blue)
  }

  /// What a numbered colour looks like. 16–255 are fixed by xterm's cube and greys; the first
  /// sixteen are the person's own, and xterm's defaults are the best guess.
  package init(palette index: UInt8) {
    switch index {
    case 0..<16:
      self = Self.firstSixteen[Int(index)]
    case 16..<232:
      let place = index - 16
      self.init(
        Self.cubeLevels[Int(place / 36)], Self.cubeLevels[Int(place / 6 % 6)],
        Self.cubeLevels[Int(place % 6)])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  /// The number of the nearest among the first sixteen, or a part of them.
  package func nearest(in indices: Range<UInt8>) -> Int32 {
    nearest(among: indices.map(\.self))
  }

  /// The number of the nearest colour that no person can have redefined: the cube and the greys.
  package var nearestFixed: Int32 {
    let levels = [red, green, blue].map(Self.nearestCubeLevel)
    let cube = 16 + 36 * levels[0] + 6 * levels[1] + levels[2]
    let grey = 232 + min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    return nearest(among: [UInt8(cube), UInt8(grey)])
  }

  /// The number on a terminal of direct colours. 0–7 mean the ANSI colours there, so that the
  /// darkest blues are drawn as the darkest green.
  package var directNumber: Int32 {
    let number = Int32(red << 16 | green << 8 | blue)
    return number < 8 ? 0x100 : number
  }

  private func nearest(among indices: [UInt8]) -> Int32 {
    let best = indices.min { distance(to: RGB(palette: $0)) < distance(to: RGB(palette: $1)) }
    return Int32(best ?? 0)
  }

  /// Weighted by how much the eye sees of each.
  private func distance(to other: RGB) -> Int {
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return 3 * r * r + 6 * g * g + b * b
  }

  private static func nearestCubeLevel(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }

  private static let cubeLevels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let firstSixteen = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}
