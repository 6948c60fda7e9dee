import Cells
import Testing

@testable import Terminal

@Suite struct PaletteTests {
  @Test(arguments: [
    (ColorDepth.direct, Color.rgb(255, 136, 0), Int32(0xFF8800)),
    (.direct, .rgb(0, 0, 5), 0x100),
    (.direct, .palette(3), 3),
    (.direct, .palette(9), 0xFF0000),
    (.indexed, .rgb(255, 135, 0), 208),
    (.indexed, .rgb(118, 118, 118), 243),
    (.indexed, .rgb(0, 0, 0), 16),
    (.indexed, .palette(9), 9),
    (.sixteen, .rgb(250, 10, 10), 9),
    (.sixteen, .palette(196), 9),
    (.eight, .rgb(190, 10, 10), 1),
    (.eight, .palette(12), 4),
    (.monochrome, .palette(1), -1),
    (.indexed, .standard, -1),
  ])
  func `T07 a colour becomes the nearest that the terminal has`(
    depth: ColorDepth, color: Color, number: Int32
  ) {
    let look = Palette(depth: depth).look(of: Style(background: color))
    #expect(look.background == number)
  }

  @Test func `each of xterm's fixed colours is nearest to itself`() {
    for index in UInt8(16)...255 {
      let found = RGB(palette: index).nearestFixed
      #expect(RGB(palette: UInt8(found)) == RGB(palette: index))
    }
  }

  @Test func `T07 eight colours show bright ones bold and grey dim`() {
    let palette = Palette(depth: .eight)
    let bright = palette.look(of: Style(foreground: .palette(12)))
    #expect(bright == Look(foreground: 4, background: -1, attributes: .bold))
    let grey = palette.look(of: Style(foreground: .palette(8)))
    #expect(grey == Look(foreground: -1, background: -1, attributes: .dim))
  }

  @Test func `without colours the attributes stay`() {
    let style = Style(
      foreground: .palette(1), background: .rgb(1, 2, 3), attributes: [.bold, .reverse])
    let look = Palette(depth: .direct, wantsColor: false).look(of: style)
    #expect(look == Look(foreground: -1, background: -1, attributes: [.bold, .reverse]))
  }

  @Test(arguments: [
    (-1, ColorDepth.monochrome), (0, .monochrome), (2, .monochrome), (8, .eight), (16, .sixteen),
    (88, .sixteen), (256, .indexed), (32_767, .indexed), (0x100_0000, .direct),
  ])
  func `the number of colours says the depth`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }
}
