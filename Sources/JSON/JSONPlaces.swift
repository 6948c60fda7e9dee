/// Where each word of a tape stands in the source: the structural index, walked in step.
///
/// The index names brackets, braces, commas, colons and the first byte of every scalar, in order;
/// without commas and colons that is the order of the tape.
struct JSONPlaces {
  /// The offset in the source of each word's value; 0 for words that are none.
  private(set) var places: [UInt32] = []
  /// Where the last string ends in the string buffer.
  private(set) var stringsEnd = 0

  private let mark: Int
  private let repairs: [JSONRepair]

  init(mark: Int, repairs: [JSONRepair]) {
    self.mark = mark
    self.repairs = repairs
  }

  /// Walks a tape; the pointers are read during the call alone.
  mutating func walk(
    _ words: UnsafeBufferPointer<UInt64>, strings: UnsafePointer<UInt8>,
    text: UnsafePointer<UInt8>, structurals: UnsafeBufferPointer<UInt32>
  ) {
    var lastString: Int?
    unsafe places = Array(unsafeUninitializedCapacity: words.count) { places, count in
      unsafe places.initialize(repeating: 0)
      count = words.count
      var structural = 0
      var index = 1
      while index + 1 < count {
        var offset = unsafe Int(structurals[structural])
        while unsafe text[offset] == UInt8(ascii: ",") || text[offset] == UInt8(ascii: ":") {
          structural += 1
          offset = unsafe Int(structurals[structural])
        }
        structural += 1
        unsafe places[index] = UInt32(truncatingIfNeeded: offset + mark)
        let word = unsafe words[index]
        switch JSONTag(word) {
        case .signed, .unsigned, .double: index += 2
        case .string:
          lastString = JSONTag.payload(word)
          index += 1
        default: index += 1
        }
      }
    }
    if let lastString {
      let length = unsafe UnsafeRawPointer(strings).loadUnaligned(
        fromByteOffset: lastString, as: UInt32.self)
      stringsEnd = lastString + 4 + Int(length) + 1
    }
    undoRepairs()
  }

  /// Repairs made the text longer: places behind them are moved back.
  private mutating func undoRepairs() {
    guard !repairs.isEmpty else { return }
    var next = 0
    var growth = 0
    for index in places.indices where places[index] > 0 {
      while next < repairs.count, repairs[next].source.lowerBound < Int(places[index]) - growth {
        growth += repairs[next].growth
        next += 1
      }
      places[index] -= UInt32(growth)
    }
  }
}
