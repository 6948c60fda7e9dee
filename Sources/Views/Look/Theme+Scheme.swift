import Cells

extension Theme {
  /// A scheme as a terminal can show it. With sixteen colours or eight these are the person's own, and
  /// so is the background: of the scheme its accent is left. Without any, everything is told by weight.
  ///
  /// - Parameters:
  ///   - scheme: The colours.
  ///   - name: What the theme is called by.
  ///   - colors: How many colours the terminal has, 0 also where none are wanted.
  ///   - isLight: Whether the terminal's own background is light.
  package init(_ scheme: Scheme, name: String, colors: Int, isLight: Bool) {
    if colors < 256 {
      let standard = Theme.standard(
        isLight: isLight, colors: colors, accent: scheme.terminalAccent(isLight: isLight))
      self.init(name: name) { standard[$0] }
    } else {
      let painting = SchemePainting(scheme, isDirect: colors > 256)
      self.init(name: name, style: painting.style)
    }
  }
}

extension Scheme {
  /// Which of the terminal's own colours is most like the accent. Blue on black is too dark on most
  /// terminals, and yellow on white too light.
  fileprivate func terminalAccent(isLight: Bool) -> UInt8 {
    let nearest: UInt8 =
      switch look(of: .accent).foreground {
      case .base(0x8), .base(0xF): 1
      case .base(0x9), .base(0xA): 3
      case .base(0xB): 2
      case .base(0xC): 6
      case .base(0xE): 5
      case .rgb(let color): UInt8(color.nearest(in: 1..<7))
      case .base, nil: 4
      }
    return switch nearest {
    case 4 where !isLight: 6
    case 3 where isLight: 4
    default: nearest
    }
  }
}
