import Cells
import ConnectModels
import Explorer

extension CheckText {
  /// How many of the things that break are named before the rest is counted.
  private static let named = 20

  /// A page for a ticket: worst first, what breaks, and the command that shows each.
  package var markdown: String {
    var lines = [
      "# vex check", "", "**\(SafeText(untrusted: summaryLine).string)**", "",
      "\(code(account)), as of \(times.utc(report.now))",
    ]
    for finding in findings { lines += section(of: finding) }
    for outcome in [HealthChanges.Former.Outcome.gone, .mended] {
      let former = (changes?.former ?? []).filter { $0.outcome == outcome }
      guard !former.isEmpty else { continue }
      lines += ["", "## \(outcome.rawValue)", ""] + former.map(line)
    }
    return lines.asLines
  }

  /// What is no longer found, and what it was.
  private func line(of former: HealthChanges.Former) -> String {
    guard former.isMessage else {
      return "- \(code(former.row?.title ?? former.id)), was \(former.was)"
    }
    return "- an error of \(code(former.connectorName ?? former.connector?.text ?? former.id))"
  }

  private func section(of finding: Finding) -> [String] {
    var lines = ["", "## \(finding.state.rawValue): \(code(finding.title))", ""]
    lines.append("- in \(code(finding.place))")
    if let credential = finding.credential {
      lines.append("- \(code(finding.kind)), id \(code(credential.id.text))")
    }
    if let expiry = finding.expiry {
      let verb = finding.state == .expired ? "expired" : "expires"
      lines.append("- \(verb) \(times.relative(expiry)): \(times.utc(expiry))")
    }
    lines += said(of: finding) + breaking(finding)
    return lines + ["", "```sh"] + [SafeText(untrusted: command(for: finding)).string] + ["```"]
  }

  /// The service's own words: why a credential is invalid, what more there is of an error.
  private func said(of finding: Finding) -> [String] {
    guard !finding.details.isEmpty else { return [] }
    return ["- the service says:"] + finding.details.map { "  - \(code($0))" }
  }

  private func breaking(_ finding: Finding) -> [String] {
    guard let impact = finding.impact else { return [] }
    let shown = impact.dependents.prefix(Self.named).map { dependent in
      "  - \(code(dependent.names.joined(separator: " › "))) (\(code(dependent.dependenceWords)))"
    }
    let rest = impact.dependents.count - shown.count
    return ["- \(impact.words)"] + shown + (rest > 0 ? ["  - and \(rest.grouped) more"] : [])
  }

  /// Text of others as a piece of code: no markup, no HTML and no name in it is taken for one.
  private func code(_ text: String) -> String {
    let text = text.isEmpty ? "(no name)" : SafeText(untrusted: text).string
    var (longest, run) = (0, 0)
    for character in text.unicodeScalars {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + text + pad + fence
  }
}
