import ConnectModels

/// A hash table from ids to where they occur, which keeps none of the ids: whoever asks says what id
/// stands at a place, for it is kept there. An id may stand at a few places; each of many would be
/// looked at for every other.
///
/// Eight bytes a place, and half as much again for what is empty. It grows part by part, so that no
/// page that comes waits for all places to be put anew.
struct IdentifierTable: Equatable, Sendable {
  /// Where an id occurs: a row, and a number within it.
  struct Place: Hashable, Sendable {
    /// The greatest number within a row that can be told.
    static let lastNumber = (1 << 20) - 1

    /// 0 to 4,294,967,293.
    let row: UInt32
    /// 0 to `lastNumber`.
    let number: UInt32

    init(row: Int, number: Int = 0) {
      precondition(number <= Self.lastNumber, "numbers within a row have 20 bits")
      self.row = UInt32(row)
      self.number = UInt32(number)
    }

    fileprivate init(slot: UInt64) {
      row = UInt32(truncatingIfNeeded: slot >> 32)
      number = UInt32(truncatingIfNeeded: slot) & UInt32(Self.lastNumber)
    }

    /// What stands for it in the table, with some bits of its id's hash: where these differ, nobody
    /// has to look what id is there.
    fileprivate func slot(_ hash: Int) -> UInt64 {
      UInt64(row) << 32 | Self.tag(of: hash) | UInt64(number)
    }

    /// Twelve bits of a hash, where they stand in a slot.
    fileprivate static func tag(of hash: Int) -> UInt64 {
      (UInt64(truncatingIfNeeded: hash >> 8) & 0xFFF) << 20
    }
  }

  /// A part of the table, by some bits of the ids' hash; open addressing, one place after the other.
  private struct Part: Equatable, Sendable {
    static let empty = UInt64.max
    static let removed = UInt64.max - 1

    var slots: [UInt64] = []
    /// Slots that are not empty, removed ones among them.
    var used = 0

    /// Whether one more place needs more room: three of four slots are used.
    var isFull: Bool { (used + 1) * 4 > slots.count * 3 }

    mutating func insert(_ bits: UInt64, hash: Int) {
      var slot = first(hash)
      while slots[slot] < Self.removed { slot = next(slot) }
      if slots[slot] == Self.empty { used += 1 }
      slots[slot] = bits
    }

    func first(_ hash: Int) -> Int {
      Int(UInt64(truncatingIfNeeded: hash).multipliedFullWidth(by: UInt64(slots.count)).high)
    }

    func next(_ slot: Int) -> Int { slot + 1 == slots.count ? 0 : slot + 1 }
  }

  private static let partCount = 256
  private static let tagMask: UInt64 = 0xFFF << 20
  private var parts = [Part](repeating: Part(), count: Self.partCount)

  init() {}

  /// The first place of an id that is found, in no order; nil where it has none.
  func place(of id: Identifier, _ idAt: (Place) -> Identifier) -> Place? {
    let hash = id.hashValue
    let part = parts[Self.part(of: hash)]
    guard !part.slots.isEmpty else { return nil }
    let tag = Place.tag(of: hash)
    var slot = part.first(hash)
    while part.slots[slot] != Part.empty {
      let bits = part.slots[slot]
      if bits & Self.tagMask == tag, bits < Part.removed {
        let place = Place(slot: bits)
        if idAt(place) == id { return place }
      }
      slot = part.next(slot)
    }
    return nil
  }

  /// Adds a place of an id, which must not be in the table.
  mutating func insert(_ place: Place, of id: Identifier, _ idAt: (Place) -> Identifier) {
    let hash = id.hashValue
    let number = Self.part(of: hash)
    if parts[number].isFull { grow(number, idAt) }
    parts[number].insert(place.slot(hash), hash: hash)
  }

  /// Removes a place of an id, if it is there.
  mutating func remove(_ place: Place, of id: Identifier) {
    let hash = id.hashValue
    let number = Self.part(of: hash)
    guard !parts[number].slots.isEmpty else { return }
    let wanted = place.slot(hash)
    var slot = parts[number].first(hash)
    while parts[number].slots[slot] != Part.empty {
      if parts[number].slots[slot] == wanted {
        parts[number].slots[slot] = Part.removed
        return
      }
      slot = parts[number].next(slot)
    }
  }

  /// Puts what a part has into one with twice the room for it.
  private mutating func grow(_ number: Int, _ idAt: (Place) -> Identifier) {
    let kept = parts[number].slots.filter { $0 < Part.removed }
    var grown = Part()
    grown.slots = [UInt64](repeating: Part.empty, count: max(4, kept.count * 2))
    for bits in kept { grown.insert(bits, hash: idAt(Place(slot: bits)).hashValue) }
    parts[number] = grown
  }

  /// By the lowest bits of a hash; the highest say where in the part.
  private static func part(of hash: Int) -> Int { hash & (partCount - 1) }
}
