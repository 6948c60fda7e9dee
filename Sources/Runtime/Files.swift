import ConnectModels
import Explorer

/// What the program writes for the person, so that the loop knows no file and can be tested without.
package struct Files: Sendable {
  /// Writes rows that are exported; nil where nothing can be written.
  package var exports: (any ExportWriting)?
  /// Keeps what is remembered of the account; nil where nothing is.
  package var memory: (any AccountMemory)?
  /// Keeps what the session takes in; nil where it is not recorded.
  package var recording: SessionRecording?
  /// Where is told that a file takes no more.
  package var troubles = WritingTroubles()

  package init(
    exports: (any ExportWriting)? = nil, memory: (any AccountMemory)? = nil,
    recording: SessionRecording? = nil
  ) {
    self.exports = exports
    self.memory = memory
    self.recording = recording
  }
}

/// Writes rows into files.
package protocol ExportWriting: Sendable {
  /// Writes rows into a file that appears when it is complete, and not at all where the task is
  /// cancelled.
  ///
  /// - Parameters:
  ///   - task: The file and its rows.
  ///   - document: Reads a connector's text again that was let go.
  /// - Returns: What became of it.
  func write(
    _ task: ExportTask,
    document: @escaping @Sendable (Read) async throws(APIError) -> ConnectorDocument?
  ) async -> ExportReport
  /// Removes what has been written of files that are not complete, as the program ends.
  func abandon()
}

/// Remembers an account from one run to the next.
package protocol AccountMemory: Sendable {
  /// Keeps what is remembered; called on the main thread, as the account is left and at most once a
  /// minute before.
  func keep(_ recollection: Recollection)
}
