import ConnectModels

// What rows say in words, on the screen and in what the printing commands print alike.

extension ViewRow {
  /// The word for what stands behind the row's mark at a moment; nil where there is nothing to say.
  package func stateWord(by judgement: Judgement) -> String? {
    let expiry = soonestExpiry.map { Expiry($0, by: judgement) }
    switch mark(by: judgement) {
    case .nothing: return nil
    case .valid: return "valid"
    case .draft: return "draft"
    case .unvalidated: return "never validated"
    case .warning: return expiry == .soon ? "expires soon" : "warning"
    case .bad:
      if expiry == .expired { return "expired" }
      return flags.contains(.isInvalid) ? "invalid" : "error"
    }
  }
}

extension CredentialRow {
  /// Whether actions use it, triggers, or both.
  package var kindWord: String {
    switch kinds {
    case (true, true): "both"
    case (true, false): "action"
    case (false, true): "trigger"
    case (false, false): ""
    }
  }
}

extension CredentialFact {
  /// What validation found, three states: never validated, valid, so many errors.
  package var validationWords: String {
    switch errors {
    case nil: "unvalidated"
    case 0: "valid"
    case 1: "1 error"
    case let count?: "\(Int(count).grouped) errors"
    }
  }
}

extension VersionFact {
  /// Default, latest, draft, as far as it is; empty for none of them.
  package var statusWords: String {
    var words: [String] = []
    if isDefault { words.append("default") }
    if isLatest { words.append("latest") }
    if publishedAt == .unset { words.append("draft") }
    return words.joined(separator: ", ")
  }
}

extension MessageRow.Place {
  /// The names on the way there, from the connector's on.
  package var words: String { names.joined(separator: " › ") }
}
