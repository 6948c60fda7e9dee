import ConnectAPI
import Testing

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
  func `a token that would break its header is refused by the kind of byte`(
    token: String, expected: SecretFault
  ) {
    #expect(throws: expected) { try Secret(token: token) }
  }

  @Test func `one newline at the end is dropped`() throws {
    #expect(try Secret(token: "abc\n") == Secret(token: "abc"))
  }

  @Test(arguments: [
    ("a to+k/en= b", "a <redacted> b"), ("to%2Bk%2Fen%3D", "<redacted>"),
    ("to%2bk%2fen%3d!", "<redacted>!"), ("%74%6F%2B%6B%2F%65%6E%3D", "<redacted>"),
    ("to+k/en=to+k/en=", "<redacted><redacted>"), (#"to+k\/en="#, "<redacted>"),
    ("tok en", "tok en"), ("", ""),
  ])
  func `what the server says of it is redacted`(said: String, shown: String) throws {
    #expect(try Secret(token: "to+k/en=").redacted(said) == shown)
  }
}
