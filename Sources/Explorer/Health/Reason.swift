import ConnectModels

/// One of the things that a connector's mark stands for, with how often it occurs.
package struct Reason: Equatable, Sendable {
  /// What it is worth, and the order in which reasons are told.
  package var mark: Mark
  /// In words: "2 credentials expire within 14 days".
  package var words: String

  package init(mark: Mark, words: String) {
    self.mark = mark
    self.words = words
  }
}

extension Connector {
  /// What stands behind the connector's mark, worst first; empty where there is nothing to say.
  package func reasons(by judgement: Judgement) -> [Reason] {
    var counts = ReasonCounts()
    for scheme in authSchemes { counts.take(scheme.validationMessages) }
    for holder in connections.lazy.flatMap(\.allCredentials) {
      counts.take(holder.credential, by: judgement)
      counts.take(holder.authScheme.validationMessages)
    }
    for version in versions {
      counts.take(version.messages)
      if version.isDraft { counts.drafts += 1 }
    }
    counts.unreadable += faults.count(where: \.makesIncomplete)
    counts.ambiguous = faults.count - faults.count(where: \.makesIncomplete)
    return counts.reasons(soonDays: judgement.soonSeconds / 86_400)
  }
}

/// How often each reason occurs.
private struct ReasonCounts {
  var expired = 0
  var invalid = 0
  var errors = 0
  var soon = 0
  var warnings = 0
  var unreadable = 0
  var ambiguous = 0
  var unvalidated = 0
  var drafts = 0
  var valid = 0

  mutating func take(_ credential: Credential, by judgement: Judgement) {
    switch Expiry(credential.expiresAt, by: judgement) {
    case .expired: expired += 1
    case .soon: soon += 1
    case .unreadable: unreadable += 1
    case .never, .later: break
    }
    guard let errors = credential.errors else {
      unvalidated += 1
      return
    }
    if errors.isEmpty { valid += 1 } else { invalid += 1 }
  }

  mutating func take(_ messages: [Message]?) {
    for message in messages ?? [] {
      switch message.severity.mark {
      case .bad: errors += 1
      case .warning: warnings += 1
      case .nothing, .valid, .draft, .unvalidated: break
      }
    }
  }

  func reasons(soonDays: Int64) -> [Reason] {
    let all: [(Mark, Int, String, String)] = [
      (.bad, expired, "credential has expired", "credentials have expired"),
      (.bad, invalid, "credential is invalid", "credentials are invalid"),
      (.bad, errors, "error message", "error messages"),
      (
        .warning, soon, "credential expires within \(soonDays) days",
        "credentials expire within \(soonDays) days"
      ),
      (.warning, warnings, "warning", "warnings"),
      (.warning, unreadable, "field could not be read", "fields could not be read"),
      (.warning, ambiguous, "field is given twice", "fields are given twice"),
      (
        .unvalidated, unvalidated, "credential was never validated",
        "credentials were never validated"
      ),
      (.draft, drafts, "version is a draft", "versions are drafts"),
      (.valid, valid, "credential is valid", "credentials are valid"),
    ]
    return all.filter { $0.1 > 0 }.map { mark, count, one, several in
      Reason(mark: mark, words: "\(count.grouped) \(count == 1 ? one : several)")
    }
  }
}
