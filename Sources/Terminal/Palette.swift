import Cells

/// Turns the colours of a frame into those that a terminal has; the terminal's own palette is never
/// redefined (`docs/faults.md`, T07).
package struct Palette: Hashable, Sendable {
  /// What the terminal can do, or `monochrome` where colours are not wanted.
  package let depth: ColorDepth

  /// - Parameters:
  ///   - depth: what the terminal's description says.
  ///   - wantsColor: false for `NO_COLOR` and `--color never`.
  package init(depth: ColorDepth, wantsColor: Bool = true) {
    self.depth = wantsColor ? depth : .monochrome
  }

  /// A style in the terminal's numbers.
  func look(of style: Style) -> Look {
    var attributes = style.attributes
    guard depth > .monochrome else {
      return Look(foreground: Look.standard, background: Look.standard, attributes: attributes)
    }
    if depth == .eight, case .palette(let index) = style.foreground, (8..<16).contains(index) {
      // Eight colours have no grey and no bright ones: dim and bold are how these terminals show
      // them. Bold black would be black on many.
      if index == 8 {
        attributes.insert(.dim)
        return Look(
          foreground: Look.standard, background: number(style.background), attributes: attributes)
      }
      attributes.insert(.bold)
    }
    return Look(
      foreground: number(style.foreground), background: number(style.background),
      attributes: attributes)
  }

  private func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: Look.standard
    case .palette(let index): number(palette: index)
    case .rgb(let red, let green, let blue): number(RGB(red, green, blue))
    }
  }

  private func number(palette index: UInt8) -> Int32 {
    switch depth {
    case .monochrome: Look.standard
    case .eight: index < 16 ? Int32(index % 8) : number(RGB(palette: index))
    case .sixteen: index < 16 ? Int32(index) : number(RGB(palette: index))
    case .indexed: Int32(index)
    case .direct: index < 8 ? Int32(index) : number(RGB(palette: index))
    }
  }

  private func number(_ color: RGB) -> Int32 {
    switch depth {
    case .monochrome: Look.standard
    case .eight: color.nearest(in: 0..<8)
    case .sixteen: color.nearest(in: 0..<16)
    case .indexed: color.nearestFixed
    case .direct: color.directNumber
    }
  }
}

/// A style as a terminal has it: two colour numbers and attributes.
struct Look: Hashable, Sendable {
  /// The terminal's own foreground or background.
  static let standard: Int32 = -1

  let foreground: Int32
  let background: Int32
  let attributes: Attributes
}
