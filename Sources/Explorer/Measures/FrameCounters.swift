import ConnectModels

/// What drawing has cost since the program was started: a few numbers, counted at all times.
package struct FrameCounters: Equatable, Sendable, Codable {
  /// The frame that took longest.
  package struct Slowest: Equatable, Sendable, Codable {
    /// From the state to the last byte that was handed to the terminal.
    package let duration: Duration
    /// When it was drawn, by the local clock.
    package let drawnAt: Timestamp
  }

  /// Frames that were drawn, those that changed nothing included.
  package private(set) var frames = 0
  /// Bytes that the last frame took; 0 where nothing had changed.
  package private(set) var lastBytes = 0
  /// Bytes that all frames took.
  package private(set) var bytes = 0
  /// nil before the first frame.
  package private(set) var slowest: Slowest?

  /// Counters of a program that has drawn nothing yet.
  package init() {}

  /// Counts a frame.
  ///
  /// - Parameters:
  ///   - bytes: What it took.
  ///   - duration: How long it took.
  ///   - time: When it was drawn, by the local clock.
  package mutating func count(bytes: Int, duration: Duration, at time: Timestamp) {
    frames += 1
    lastBytes = bytes
    self.bytes += bytes
    if duration > slowest?.duration ?? .zero || slowest == nil {
      slowest = Slowest(duration: duration, drawnAt: time)
    }
  }
}
