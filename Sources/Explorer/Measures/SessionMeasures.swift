/// What the program around the explorer knows of its own work, as `:debug` shows it.
package struct SessionMeasures: Equatable, Sendable, Codable {
  package var frames: FrameCounters
  /// Reads that are awaited, those that wait to be tried again included.
  package var readsUnderWay: Int

  package init(frames: FrameCounters = FrameCounters(), readsUnderWay: Int = 0) {
    self.frames = frames
    self.readsUnderWay = readsUnderWay
  }
}

extension ExplorerState {
  /// Whether the overlay that shows these figures is open; they are handed in only then.
  package var showsMeasures: Bool {
    if case .measures? = overlay?.content { return true }
    return false
  }

  /// Bytes of documents that are kept, those of guests and of a reading anew included.
  package var documentBytes: Int {
    catalogue.documentBytes + guests.documentBytes + (reload?.catalogue.documentBytes ?? 0)
  }

  /// Takes in the figures, as they were before the frame that will show them.
  mutating func measured(_ measures: SessionMeasures) -> [Effect] {
    if showsMeasures { overlay?.content = .measures(measures) }
    return []
  }
}
