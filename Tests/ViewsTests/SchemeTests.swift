import Cells
import Testing

@testable import Views

/// Schemes become themes that can be read, whatever their colours are.
@Suite struct SchemeTests {
  /// Sixteen colours from words of hexadecimal digits.
  private static func scheme(_ words: String) -> Scheme {
    Scheme(
      title: "test", colors: words.split(separator: " ").compactMap { RGB(hexadecimal: $0) })
  }

  private static let plain = scheme(
    "101010 202020 303030 505050 b0b0b0 d0d0d0 e0e0e0 f0f0f0"
      + " c04040 c08040 c0c040 40c040 40c0c0 4080c0 c040c0 804020")

  /// Schemes that nobody would like: everything the same, foreground and background the wrong way,
  /// middle greys, backgrounds that lie far apart.
  private static let hostile = [
    scheme(Array(repeating: "808080", count: 16).joined(separator: " ")),
    scheme(Array(repeating: "000000", count: 16).joined(separator: " ")),
    scheme(Array(repeating: "ffffff", count: 16).joined(separator: " ")),
    scheme(
      "777777 787878 ffffff 797979 7a7a7a 7b7b7b 7c7c7c 7d7d7d"
        + " 7e7e7e 7f7f7f 808080 818181 828282 838383 848484 858585"),
    scheme(
      "ffffff 000000 000000 fefefe fdfdfd fcfcfc fbfbfb fafafa"
        + " ff0000 00ff00 0000ff ffff00 ff00ff 00ffff fefe00 fefeff"),
    scheme(
      "0000ff 0000fe ffff00 0000fd 0000fc 0000fb 0000fa 0000f9"
        + " ff0000 00ff00 0000f8 0000f7 0000f6 0000f5 0000f4 0000f3"),
  ]

  /// Every scheme of a cube: background, bar, foreground and the rest from a few levels each.
  private static let cube: [Scheme] = {
    let levels: [UInt8] = [0, 0x55, 0x80, 0xFF]
    let colors = levels.flatMap { red in levels.map { RGB(red, $0, red / 2 + $0 / 2) } }
    return colors.flatMap { ground in
      colors.map { other in
        var all = Array(repeating: other, count: 16)
        all[0] = ground
        all[5] = other.mixed(with: ground, share: 0.5)
        all[2] = ground.mixed(with: other, share: 0.4)
        return Scheme(title: "cube", colors: all)
      }
    }
  }()

  @Test(arguments: [1 << 24, 256]) func `every role of every scheme can be read`(colors: Int) {
    for scheme in [Self.plain] + Self.hostile + Self.cube {
      expectReadable(
        Theme(scheme, name: "test", colors: colors, isLight: false), scheme, colors: colors)
    }
  }

  @Test func `the compiled-in ones say nothing of colours that they do not know`() {
    for theme in [Theme.dark, .light, .mono] { #expect(!theme.usesRGB) }
  }

  @Test func `a colour that can be read stays as its author wants it`() {
    let theme = Theme(Self.plain, name: "test", colors: 1 << 24, isLight: false)
    #expect(theme[.good].foreground == .rgb(0x40, 0xC0, 0x40))
    #expect(theme[.text].foreground == .rgb(0xD0, 0xD0, 0xD0))
    #expect(theme[.text].background == .rgb(0x10, 0x10, 0x10))
    #expect(theme.usesRGB)
  }

  @Test func `a colour that its background swallows is moved towards the foreground`() {
    let theme = Theme(Self.plain, name: "test", colors: 1 << 24, isLight: false)
    guard case .rgb(let red, let green, let blue) = theme[.secondary].foreground else {
      Issue.record("no colour")
      return
    }
    #expect(red == green && green == blue)
    #expect(red > 0x50 && red < 0xD0)
  }

  @Test func `the terminal's background stays where the scheme says so`() {
    var scheme = Self.plain
    scheme.paintsBackground = false
    let theme = Theme(scheme, name: "test", colors: 1 << 24, isLight: false)
    #expect(theme[.text].background == .standard)
    #expect(theme[.selection].background != .standard)
  }

  @Test func `a role is drawn as its author says`() {
    var scheme = Self.plain
    scheme.roles[.accent] = .init(foreground: .base(0xB), attributes: .underline)
    scheme.roles[.selection] = .init(background: .rgb(RGB(0xFF, 0xFF, 0)))
    let theme = Theme(scheme, name: "test", colors: 1 << 24, isLight: false)
    #expect(
      theme[.accent]
        == Style(
          foreground: .rgb(0x40, 0xC0, 0x40), background: .rgb(0x10, 0x10, 0x10),
          attributes: .underline))
    #expect(theme[.selection].background == .rgb(0xFF, 0xFF, 0))
  }

