import ConnectModels

/// Packs facts of connectors into bytes; ``FactCursor`` reads them.
///
/// Numbers take a byte for each seven bits, a ULID its 16 bytes, a time six or so. A text stands
/// once, before all records, and is named by its place: within a page of connectors names of
/// connections and versions, tags and messages are said again and again.
struct FactWriter {
  static let ulidLength = 16

  /// What stands for an id that is no ULID, or one that begins with the same byte.
  enum Escape {
    static let mark: UInt8 = 0xFF
    static let ulid: UInt8 = 0
    static let text: UInt8 = 1
  }

  /// How a time is told.
  enum Time {
    static let unset: UInt64 = 0
    static let unreadable: UInt64 = 1
    static let exact: UInt64 = 2
    private static let first: UInt64 = 3

    /// Milliseconds as a number, the sign last, so that those near 1970 are short.
    static func number(of milliseconds: Int64) -> UInt64 {
      UInt64(bitPattern: milliseconds << 1 ^ milliseconds >> 63) + first
    }

    static func milliseconds(in number: UInt64) -> Int64 {
      let number = number - first
      return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }
  }

  /// Every text once, each after its length; the empty one first.
  private(set) var texts: [UInt8] = [0]
  private var places: [[UInt8]: Int] = [[]: 0]
  /// The records, one after the other.
  private(set) var records: [UInt8] = []

  /// All of it: the texts, then the records; in no more room than that takes.
  func finish() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.count + records.count)
    bytes += texts
    bytes += records
    return bytes
  }

  // MARK: - Numbers

  mutating func byte(_ byte: UInt8) { records.append(byte) }

  mutating func number(_ number: UInt64) { Self.append(number, to: &records) }

  mutating func count(_ count: Int) { number(UInt64(count)) }

  /// An index or a count of what can be empty, but not less.
  mutating func index(_ index: Int32) { number(UInt64(index)) }

  mutating func fixed(_ number: UInt64, bytes: Int) {
    for place in stride(from: bytes - 1, through: 0, by: -1) {
      byte(UInt8(truncatingIfNeeded: number >> (8 * UInt64(place))))
    }
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var number = number
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }

  // MARK: - Texts, ids, times

  /// Texts are one if their bytes are: others may be equal, and are still spelled as they came.
  mutating func text(_ text: String) { shared(Array(text.utf8)) }

  private mutating func shared(_ bytes: [UInt8]) {
    let place = places[bytes] ?? texts.count
    if place == texts.count {
      places[bytes] = place
      Self.append(UInt64(bytes.count), to: &texts)
      texts += bytes
    }
    count(place)
  }

  mutating func identifier(_ id: Identifier) {
    guard let (high, low) = id.ulid else {
      byte(Escape.mark)
      byte(Escape.text)
      text(id.text)
      return
    }
    if high >> 56 == UInt64(Escape.mark) {
      byte(Escape.mark)
      byte(Escape.ulid)
    }
    fixed(high, bytes: 8)
    fixed(low, bytes: 8)
  }

  /// An id that is likely to be said again, as a text is; a ULID after a byte that no text has.
  mutating func sharedIdentifier(_ id: Identifier) {
    guard let (high, low) = id.ulid else { return text(id.text) }
    let shifts = stride(from: UInt64(56), through: 0, by: -8)
    let bytes = [high, low].flatMap { half in
      shifts.map { UInt8(truncatingIfNeeded: half >> $0) }
    }
    shared([Escape.mark] + bytes)
  }

  mutating func time(_ time: TimeValue) {
    switch time {
    case .unset: number(Time.unset)
    case .unreadable(let text):
      number(Time.unreadable)
      self.text(text)
    case .at(let moment):
      guard let milliseconds = moment.exactMilliseconds else {
        number(Time.exact)
        fixed(UInt64(bitPattern: moment.seconds), bytes: 8)
        number(UInt64(moment.nanoseconds))
        byte(moment.isLeapSecond ? 1 : 0)
        return
      }
      number(Time.number(of: milliseconds))
    }
  }

  // MARK: - Lists

  /// As many facts of a kind as there are: how many, how many bytes they take, and each after its
  /// own length; where they are many, where each begins before them.
  mutating func list<Fact: PackedFact>(_ facts: some Collection<Fact>) {
    count(facts.count)
    guard !facts.isEmpty else { return }
    let start = records.count
    var places: [Int] = []
    for fact in facts {
      let place = records.count
      places.append(place - start)
      // Most lengths are a byte, for which there is room.
      records.append(0)
      fact.pack(into: &self)
      setLength(records.count - place - 1, at: place)
    }
    if facts.count > FactSection.walkedCount {
      let directory = places.flatMap { place in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: place >> $0) }
      }
      records.insert(contentsOf: directory, at: start)
    }
    insert(UInt64(records.count - start), at: start)
  }

  /// Sets the length of what was written behind a place that has a byte for it.
  private mutating func setLength(_ length: Int, at place: Int) {
    if length < 0x80 {
      records[place] = UInt8(length)
    } else {
      records.remove(at: place)
      insert(UInt64(length), at: place)
    }
  }

  /// Puts a number before what was written since a place.
  mutating func insert(_ number: UInt64, at place: Int) {
    var bytes: [UInt8] = []
    Self.append(number, to: &bytes)
    records.insert(contentsOf: bytes, at: place)
  }
}

extension Timestamp {
  /// The milliseconds since 1970, if that is all there is to it.
  fileprivate var exactMilliseconds: Int64? {
    guard !isLeapSecond, nanoseconds.isMultiple(of: 1_000_000),
      seconds.magnitude < UInt64.max / 8_000
    else { return nil }
    return seconds * 1_000 + Int64(nanoseconds / 1_000_000)
  }
}
