import ConnectModels
import Testing

@testable import ConnectAPI

/// When a token says that it expires (N09).
@Suite struct TokenExpiryTests {
  @Test(
    arguments: [
      (#"{"exp":1795521600}"#, 1_795_521_600),
      (#"{"sub":"ann","exp":1795521600.9}"#, 1_795_521_600),
      (#"{"exp":0}"#, 0), (#"{"exp":-1.5}"#, -2), (#"{"exp":1.7955216e9}"#, 1_795_521_600),
      (#"{"exp":"1795521600"}"#, nil), (#"{"exp":null}"#, nil), (#"{"exp":1e300}"#, nil),
      (#"{"exp":[1]}"#, nil), (#"{"iat":1795521600}"#, nil), (#"{"a":{"exp":1}}"#, nil),
      ("[1]", nil), ("1795521600", nil), ("{", nil), ("", nil),
    ] as [(String, Int64?)])
  func `a JWT tells it, whatever else it says`(claims: String, seconds: Int64?) throws {
    let expiry = try Secret(token: jwt(claims)).expiresAt
    #expect(expiry == seconds.map { Timestamp(secondsSince1970: $0) })
  }

  @Test(arguments: [
    "opaque", "a.b", "a.b.c", "..", "a..b", "a.e30.b.c.d", "a.eyJleHAiOjF9=.c", "a.eyJleH+iOjF9.c",
    String(repeating: ".", count: 2_000), "a." + String(repeating: "W1tb", count: 700) + ".c",
  ])
  func `another token tells nothing`(token: String) throws {
    #expect(try Secret(token: token).expiresAt == nil)
  }

  @Test(
    arguments: [
      ("", []), ("QQ", [0x41]), ("QUI", [0x41, 0x42]), ("QUJD", [0x41, 0x42, 0x43]),
      ("_-8", [0xFF, 0xEF]), ("Q", nil), ("QUJDQ", nil), ("QQ==", nil), ("Q Q", nil), ("/+8", nil),
    ] as [(String, [UInt8]?)])
  func `base64 for URLs`(text: String, bytes: [UInt8]?) {
    #expect(Base64URL.decoded(text.utf8) == bytes)
  }
}

/// A token with these claims, signed by nobody.
func jwt(_ claims: String) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
  var text = "eyJhbGciOiJub25lIn0."
  var (bits, count) = (0, 0)
  for byte in claims.utf8 {
    bits = bits << 8 | Int(byte)
    count += 8
    while count >= 6 {
      count -= 6
      text.append(letters[bits >> count & 63])
    }
    bits &= 63
  }
  if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
  return text + ".c2lnbmF0dXJl"
}
