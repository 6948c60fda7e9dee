import Cells
import ConnectModels
import Explorer

extension CheckText {
  /// Measurements in Prometheus' text format, for a node exporter's collector of text files: when each
  /// credential is deleted, whatever counts as soon, what breaks with those that were found, and how
  /// many there are of each kind.
  package var metrics: String {
    let counts = report.counts(of: report.findings)
    let expiring = report.credentials.filter { $0.soonestExpiry != nil }
    let broken = report.findings.compactMap { finding in
      finding.credential.flatMap { row in finding.impact.map { (row, $0.dependents.count) } }
    }
    let states: [(String, Int)] = [
      ("expired", counts.expired), ("expires soon", counts.soon), ("invalid", counts.invalid),
      ("error", counts.errors), ("unreadable expiry", counts.unreadable),
    ]
    return MetricText.gauge(
      "vex_credential_expires_timestamp_seconds",
      "When the credential is deleted, in seconds since 1970.",
      expiring.map { (labels(of: $0), $0.soonestExpiry.map { Int($0.seconds) } ?? 0) })
      + MetricText.gauge(
        "vex_credential_breaks", "Connections and auth schemes that break with the credential.",
        broken.map { (labels(of: $0), $1) })
      + MetricText.gauge(
        "vex_findings", "What is wrong, by its state.",
        states.map { ([("state", $0)], $1) })
      + MetricText.gauge(
        "vex_connectors", "Connectors that were read.", [([], report.connectorCount)])
      + MetricText.gauge(
        "vex_credentials", "Credentials that were read.", [([], report.credentials.count)])
      + MetricText.gauge(
        "vex_checked_timestamp_seconds", "The moment of the check, in seconds since 1970.",
        [([], Int(report.now.seconds))])
  }

  private func labels(of row: CredentialRow) -> [(String, String)] {
    [
      ("id", row.id.text), ("name", row.title), ("type", row.fact.type.name),
      ("connector", row.connectorName),
    ]
  }
}

/// How measurements are written.
enum MetricText {
  /// A gauge with its values; nothing where it has none.
  static func gauge(
    _ name: String, _ meaning: String, _ values: [(labels: [(String, String)], value: Int)]
  ) -> String {
    guard !values.isEmpty else { return "" }
    let lines = values.map { labels, value in
      let words = labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
      return "\(name)\(words.isEmpty ? "" : "{\(words)}") \(value)"
    }
    return (["# HELP \(name) \(meaning)", "# TYPE \(name) gauge"] + lines).asLines
  }

  private static func escaped(_ text: String) -> String {
    SafeText(untrusted: text).string.replacing(scalar: "\\", with: "\\\\").replacing(
      scalar: "\"", with: "\\\"")
  }
}
