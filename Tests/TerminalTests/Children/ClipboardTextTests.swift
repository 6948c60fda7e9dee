import Foundation
import Testing

@testable import Terminal

/// What is copied, and how it is sent to the terminal (`docs/faults.md`, S06).
@Suite struct ClipboardTextTests {
  @Test(arguments: [
    ("plain", "plain", 0), ("a\tb\nc\n", "a\tb\nc\n", 0), ("", "", 0),
    ("e\u{301}é日🇩🇪", "e\u{301}é日🇩🇪", 0),
    ("a\u{1B}[2Jb", "a[2Jb", 1), ("a\r\nb\rc", "a\nbc", 2), ("\u{0}\u{7}\u{7F}", "", 3),
    ("\u{80}x\u{9B}31m\u{9F}", "x31m", 3), ("\u{A0}\u{2028}\u{202E}", "\u{A0}\u{2028}\u{202E}", 0),
  ])
  func `control characters but tab and newline are left out, and counted`(
    text: String, copied: String, leftOut: Int
  ) {
    let result = ClipboardText(text)
    #expect(Array(result.text.utf8) == Array(copied.utf8))
    #expect(result.leftOut == leftOut)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{3FFFF}ÿ?>", "8L+/v8O/Pz4="),
  ])
  func `base64 is what the standard says`(text: String, encoded: String) {
    #expect(String(decoding: ClipboardSequence.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func `every byte comes back out of base64`() {
    for count in 0..<260 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) }
      let encoded = String(decoding: ClipboardSequence.base64(bytes), as: UTF8.self)
      #expect(Data(base64Encoded: encoded).map { Array($0) } == bytes)
    }
  }

  @Test func `the sequence holds base64 alone`() throws {
    let hostile = Array("\u{7}\u{1B}\\;?\u{9C}$(id)".utf8)
    let sequence = try #require(ClipboardSequence.bytes(hostile))
    #expect(sequence.starts(with: "\u{1B}]52;c;".utf8) && sequence.last == 7)
    let digits = String(decoding: sequence.dropFirst(7).dropLast(), as: UTF8.self)
    #expect(Data(base64Encoded: digits).map { Array($0) } == hostile)
    let wrapped = try #require(ClipboardSequence.bytes(hostile, throughTmux: true))
    #expect(
      wrapped == Array("\u{1B}Ptmux;\u{1B}".utf8) + sequence + Array("\u{1B}\\".utf8))
  }

  @Test func `a text that is too long is not cut`() {
    let longest = [UInt8](repeating: 0x61, count: 74_994)
    #expect(ClipboardSequence.bytes(longest)?.count == 100_000)
    #expect(ClipboardSequence.bytes(longest + [0x61]) == nil)
  }
}
