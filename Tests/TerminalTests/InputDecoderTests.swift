import Cells
import Terminal
import Testing

@Suite struct `The input decoder` {
  @Test(arguments: InputSample.all)
  func `reads what a terminal sends`(sample: InputSample) {
    var decoder = InputDecoder()
    #expect(decoder.decode(sample.bytes, at: .zero) == sample.events)
  }

  @Test(arguments: InputSample.all)
  func `T09 reads the same however the bytes are split`(sample: InputSample) {
    for point in 0...min(sample.bytes.count, 200) {
      var decoder = InputDecoder()
      let events =
        decoder.decode(sample.bytes[..<point], at: .zero)
        + decoder.decode(sample.bytes[point...], at: .milliseconds(5))
      #expect(events == sample.events, "split at \(point)")
    }
    var decoder = InputDecoder()
    let events = sample.bytes.flatMap { decoder.decode([$0], at: .zero) }
    #expect(events == sample.events, "byte by byte")
  }

  @Test func `waits for nothing once all is decided`() {
    for sample in InputSample.all {
      var decoder = InputDecoder()
      _ = decoder.decode(sample.bytes, at: .zero)
      #expect(decoder.deadline == nil, "\(sample.testDescription)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `T09 reads random bytes the same in any pieces, and is never stuck`(seed: UInt64) {
    var random = Generator(state: seed)
    // Bytes that begin and end sequences, more often than chance would have them.
    let alphabet =
      Array("\u{1B}\u{1B}[[O]P_0123;<>?$~MmRcuyABZ\u{07}\\\u{18}j".utf8) + [0x80, 0xC3, 0xFF]
    let bytes = (0..<2_000).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
    var whole = InputDecoder()
    let expected = whole.decode(bytes, at: .zero)
    var pieces = InputDecoder()
    var events: [InputEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = 1 + Int(random.next() % 7)
      events += pieces.decode(rest.prefix(count), at: .zero)
      rest = rest.dropFirst(count)
    }
    #expect(events == expected)
    _ = pieces.deadlinePassed(at: .seconds(3_600))
    #expect(pieces.decode([0x6A], at: .seconds(7_200)) == [.typed("j")])
  }

  @Test func `the terminal's description goes before the forms that are built in`() {
    let strings: [(String, Key)] = [
      ("\u{1B}A", Key(.up)), ("\u{1B}[25~", Key(.tab, .shift)), ("\u{1B}Oa", Key(.left)),
      ("\u{1B}[[A", Key(.function(9))), ("\u{1B}[M", Key(.function(1))), ("\u{08}", Key(.left)),
    ]
    let keys = Dictionary(uniqueKeysWithValues: strings.map { (Array($0.utf8), $1) })
    let bytes = Array("\u{1B}A\u{1B}[25~\u{1B}Oa\u{1B}[[A\u{1B}[M\u{1B}\u{1B}[25~\u{08}".utf8)
    let expected: [InputEvent] = [
      .pressed(.up), .pressed(.tab, .shift), .pressed(.left), .pressed(.function(9)),
      .pressed(.function(1)), .pressed(.tab, [.shift, .alt]), .pressed(.backspace),
    ]
    for point in 0...bytes.count {
      var decoder = InputDecoder(keyStrings: keys)
      let events =
        decoder.decode(bytes[..<point], at: .zero) + decoder.decode(bytes[point...], at: .zero)
      #expect(events == expected)
    }
  }

  @Test func `an awaited cursor report is no function key`() {
    var decoder = InputDecoder()
    decoder.awaitedCursorReports = 1
    let bytes = Array("\u{1B}[1;2R\u{1B}[1;2R".utf8)
    #expect(
      decoder.decode(bytes, at: .zero) == [
        .reply(.cursorPosition(Position(column: 1, row: 0))), .pressed(.function(3), .shift),
      ])
  }

  @Test func `the answer that ends a round ends the wait for cursor reports`() {
    var decoder = InputDecoder()
    decoder.awaitedCursorReports = 1
    _ = decoder.decode(Array("\u{1B}[?62c".utf8), at: .zero)
    #expect(
      decoder.decode(Array("\u{1B}[1;2R".utf8), at: .zero) == [.pressed(.function(3), .shift)])
  }

  @Test func `T09 a paste is cut at one megabyte, and what is beyond is no key`() {
    var decoder = InputDecoder()
    let text = Array(repeating: UInt8(ascii: "q"), count: 1_100_000)
    let bytes = Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~j".utf8)
    let expected = String(repeating: "q", count: 1 << 20)
    #expect(decoder.decode(bytes, at: .zero) == [.paste(expected), .typed("j")])
  }

  @Test func `T09 a thousand keys at once are a thousand keys`() {
    var decoder = InputDecoder()
    let bytes = (0..<1_000).flatMap { _ in Array("\u{1B}[B".utf8) }
    #expect(
      decoder.decode(bytes, at: .zero) == Array(repeating: .pressed(.down), count: 1_000))
  }
}

/// A small generator (SplitMix64), so that a failing seed can be run again.
private struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
