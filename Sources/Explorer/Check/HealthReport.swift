import ConnectModels

/// What a check found in all that was read.
package struct HealthReport: Sendable {
  /// Worst first.
  package let findings: [Finding]
  /// Every credential, once.
  package let credentials: [CredentialRow]
  package let connectorCount: Int
  /// The moment for which it holds.
  package let judgement: Judgement

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
  package func changes(since earlier: [String: String]) -> HealthChanges {
    let fresh = findings.filter { earlier[$0.id] != $0.state.rawValue }
    let present = Set(findings.map(\.id))
    let names = Dictionary(
      credentials.lazy.filter { !$0.id.isEmpty }.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first })
    let mended = earlier.filter { !present.contains($0.key) }.sorted { $0.key < $1.key }
      .map { HealthChanges.Mended(id: $0.key, was: $0.value, row: names[$0.key]) }
    return HealthChanges(findings: fresh, mended: mended)
  }

  /// What has to be remembered of it: each finding's state by its id.
  package var states: [String: String] {
    Dictionary(findings.map { ($0.id, $0.state.rawValue) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What is different from an earlier check.
package struct HealthChanges: Equatable, Sendable {
  /// Something that is no longer found.
  package struct Mended: Equatable, Sendable {
    package let id: String
    /// The word for the state that it was in.
    package let was: String
    /// The credential, where it is still there.
    package let row: CredentialRow?
  }

  /// What was not there, or was there in another state; worst first.
  package let findings: [Finding]
  package let mended: [Mended]
}
