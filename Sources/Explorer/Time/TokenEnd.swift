import ConnectModels

/// When the person is told that a token ends, by its own word (`docs/faults.md`, N09).
package enum TokenEnd {
  /// Seconds before it from which on it is told of.
  private static let notice: Int64 = 15 * 60

  /// Whether a token that expires then is past its end at a moment, or near it.
  package static func isNear(_ expiry: Timestamp, at moment: Timestamp) -> Bool {
    expiry.seconds - moment.seconds <= notice
  }
}
