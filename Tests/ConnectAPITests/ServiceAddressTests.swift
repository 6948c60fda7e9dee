import ConnectAPI
import Testing

@Suite struct ServiceAddressTests {
  private func fault(_ text: String) -> AddressFault? {
    do throws(AddressFault) {
      _ = try ServiceAddress(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("https://platform.versori.com/api/connect/v1", "https://platform.versori.com/api/connect/v1"),
    ("HTTPS://Platform.Versori.COM:443/api/", "https://platform.versori.com/api"),
    ("https://host:8443", "https://host:8443"),
    ("http://localhost:8080/", "http://localhost:8080"),
    ("http://127.1:8080", "http://127.0.0.1:8080"),
    ("http://2130706433", "http://127.0.0.1"),
    ("http://127.200.3.4", "http://127.200.3.4"),
    ("http://[::1]:80/x", "http://[::1]/x"),
    ("http://[0:0:0:0:0:0:0:1]", "http://[::1]"),
    ("https://b\u{FC}cher.example", "https://xn--bcher-kva.example"),
    ("https://\u{430}pple.com", "https://xn--pple-43d.com"),
  ])
  func `S10 an address is what the parser that sends makes of it`(text: String, written: String)
    throws
  {
    #expect(try ServiceAddress(text).description == written)
  }

  @Test(arguments: [
    "http://localhost", "http://127.0.0.1", "http://127.1", "http://2130706433", "http://[::1]",
    "http://127.255.255.255", "https://localhost",
  ])
  func `S10 loopback is this machine by its own names`(text: String) throws {
    #expect(try ServiceAddress(text).origin.isLoopback)
  }

  @Test(arguments: [
    "http://localhost.evil.com", "http://localhost.", "http://0.0.0.0", "http://[::ffff:127.0.0.1]",
    "http://[::]", "http://127.0.0.1.evil.com", "http://foo.localhost", "http://128.0.0.1",
    "http://platform.versori.com", "http://\u{2113}ocalhost.example",
  ])
  func `N24 a token is sent over http to no other host`(text: String) {
    #expect(fault(text) == .clearText)
  }

  @Test(arguments: [
    ("http://127.0.0.1@evil", AddressFault.userinfo),
    ("https://u:p@h", .userinfo),
    ("https://:p@h", .userinfo),
    ("file:///etc/passwd", .scheme),
    ("ftp://host", .scheme),
    ("javascript://host", .scheme),
    ("host.example", .scheme),
    ("", .scheme),
    ("https://", .noHost),
    ("https://host/a?b=c", .queryOrFragment),
    ("https://host/a#b", .queryOrFragment),
    ("https://host/a/../b", .dotSegments),
    ("https://host/a/%2e%2E/b", .dotSegments),
    ("https://host:99999", .malformed),
    ("https://ho st", .malformed),
    ("https://host/\u{0}", .malformed),
    ("https://host/caf\u{E9}", .malformed),
    ("https://host/\r\nX: y", .malformed),
    ("https://[fe80::1%25eth0]/", .malformed),
  ])
  func `S10 what is no address is refused by its kind`(text: String, expected: AddressFault) {
    #expect(fault(text) == expected)
  }

  @Test func `S10 an address of more than 8 KB is none`() {
    let path = String(repeating: "a", count: 8_192 - "https://host/".utf8.count)
    #expect(fault("https://host/\(path)") == nil)
    #expect(fault("https://host/\(path)a") == .malformed)
  }

  @Test(arguments: [
    (AddressFault.malformed, "is not a URL"), (.userinfo, "user name or password"),
    (.scheme, "neither http nor https"), (.noHost, "names no host"),
    (.queryOrFragment, "query or a fragment"), (.dotSegments, "`.` or `..`"),
    (.clearText, "in clear text"),
  ])
  func `S10 every refusal says what is wrong`(fault: AddressFault, words: String) {
    #expect(fault.sentence.contains(words))
  }

  @Test func `S10 a refusal never repeats the address`() throws {
    let fault = try #require(self.fault("https://user:hunter2@host"))
    #expect(!fault.sentence.contains("hunter2"))
    #expect(!String(reflecting: fault).contains("hunter2"))
  }
}
