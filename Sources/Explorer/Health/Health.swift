import ConnectModels

/// The marks of the API's resources: one rule a resource, a parent showing its worst.
///
/// `findings` are what does not change with time; `mark(by:)` adds what does.
extension Severity {
  package var mark: Mark {
    switch self {
    case .error: .bad
    case .warning, .other: .warning
    case .info: .nothing
    }
  }
}

extension Sequence<Message> {
  /// The worst of the messages.
  package var mark: Mark { lazy.map(\.severity.mark).worst }
}

extension Credential {
  /// What the server found when it validated the credential: absent means never.
  package var validationMark: Mark {
    guard let errors else { return .unvalidated }
    return errors.isEmpty ? .valid : .bad
  }

  /// Validation and expiry together.
  package func mark(by judgement: Judgement) -> Mark {
    max(validationMark, Expiry(expiresAt, by: judgement).mark)
  }
}

extension AuthSchemeConfig {
  package var mark: Mark { validationMessages?.mark ?? .nothing }
}

extension ConnectionCredential {
  package func mark(by judgement: Judgement) -> Mark {
    max(credential.mark(by: judgement), authScheme.mark)
  }
}

extension Connection {
  /// Every credential of the connection, action before trigger, each in the order applied.
  package var allCredentials: [ConnectionCredential] {
    (actionCredentials ?? []) + (triggerCredentials ?? [])
  }

  package func mark(by judgement: Judgement) -> Mark {
    allCredentials.lazy.map { $0.mark(by: judgement) }.worst
  }
}

extension ConnectorVersion {
  package var mark: Mark { max(messages?.mark ?? .nothing, isDraft ? .draft : .nothing) }
}

extension Action {
  package var mark: Mark { errors?.lazy.map(\.severity.mark).worst ?? .nothing }
}

extension Trigger {
  package var mark: Mark { errors?.lazy.map(\.severity.mark).worst ?? .nothing }
}

extension VersionItem {
  package var mark: Mark {
    switch self {
    case .action(let action): action.mark
    case .trigger(let trigger): trigger.mark
    case .definition: .nothing
    }
  }
}

extension Connector {
  /// What does not change with time: validation, messages, drafts, and what could not be read.
  package var findings: Mark {
    [
      faults.isEmpty ? Mark.nothing : .warning,
      authSchemes.lazy.map(\.mark).worst,
      connections.lazy.flatMap(\.allCredentials).map {
        max($0.credential.validationMark, $0.authScheme.mark)
      }.worst,
      versions.lazy.map(\.mark).worst,
    ].worst
  }

  /// The first moment at which one of its credentials is deleted.
  package var soonestExpiry: Timestamp? {
    connections.lazy.flatMap(\.allCredentials).compactMap { holder -> Timestamp? in
      guard case .at(let instant) = holder.credential.expiresAt else { return nil }
      return instant
    }.min()
  }

  /// The worst state within the connector at a moment.
  package func mark(by judgement: Judgement) -> Mark {
    max(findings, Expiry.mark(ofSoonest: soonestExpiry, by: judgement))
  }
}
