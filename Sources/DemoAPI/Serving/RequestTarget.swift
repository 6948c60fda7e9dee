/// A request's path and query, decoded after they were taken apart.
struct RequestTarget {
  /// Path segments, each percent-decoded: an encoded slash stays within its segment.
  let segments: [String]
  /// Query pairs in the order given.
  let query: [(name: String, value: String)]

  init(_ target: String) throws(Refusal) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first ?? ""
    var segments: [String] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      segments.append(try Self.decode(segment, plusIsSpace: false))
    }
    var query: [(name: String, value: String)] = []
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query.append(
        (
          try Self.decode(sides[0], plusIsSpace: true),
          try Self.decode(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
        ))
    }
    self.segments = segments
    self.query = query
  }

  /// The only value of a name; nil where it is absent or empty, refused where it is repeated.
  func value(_ name: String) throws(Refusal) -> String? {
    let values = values(name)
    guard values.count < 2 else { throw .badField(name, "given \(values.count) times") }
    return values.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  func values(_ name: String) -> [String] {
    query.filter { $0.name == name }.map(\.value)
  }

  private static func decode(
    _ text: Substring, plusIsSpace: Bool
  ) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexValue),
          let low = rest.popFirst().flatMap(hexValue)
        else { throw malformed }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace:
        bytes.append(UInt8(ascii: " "))
      default:
        bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else { throw malformed }
    return decoded
  }

  private static let malformed = Refusal(
    status: 400, code: "invalid_argument", message: "The address is not percent-encoded UTF-8.")

  private static func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
