/// Repeated measurements of one thing: the median, and how far they spread.
struct Sample: Encodable {
  var median: Double
  /// The middle half of the measurements lies within this, around the median.
  var spread: Double
  var runs: Int

  init(_ values: [Double]) {
    let sorted = values.sorted()
    runs = sorted.count
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    spread = sorted.isEmpty ? 0 : sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
  }

  /// Milliseconds that work takes, after a first time that does not count; after `limit` seconds no
  /// further run is begun, once there are five.
  static func time(
    runs: Int = 25, limit: Double = 6, _ work: () throws -> Void
  ) rethrows -> Sample {
    try work()
    let clock = ContinuousClock()
    let start = clock.now
    var values: [Double] = []
    while values.count < runs, values.count < 5 || (clock.now - start).milliseconds < limit * 1e3 {
      values.append(try clock.measure(work).milliseconds)
    }
    return Sample(values)
  }

  /// Milliseconds that a step takes of work that cannot be repeated as it is.
  static func times(_ steps: [Duration]) -> Sample { Sample(steps.map(\.milliseconds)) }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}

/// Keeps the optimiser from leaving out work whose result nobody wants.
@inline(never)
func consume<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
