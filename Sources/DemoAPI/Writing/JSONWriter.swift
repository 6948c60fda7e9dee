/// Writes JSON bytes, comma by comma.
///
/// The demo has a writer of its own, so that a mistake in the program's reading of JSON cannot
/// meet the same mistake here and pass.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(reserving capacity: Int = 1_024) {
    bytes.reserveCapacity(capacity)
  }

  // MARK: - Values

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements {
      body(&self, element)
    }
    close(UInt8(ascii: "]"))
  }

  mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  mutating func bool(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  mutating func number(_ value: Int) {
    literal(String(value))
  }

  mutating func null() {
    literal("null")
  }

  mutating func id(_ id: ULID) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    id.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func instant(_ instant: Instant) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    instant.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: - Members

  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes nothing where there is no text: an absent member.
  mutating func member(_ name: String, ifPresent text: String?) {
    guard let text else { return }
    member(name, text)
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  mutating func member(_ name: String, _ value: ULID) {
    key(name)
    id(value)
  }

  mutating func member(_ name: String, _ value: Instant) {
    key(name)
    instant(value)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array(texts) { $0.string($1) }
  }

  mutating func member<Element>(
    _ name: String, each elements: some Sequence<Element>,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  mutating func member(_ name: String, object body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  // MARK: - Bytes

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
    }
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: Self.mustEscape) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 {
        escape(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"):
      bytes.append(contentsOf: "\\n".utf8)
    case 0..<0x20:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    default:
      bytes.append(byte)
    }
  }
}
