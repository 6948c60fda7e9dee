import ConnectAPI
import Testing

/// Which links of the data are opened (`docs/faults.md`, S04).
@Suite struct DocumentationLinkTests {
  private func fault(_ text: String) -> DocumentationLink.Fault? {
    do throws(DocumentationLink.Fault) {
      _ = try DocumentationLink(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("https://docs.example/a/b?c=d&e=%20f#part-2", "https://docs.example/a/b?c=d&e=%20f#part-2"),
    ("HTTP://Docs.Example:80", "http://docs.example/"),
    ("https://docs.example:8443/x", "https://docs.example:8443/x"),
    ("https://b\u{FC}cher.example/\u{FC}?\u{FC}", "https://xn--bcher-kva.example/%C3%BC?%C3%BC"),
    ("https://\u{430}pple.com/", "https://xn--pple-43d.com/"),
    ("https://h/`id`$(id)'\"\\|<>^{}[]", "https://h/%60id%60$(id)'%22%5C%7C%3C%3E%5E%7B%7D%5B%5D"),
    ("https://h/100%/%zz/%2f", "https://h/100%25/%25zz/%2f"),
    ("https://h/\u{202E}\u{2028}", "https://h/%E2%80%AE%E2%80%A8"),
    ("https://h?", "https://h/?"),
    ("https://[::1]:8080/", "https://[::1]:8080/"),
    ("http://127.1/a/../b", "http://127.0.0.1/b"),
  ])
  func `a link is written anew by the parser`(text: String, written: String) throws {
    #expect(try DocumentationLink(text).url == written)
  }

  @Test(arguments: [
    ("", AddressFault.scheme), ("-flag", .scheme), ("--help", .scheme), ("docs.example", .scheme),
    ("javascript:alert(1)", .scheme), ("javascript://x/%0aalert(1)", .scheme),
    ("file:///etc/passwd", .scheme), ("data:text/html,x", .scheme),
    ("vscode://x", .scheme), ("mailto:me@x", .scheme), ("//docs.example/", .scheme),
    ("https://", .noHost), ("https:///", .noHost), ("https://docs.example@evil/", .userinfo),
    ("https://u:p@h/", .userinfo), ("https://h:99999/", .malformed), ("https://h /", .malformed),
    (" https://h/", .scheme),
  ])
  func `what is no web page is refused by its kind`(text: String, expected: AddressFault) {
    #expect(fault(text) == .address(expected))
  }

  @Test(arguments: [
    "https://h/\u{0}", "https://h/\r\nx", "https://h/\u{1B}[2J", "\u{7}https://h/", "https://h/\t",
    "https://h/\u{7F}", "https://h/\u{9B}31m",
  ])
  func `control characters are refused`(text: String) {
    #expect(fault(text) == .controlCharacter)
  }

  @Test func `a link has a length that it may have`() throws {
    let start = "https://h/"
    let longest = start + String(repeating: "a", count: 8_192 - start.utf8.count)
    #expect(try DocumentationLink(longest).url == longest)
    #expect(fault(longest + "a") == .tooLong(bytes: 8_193))
    #expect(fault(start + String(repeating: "x", count: 1 << 20)) == .tooLong(bytes: 1_048_586))
    // Three bytes come of one.
    #expect(fault(start + String(repeating: "\u{FC}", count: 2_000)) == .tooLong(bytes: 12_010))
  }

  @Test func `a refusal never repeats the link`() throws {
    let fault = try #require(self.fault("https://user:hunter2@host"))
    #expect(!fault.sentence.contains("hunter2"))
    #expect(!String(reflecting: fault).contains("hunter2"))
  }
}
