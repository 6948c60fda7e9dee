import Cells

/// A generator whose numbers are the same in every run.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Frame {
  /// A frame full of anything: wide and marked characters, repetitions, bars, holes.
  init(scribbled size: Size, with random: inout Random) {
    self.init(size: size)
    let texts: [SafeText] = [
      "abc", "日本語", "e\u{301}a\u{308}o\u{302}", "──────────", "          ", "Quay ▲ ● ○", "ｱｲｳ",
      "한국어",
      "aaaaaaaaaaaaaaaaaaaaaaaa", "x", "│", "界",
    ]
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      let column = Int.random(in: -3...size.columns, using: &random)
      let row = Int.random(in: 0..<size.rows, using: &random)
      let style = Style(scribbledWith: &random)
      if Int.random(in: 0..<6, using: &random) == 0 {
        fill(Rect(column: column, row: row, columns: 9, rows: 2), style: style)
      } else {
        write(
          texts.randomElement(using: &random) ?? "", at: Position(column: column, row: row),
          style: style)
      }
    }
  }
}

extension Style {
  init(scribbledWith random: inout Random) {
    let colors: [Color] = [
      .standard, .standard, .palette(1), .palette(4), .palette(12), .palette(200),
    ]
    self.init(
      foreground: colors.randomElement(using: &random) ?? .standard,
      background: colors.randomElement(using: &random) ?? .standard,
      attributes: Attributes(rawValue: UInt8.random(in: 0..<32, using: &random))
        .intersection([.bold, .dim, .italic, .underline, .reverse]))
  }

  /// What a person sees of a style: of a blank, no more than its ground and its line.
  func seen(in text: String) -> Style {
    guard text == " " else { return self }
    let ground = attributes.intersection([.reverse, .underline])
    return Style(
      foreground: ground.isEmpty ? .standard : foreground, background: background,
      attributes: ground)
  }
}
