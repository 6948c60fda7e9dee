import ConnectModels

/// What a field term asks of a row: one of its values must hold.
package enum FieldCondition: Equatable, Sendable {
  /// `connection:`, `type:` and the other fields that are texts.
  case texts(TextField, [TextCondition])
  /// `tag:key`, `tag:key=value`
  case tag([TagCondition])
  /// `public:`
  case isPublic([Bool])
  /// `expires:`
  case expires([ExpiryCondition])
  /// `updated:`
  case updated([AgeCondition])
  /// `severity:`
  case severity([Severity])
  /// `has:`
  case contents([Content])
  /// `is:`
  case states([State])

  /// The fields that are texts.
  package enum TextField: Equatable, Sendable {
    case protocolName
    case version
    case scheme
    case type
    case connection
    case connector
    case credential
    case id
  }

  /// A tag by its key, or by a part of it where no value is asked for.
  package struct TagCondition: Equatable, Sendable {
    /// The tag's key as typed; a part of one where `value` is nil.
    package var key: String
    /// nil: any.
    package var value: TextCondition?
  }

  /// When the first credential of a row is deleted.
  package enum ExpiryCondition: Equatable, Sendable {
    /// None is.
    case never
    /// Sooner than in so many seconds; deleted already is sooner too.
    case within(seconds: Int64)
    /// Later than in so many seconds.
    case after(seconds: Int64)
    /// On one of these days.
    case on(DayRange)
  }

  /// How long ago a row was changed.
  package enum AgeCondition: Equatable, Sendable {
    /// Less than so many seconds.
    case within(seconds: Int64)
    /// More than so many seconds.
    case before(seconds: Int64)
  }

  /// What a row can have.
  package enum Content: String, CaseIterable, Sendable {
    /// Errors of a credential, or messages that are errors.
    case errors
    /// Credentials that something uses.
    case usages
    /// Messages about a version or an auth scheme.
    case messages
  }

  /// What a row can be: what anything within it is.
  package enum State: String, CaseIterable, Sendable {
    /// A credential was deleted.
    case expired
    /// A version was never published.
    case draft
    /// Nothing uses a credential.
    case unused
    /// A credential was never validated.
    case unvalidated
    /// A credential was validated, with errors.
    case invalid
  }
}

extension FieldCondition {
  /// Whether it asks for what uses credentials, which a listing does not always say.
  var asksForUsages: Bool {
    switch self {
    case .contents(let contents): contents.contains(.usages)
    case .states(let states): states.contains(.unused)
    case .texts, .tag, .isPublic, .expires, .updated, .severity: false
    }
  }
}
