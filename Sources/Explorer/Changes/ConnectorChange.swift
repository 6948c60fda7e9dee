// The chapter `Changes`: what a reading of what was loaded before found to be new, changed or gone,
// kept until the person has looked at it.

import ConnectModels

/// What has become of a connector since the person looked at it last.
package struct ConnectorChange: Equatable, Sendable {
  package enum Kind: Int, CaseIterable, Sendable {
    case new
    case changed
    /// No longer listed; said only after the listing was read to its end.
    case gone
  }

  package internal(set) var kind: Kind
  /// When it was noticed first, by the time that counts.
  package let noticedAt: Timestamp
  /// When it was noticed last, on the monotonic clock.
  let noticed: Duration
  /// What is different; nil of what is new or gone, and where the text of before had been let go.
  package internal(set) var difference: ConnectorDifference?

  package init(
    _ kind: Kind, difference: ConnectorDifference? = nil, at clock: ClockReading
  ) {
    self.kind = kind
    noticedAt = clock.wall
    noticed = clock.monotonic
    self.difference = difference
  }

  private init(
    _ kind: Kind, _ difference: ConnectorDifference?, noticedAt: Timestamp, noticed: Duration
  ) {
    self.kind = kind
    self.noticedAt = noticedAt
    self.noticed = noticed
    self.difference = difference
  }

  /// What both come to for somebody who has seen neither: what was there first is still what was
  /// there before.
  func followed(by next: ConnectorChange) -> ConnectorChange {
    let kind: Kind =
      switch (self.kind, next.kind) {
      case (_, .gone): .gone
      case (.new, _), (.gone, _): .new
      case (.changed, _): .changed
      }
    let difference = kind == .changed ? difference?.followed(by: next.difference) : nil
    return ConnectorChange(kind, difference, noticedAt: noticedAt, noticed: next.noticed)
  }
}
