import Foundation

/// How a figure went over the time of a soak, and whether it is flat.
struct Course {
  let name: String
  let unit: String
  /// How much more than before may be there in the end: that many units, or that share of what was
  /// there, whichever is more.
  let slack: (units: Double, share: Double)
  private(set) var values: [Double] = []

  init(_ name: String, unit: String = "", slack: (units: Double, share: Double)) {
    (self.name, self.unit, self.slack) = (name, unit, slack)
  }

  mutating func append(_ value: Double) { values.append(value) }

  /// The median of the second quarter: the first belongs to loading and to filling caches.
  var early: Double { median(of: 1) }

  /// The median of the last quarter.
  var late: Double { median(of: 3) }

  /// Medians leave out the peaks, which a page or a wide window makes.
  var isFlat: Bool {
    values.count >= 8 && late <= early + max(slack.units, early * slack.share)
  }

  private func median(of quarter: Int) -> Double {
    let part = values[values.count * quarter / 4..<values.count * (quarter + 1) / 4].sorted()
    return part.isEmpty ? 0 : part[part.count / 2]
  }

  func spelling(_ value: Double) -> String {
    unit.isEmpty ? String(Int(value)) : String(format: "%.1f %@", value, unit)
  }
}
