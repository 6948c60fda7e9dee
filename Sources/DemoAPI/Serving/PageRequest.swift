/// The paging part of a request: how many, and from which cursor.
struct PageRequest {
  enum Position {
    case start
    case after(Int)
    case before(Int)
  }

  static let defaultFirst = 20
  static let greatestFirst = 100

  let first: Int
  let position: Position

  init(_ target: RequestTarget) throws(Refusal) {
    first = try Self.first(try target.value("first"))
    let after = try target.value("after")
    let before = try target.value("before")
    switch (after, before) {
    case (nil, nil): position = .start
    case (let after?, nil): position = .after(try Self.offset(of: after, "after"))
    case (nil, let before?): position = .before(try Self.offset(of: before, "before"))
    case (_?, _?): throw .badField("before", "after and before exclude each other")
    }
  }

  /// The part of `total` rows that the page holds.
  func range(of total: Int) -> Range<Int> {
    switch position {
    case .start:
      return 0..<min(first, total)
    case .after(let offset):
      let start = min(offset + 1, total)
      return start..<min(start + first, total)
    case .before(let offset):
      let end = min(offset, total)
      return max(0, end - first)..<end
    }
  }

  /// Writes a page of `total` rows under `name`; `next` and `prev` are absent at the ends.
  static func write<Row>(
    _ rows: some Collection<Row>, at range: Range<Int>, of total: Int, named name: String,
    _ body: (inout JSONWriter, Row) -> Void
  ) -> JSONWriter {
    var json = JSONWriter(reserving: 1_024 + rows.count * 6_144)
    json.object { json in
      json.member("totalCount", total)
      if range.upperBound < total, !range.isEmpty {
        json.member("next", cursor(range.upperBound - 1))
      }
      if range.lowerBound > 0 {
        json.member("prev", cursor(range.lowerBound))
      }
      json.member(name, each: rows, body)
    }
    return json
  }

  private static func first(_ text: String?) throws(Refusal) -> Int {
    guard let text else { return defaultFirst }
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }),
      text.contains(where: { $0 != "0" })
    else { throw .badField("first", "must be a whole number above 0") }
    return min(Int(text) ?? greatestFirst, greatestFirst)
  }

  // MARK: - Cursors

  // A position in disguise: nobody should be tempted to count with it.
  private static let scramble = Scramble(key: 0x9D39_247E_3377_6D41)
  private static let mark: UInt64 = 0x5C42 << 48

  static func cursor(_ offset: Int) -> String {
    var rest = scramble.forward(mark | UInt64(offset))
    var bytes: [UInt8] = []
    for _ in 0..<13 {
      bytes.append(ULID.alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func offset(of cursor: String, _ name: String) throws(Refusal) -> Int {
    var value: UInt64 = 0
    var isReadable = cursor.utf8.count == 13
    for byte in cursor.utf8.reversed() where isReadable {
      guard let digit = ULID.alphabet.firstIndex(of: byte) else {
        isReadable = false
        break
      }
      value = value << 5 | UInt64(digit)
    }
    let plain = scramble.backward(value)
    guard isReadable, plain & (0xFFFF << 48) == mark else {
      throw .badField(name, "is no cursor of this server")
    }
    return Int(plain & 0xFFFF_FFFF)
  }
}
