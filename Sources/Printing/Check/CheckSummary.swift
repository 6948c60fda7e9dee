import Explorer

/// What a check found, in one line.
package struct CheckSummary {
  let report: HealthReport
  /// nil where all that was found is told.
  let changes: HealthChanges?

  package init(_ report: HealthReport, changes: HealthChanges? = nil) {
    self.report = report
    self.changes = changes
  }

  /// `3 expired · 7 expire within 14 days · 1 invalid · 2 errors, in 240 connectors; 12 connections
  /// break`.
  package var line: String {
    let place = "in \(report.connectorCount.counted("connector", "connectors"))"
    guard let changes else {
      let words = Self.words(report.counts(of: report.findings), soon: report.soonWords)
      guard !words.isEmpty else {
        return "nothing is expired, expires within \(report.soonWords), is invalid or carries an"
          + " error, \(place)"
      }
      return "\(words.joined(separator: " · ")), \(place)"
    }
    let words = Self.words(report.counts(of: changes.findings), soon: report.soonWords)
    let fresh = words.isEmpty ? "nothing new" : "new: \(words.joined(separator: " · "))"
    let gone = changes.count(.gone)
    let former =
      (gone > 0 ? "\(gone.grouped) gone · " : "")
      + "\(changes.count(.mended).grouped) mended"
    return "\(fresh); \(former), \(place)"
  }

  private static func words(_ counts: HealthReport.Counts, soon: String) -> [String] {
    let all = [
      (counts.expired, "\(counts.expired.grouped) expired"),
      (counts.soon, "\(counts.soon.counted("expires", "expire")) within \(soon)"),
      (counts.invalid, "\(counts.invalid.grouped) invalid"),
      (counts.errors, counts.errors.counted("error", "errors")),
      (counts.unreadable, "\(counts.unreadable.grouped) with an unreadable expiry"),
    ]
    return all.filter { $0.0 > 0 }.map(\.1)
  }
}

extension HealthReport {
  /// What counts as soon: `14 days`, `36 hours`.
  var soonWords: String {
    let hours = Int(judgement.soonSeconds / 3_600)
    guard hours.isMultiple(of: 24) else { return hours.counted("hour", "hours") }
    return (hours / 24).counted("day", "days")
  }
}
