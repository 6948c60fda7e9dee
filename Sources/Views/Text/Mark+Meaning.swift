import Explorer

extension Mark {
  /// What the mark says, in a few words.
  var meaning: String {
    switch self {
    case .bad: "expired, invalid, or an error"
    case .warning: "expires soon, or a warning"
    case .unvalidated: "never validated"
    case .draft: "a draft, or not loaded"
    case .valid: "valid"
    case .nothing: "nothing to say"
    }
  }
}
