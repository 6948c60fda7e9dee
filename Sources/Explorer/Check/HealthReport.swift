import ConnectModels

/// What a check found in all that was read.
package struct HealthReport: Sendable {
  /// Worst first.
  package let findings: [Finding]
  /// Every credential, once.
  package let credentials: [CredentialRow]
  /// All that was read.
  let connectors: RowTable<ConnectorRow>
  /// The moment for which it holds.
  package let judgement: Judgement

  package var connectorCount: Int { connectors.count }

  /// How many credentials or errors there are of each kind. A credential that is invalid and expires
  /// soon counts in both, as in the header of the screen.
  package struct Counts: Equatable, Sendable {
    package var expired = 0
    package var soon = 0
    package var invalid = 0
    package var errors = 0
    package var unreadable = 0

    /// Whether nothing was found.
    package var isNone: Bool { self == Counts() }
  }

  /// How many there are of each kind among some findings.
  package func counts(of findings: [Finding]) -> Counts {
    var counts = Counts()
    for finding in findings {
      switch finding.subject {
      case .message: counts.errors += 1
      case .credential(let row, _):
        if row.fact.validationMark == .bad { counts.invalid += 1 }
        switch Expiry(row.fact.expiresAt, by: judgement) {
        case .expired: counts.expired += 1
        case .soon: counts.soon += 1
        case .unreadable: counts.unreadable += 1
        case .never, .later: break
        }
      }
    }
    return counts
  }

  /// What it differs in from an earlier one, whose findings' states are known by their ids.
  ///
  /// - Parameters:
  ///   - earlier: The states by the ids of findings.
  ///   - isWhole: Whether all was read; what was not read may still be there, and nothing is said of it.
  /// - Returns: What is new, and what became of the rest.
  package func changes(since earlier: [String: String], isWhole: Bool = true) -> HealthChanges {
    let fresh = findings.filter { earlier[$0.id] != $0.state.rawValue }
    let present = Set(findings.map(\.id))
    let missing = earlier.filter { !present.contains($0.key) }
    guard !missing.isEmpty else { return HealthChanges(findings: fresh, former: []) }
    let search = FormerFindings(of: self)
    let former = missing.sorted { $0.key < $1.key }.map { search.former($0.key, was: $0.value) }
      .filter { isWhole || $0.outcome == .mended }
    return HealthChanges(
      findings: fresh,
      former: former.filter { $0.outcome == .gone } + former.filter { $0.outcome == .mended })
  }

  /// What has to be remembered of it: each finding's state by its id.
  package var states: [String: String] {
    Dictionary(findings.map { ($0.id, $0.state.rawValue) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What is different from an earlier check.
package struct HealthChanges: Equatable, Sendable {
  /// Something that is no longer found.
  package struct Former: Equatable, Sendable {
    /// Why it is no longer found.
    package enum Outcome: String, Sendable {
      /// It is not there any more: a credential that was deleted, an error of a connector that was.
      case gone
      /// It is still there, and nothing is wrong with it; an error is no longer said.
      case mended
    }

    package let id: String
    /// The word for the state that it was in.
    package let was: String
    package let outcome: Outcome
    /// The credential, where it is still there.
    package let row: CredentialRow?
    /// Where it is; of an error where it was. nil of a credential that is gone, which nobody knows the
    /// place of.
    package let connector: Identifier?
    /// The connector's name, where it is still there.
    package let connectorName: String?

    /// Whether it was an error that is said of another part than a credential.
    package var isMessage: Bool { was == Finding.State.error.rawValue }
  }

  /// What was not there, or was there in another state; worst first.
  package let findings: [Finding]
  /// What was there and is no longer found: what is gone before what was mended.
  package let former: [Former]

  package func count(_ outcome: Former.Outcome) -> Int { former.count { $0.outcome == outcome } }
}

/// Finds what has become of an earlier check's findings among what was read.
private struct FormerFindings {
  /// By what their findings would be called.
  private var credentials: [String: CredentialRow] = [:]
  private var names: [String: String] = [:]

  init(of report: HealthReport) {
    for row in report.credentials { credentials[row.findingID] = row }
    for index in 0..<report.connectors.count {
      let row = report.connectors.rows[index]
      names[row.id.text] = row.title
    }
  }

  func former(_ id: String, was: String) -> HealthChanges.Former {
    if was == Finding.State.error.rawValue {
      let connector = id.prefix { $0 != ":" }
      let name = names[String(connector)]
      return HealthChanges.Former(
        id: id, was: was, outcome: name == nil ? .gone : .mended, row: nil,
        connector: Identifier(String(connector)), connectorName: name)
    }
    let row = credentials[id]
    return HealthChanges.Former(
      id: id, was: was, outcome: row == nil ? .gone : .mended, row: row,
      connector: row?.target.connector, connectorName: row?.connectorName)
  }
}
