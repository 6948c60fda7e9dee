import ConnectModels

/// What a credential's `expiresAt` means at one moment.
///
/// `expiresAt` is when the credential is deleted: whatever uses it breaks then.
package enum Expiry: Equatable, Sendable {
  case never
  /// Deleted already.
  case expired
  /// Within the threshold.
  case soon
  /// After the threshold.
  case later
  /// The field holds something that is no time.
  case unreadable

  /// Judges an expiry.
  ///
  /// - Parameters:
  ///   - time: The field as it was read; unset means never.
  ///   - judgement: The moment, and what counts as soon.
  package init(_ time: TimeValue, by judgement: Judgement) {
    switch time {
    case .unset: self = .never
    case .unreadable: self = .unreadable
    case .at(let instant): self = Expiry(instant, by: judgement)
    }
  }

  /// Judges the moment of an expiry.
  package init(_ instant: Timestamp, by judgement: Judgement) {
    if instant <= judgement.now {
      self = .expired
    } else if instant.seconds - judgement.now.seconds <= judgement.soonSeconds {
      self = .soon
    } else {
      self = .later
    }
  }

  /// The mark of the first of several expiries; nil where nothing expires.
  package static func mark(ofSoonest instant: Timestamp?, by judgement: Judgement) -> Mark {
    instant.map { Expiry($0, by: judgement).mark } ?? .nothing
  }

  /// What the expiry is worth in marks.
  package var mark: Mark {
    switch self {
    case .expired: .bad
    case .soon, .unreadable: .warning
    case .never, .later: .nothing
    }
  }
}

/// The moment for which states are worked out, and what counts as soon then.
package struct Judgement: Equatable, Sendable {
  /// By the clock that counts: see `ExplorerState.now`.
  package var now: Timestamp
  /// What counts as expiring soon, in seconds.
  package var soonSeconds: Int64
  /// Where days begin.
  package var zone: ZoneOffsets

  /// What counts as soon unless the person says otherwise: 14 days, in seconds.
  package static let usualSoonSeconds: Int64 = 14 * 86_400

  package init(
    now: Timestamp, soonSeconds: Int64 = Self.usualSoonSeconds, zone: ZoneOffsets = .utc
  ) {
    self.now = now
    self.soonSeconds = soonSeconds
    self.zone = zone
  }
}
