/// A stream of numbers that depends on nothing but what it was made from.
///
/// SplitMix64: the state advances by a constant and is mixed on the way out, so that a stream can
/// be opened anywhere for the price of one mix.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// The stream of a seed, for who has no other question.
  package init(seed: UInt64) {
    state = Self.mix(seed)
  }

  /// A stream of its own for each combination of `seed`, `topic` and two numbers.
  init(_ seed: UInt64, _ topic: Topic, _ first: Int = 0, _ second: Int = 0) {
    state = Self.mix(seed ^ (topic.rawValue &* 0xA076_1D64_78BD_642F))
    state = Self.mix(state ^ UInt64(truncatingIfNeeded: first) &* 0xE703_7ED1_A0B4_28DB)
    state = Self.mix(state ^ UInt64(truncatingIfNeeded: second) &* 0x8EBC_6AF0_9C88_C6E3)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 up to, but not including, `sides`.
  mutating func roll(_ sides: Int) -> Int {
    precondition(sides > 0)
    return Int(next().multipliedFullWidth(by: UInt64(sides)).high)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + roll(range.count)
  }

  /// True in `percent` of 100 cases.
  mutating func chance(_ percent: Int) -> Bool {
    roll(100) < percent
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[roll(choices.count)]
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Dice {
  /// What a stream is about, so that two questions about one connector never share their answer.
  enum Topic: UInt64 {
    case organisation = 1
    case checksum
    case updated
    case created
    case moment
    case name
    case duplicateName
    case condition
    case scheme
    case `protocol`
    case look
    case tags
    case connections
    case connectionName
    case webhook
    case family
    case partner
    case credential
    case usages
    case variables
    case versions
    case messages
    case interface
    case parameters
    case schema
    case catalogue
    case changes
  }
}
