/// Deals numbered cases over a sequence so that each block of `size` holds every case once.
///
/// Drawn by lot, a rare case could be missing from a small organisation; dealt out, 240 connectors
/// have a handful of each kind. Every block is shuffled differently, so that no period shows.
struct Stratum {
  let seed: UInt64
  let topic: Dice.Topic
  let size: Int

  /// The case of position `index`, from 0 up to, but not including, `size`.
  func slot(_ index: Int) -> Int {
    var dice = Dice(seed, topic, index / size, size)
    let shift = dice.roll(size)
    var factor = dice.roll(1...size)
    while Self.greatestCommonDivisor(factor, size) != 1 {
      factor = dice.roll(1...size)
    }
    return ((index % size) * factor + shift) % size
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 {
      (larger, smaller) = (smaller, larger % smaller)
    }
    return larger
  }
}
