import Recording

/// Keeps what a session takes in; called on the main thread.
package protocol MomentKeeping: Sendable {
  /// Keeps a moment behind those before; it may be the last one before a crash.
  func keep(_ moment: RecordedMoment)
}

/// The recording of a session that is to begin.
package struct SessionRecording: Sendable {
  /// Keeps it.
  package var keeper: any MomentKeeping
  /// Where the service of the account is that the session begins with.
  package var service: String

  package init(keeper: any MomentKeeping, service: String) {
    self.keeper = keeper
    self.service = service
  }
}
