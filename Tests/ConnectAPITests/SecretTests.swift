import Testing

@testable import ConnectAPI

@Suite struct SecretTests {
  @Test func `no description tells it`() throws {
    let secret = try Secret(token: "hunter2hunter2")
    var dumped = ""
    dump([secret], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\([secret])", dumped] {
      #expect(!text.contains("hunter2"))
      #expect(text.contains("redacted") || text == dumped)
    }
  }

  @Test(arguments: [
    ("", SecretFault.empty), ("\n", .empty), ("a\nb", .lineFeed), ("a\n\n", .lineFeed),
    ("a\r\n", .carriageReturn), ("a\rb", .carriageReturn), ("a\0", .nul), ("a b", .space),
    (" a", .space), ("a\tb", .control), ("a\u{7F}", .control), ("\u{E9}", .nonASCII),
  ])
  func `S03 a token that would break its header is refused by the kind of byte`(
    token: String, expected: SecretFault
  ) {
    #expect(throws: expected) { try Secret(token: token) }
  }

  @Test func `S03 one newline at the end is dropped`() throws {
    #expect(try Secret(token: "abc\n") == Secret(token: "abc"))
  }

  @Test(arguments: [
    ("a to+k/en= b", "a <redacted> b"), ("to%2Bk%2Fen%3D", "<redacted>"),
    ("to%2bk%2fen%3d!", "<redacted>!"), ("%74%6F%2B%6B%2F%65%6E%3D", "<redacted>"),
    ("to+k/en=to+k/en=", "<redacted><redacted>"), (#"to+k\/en="#, "<redacted>"),
    ("to%2Bk/en=", "<redacted>"), ("to%2bk%2Fen%3d", "<redacted>"),
    (#"to\u002bk\/en\u003D"#, "<redacted>"), ("%74%6f%2b%6B%2f%65%6E%3d", "<redacted>"),
    ("to+k/to+k/en=", "to+k/<redacted>"), ("to+k/en", "to+k/en"), ("x to%2", "x to%2"),
    ("tok en", "tok en"), ("", ""),
  ])
  func `S07 what the server says of it is redacted`(said: String, shown: String) throws {
    #expect(try Secret(token: "to+k/en=").redacted(said) == shown)
  }

  @Test(arguments: [
    (#"{"isLatest":"test"}"#, #"{"isLatest":"<redacted>"}"#),
    ("Bearer test.", "Bearer <redacted>."), ("test", "<redacted>"),
    ("%74est, tests, attest, étest", "<redacted>, tests, attest, étest"),
  ])
  func `S07 a token as short as a word is one only as a word of its own`(
    said: String, shown: String
  ) throws {
    #expect(try Secret(token: "test").redacted(said) == shown)
  }

  @Test func `a body without it is not copied`() throws {
    let body = Array(repeating: UInt8(ascii: "t"), count: 4_096)
    let redacted = try Secret(token: "to+k/en=").redacted(body)
    #expect(address(of: redacted) == address(of: body))
  }

  private func address(of bytes: [UInt8]) -> UInt {
    unsafe bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
  }
}
