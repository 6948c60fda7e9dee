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
    if let mended = changes?.mended, !mended.isEmpty {
      lines += ["", "## mended", ""]
      lines += mended.map { "- \(code($0.row?.title ?? $0.id)), was \($0.was)" }
    }
    return lines.asLines
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
    lines += breaking(finding)
    return lines + ["", "```sh"] + [SafeText(untrusted: command(for: finding)).string] + ["```"]
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
