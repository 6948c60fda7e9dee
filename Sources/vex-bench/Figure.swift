/// A figure with what it is compared with.
struct Figure: Encodable {
  enum Unit: String, Encodable {
    case milliseconds = "ms"
    case megabytes = "MB"
    case bytes = "bytes"
    case count = ""
  }

  /// What ours is compared with, measured in the same run.
  struct Baseline: Encodable {
    var name: String
    /// nil where it could not be measured.
    var sample: Sample?
    /// Why it could not.
    var skipped: String?
  }

  var name: String
  var unit = Unit.milliseconds
  var sample: Sample
  var baseline: Baseline
  /// What the figure is good for to know beside: rows that matched, bytes.
  var remark = ""

  /// Ours by the baseline: below 1 is faster, or less.
  var ratio: Double? {
    baseline.sample.map { $0.median > 0 ? sample.median / $0.median : .infinity }
  }
}
