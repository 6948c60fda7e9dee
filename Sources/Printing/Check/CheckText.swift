import ConnectModels
import Explorer
import Views

/// What a check found, in the form that was asked for.
package struct CheckText {
  let report: HealthReport
  /// Only what has changed since the last check; nil for all.
  let changes: HealthChanges?
  /// What the account is called, for a page that is read elsewhere.
  let account: String
  /// How the program is called on the account, as a shell reads it: `vex --context prod`.
  let call: String
  /// Whether the check is for a moment that has not come.
  let isAhead: Bool
  /// Whether not all could be read.
  let isPart: Bool
  /// How a shell reads a text as one argument.
  let quoted: @Sendable (String) -> String

  package init(
    _ report: HealthReport, changes: HealthChanges? = nil, account: String, call: String,
    isAhead: Bool = false, isPart: Bool = false, quoted: @escaping @Sendable (String) -> String
  ) {
    self.report = report
    self.changes = changes
    self.account = account
    self.call = call
    self.isAhead = isAhead
    self.isPart = isPart
    self.quoted = quoted
  }

  /// What is to be told.
  var findings: [Finding] { changes?.findings ?? report.findings }

  /// How times are written as seen from the moment of the check.
  var times: TimeText { TimeText(now: report.judgement.now, zone: report.judgement.zone) }

  /// The command that shows where a finding is.
  func command(for finding: Finding) -> String {
    "\(call) --select \(quoted(finding.connector.text))"
  }

  /// Whether there is anything that a person has to look at: also what is gone, for whatever used it stands
  /// still.
  package var hasFindings: Bool { !findings.isEmpty || (changes?.count(.gone) ?? 0) > 0 }

  /// What was found, in one line.
  package var summaryLine: String {
    guard !isPart || report.connectorCount > 0 else {
      return "nothing was checked: no connector could be read"
    }
    let part = isPart ? ", and more could not be read" : ""
    let line = CheckSummary(report, changes: changes).line + part
    return isAhead ? "\(line), as of \(times.utc(report.now))" : line
  }
}

extension Finding {
  /// The credential, if it is one.
  var credential: CredentialRow? {
    guard case .credential(let row, _) = subject else { return nil }
    return row
  }

  /// What it is, as the API spells it: a credential's type, or that it is a message.
  var kind: String { credential?.fact.type.name ?? "message" }

  /// Where it is, from the connector on; a credential's other connections as a number.
  var place: String {
    let words = names.map { $0.isEmpty ? "(no name)" : $0 }.joined(separator: " › ")
    let others = (credential?.connectionCount ?? messageCount) - 1
    return others > 0 ? "\(words) and \(others.grouped) more" : words
  }

  private var messageCount: Int {
    guard case .message(_, let count) = subject else { return 1 }
    return count
  }
}
