import ConnectModels

/// The marks of the API's resources: one rule a resource, a parent showing its worst.
///
/// `findings` are what does not change with time; `mark(by:)` adds what does.
extension Severity {
  /// A severity that nobody knows is shown as a warning.
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
  /// The worst of its validation messages.
  package var mark: Mark { validationMessages?.mark ?? .nothing }
}

extension ConnectionCredential {
  /// The worse of the credential and the auth scheme it is used with.
  package func mark(by judgement: Judgement) -> Mark {
    max(credential.mark(by: judgement), authScheme.mark)
  }
}

extension Connection {
  /// Every credential of the connection, action before trigger, each in the order applied.
  package var allCredentials: [ConnectionCredential] {
    (actionCredentials ?? []) + (triggerCredentials ?? [])
  }

  /// The worst of its credentials.
  package func mark(by judgement: Judgement) -> Mark {
    allCredentials.lazy.map { $0.mark(by: judgement) }.worst
  }
}

extension ConnectorVersion {
  /// The worst of its messages; a draft at least, if it is one.
  package var mark: Mark { max(messages?.mark ?? .nothing, isDraft ? .draft : .nothing) }
}

extension Action {
  /// The worst of its errors.
  package var mark: Mark { errors?.lazy.map(\.severity.mark).worst ?? .nothing }
}

extension Trigger {
  /// The worst of its errors.
  package var mark: Mark { errors?.lazy.map(\.severity.mark).worst ?? .nothing }
}

extension VersionItem {
  /// That of the item; a definition has nothing that could be wrong.
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