  @Test func `T07 with fewer colours the terminal's own are used, and its background`() {
    for colors in [8, 16, 88] {
      let theme = Theme(Self.plain, name: "test", colors: colors, isLight: false)
      #expect(!theme.usesRGB)
      #expect(theme[.text] == .plain)
      #expect(theme[.bad].foreground == .palette(1))
    }
    #expect(Theme(Self.plain, name: "test", colors: 0, isLight: false)[.bad] == Theme.mono[.bad])
  }

  @Test func `T07 with 256 colours none is used that a person may have redefined`() {
    let theme = Theme(Self.plain, name: "test", colors: 256, isLight: false)
    #expect(!theme.usesRGB)
    for role in Role.allCases {
      for color in [theme[role].foreground, theme[role].background] {
        if case .palette(let index) = color { #expect(index >= 16, "\(role)") }
      }
    }
  }

  @Test(arguments: [
    // Solarized light and Catppuccin Latte: most of their colours are too light for their backgrounds.
    "fdf6e3 eee8d5 93a1a1 839496 657b83 586e75 073642 002b36"
      + " dc322f cb4b16 b58900 859900 2aa198 268bd2 6c71c4 d33682",
    "eff1f5 e6e9ef ccd0da bcc0cc acb0be 4c4f69 dc8a78 7287fd"
      + " d20f39 fe640b df8e1d 40a02b 179299 1e66f5 8839ef dd7878",
  ])
  func `T07 with 256 colours red, amber and green stay red, amber and green`(
    words: String
  ) throws {
    let theme = Theme(Self.scheme(words), name: "test", colors: 256, isLight: true)
    let bad = try #require(Self.rgb(theme[.bad].foreground))
    let warning = try #require(Self.rgb(theme[.warning].foreground))
    let good = try #require(Self.rgb(theme[.good].foreground))
    #expect(bad.red > 2 * bad.green && bad.red > 2 * bad.blue)
    #expect(warning.red >= warning.green && warning.green > 2 * warning.blue)
    #expect(good.green >= good.red && good.green > 2 * good.blue)
  }

  @Test func `T07 with 256 colours no two states look alike`() {
    // On a middle grey nothing but black can be read.
    for scheme in [Self.plain, Self.hostile[1], Self.hostile[2]] {
      var scheme = scheme
      scheme.colors[0xA] = scheme.colors[0x8]
      let theme = Theme(scheme, name: "test", colors: 256, isLight: false)
      #expect(Set([Role.bad, .warning, .good].map { theme[$0].foreground }).count == 3)
    }
  }

  @Test func `every role has a name of its own for theme files`() {
    #expect(Role.named("header_bad") == .headerBad)
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
  }

  // MARK: - The rule

  /// 4.5 to 1 for text, 3 to 1 for lines and bars, on the background and on the faint bar.
  private func expectReadable(_ theme: Theme, _ scheme: Scheme, colors: Int) {
    let ground =
      colors > 256 ? scheme.background : RGB(palette: UInt8(scheme.background.nearestFixed))
    let faint = Self.rgb(theme[.selectionFaint].background)
    for role in Role.allCases where role != .selectionFaint {
      let style = theme[role]
      guard let text = Self.rgb(style.foreground) else {
        Issue.record("\(role) has no colour")
        continue
      }
      let least = role == .border || role == .borderFocused ? 3.0 : 4.5
      let own = Self.rgb(style.background) ?? ground
      let contrast = text.contrast(with: own)
      #expect(contrast >= least, "\(role) in \(scheme.colors) has \(contrast)")
      if role == .selection || role == .headerBad {
        #expect(own.contrast(with: ground) >= 3, "\(role) in \(scheme.colors)")
      } else if let faint {
        #expect(text.contrast(with: faint) >= least, "\(role) in \(scheme.colors) on the faint bar")
      }
    }
  }

  private static func rgb(_ color: Color) -> RGB? {
    switch color {
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    case .palette(let index): RGB(palette: index)
    case .standard: nil
    }
  }
}
