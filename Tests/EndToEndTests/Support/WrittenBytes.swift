import Foundation

/// Collects what comes out of a terminal, and says when there is more.
actor WrittenBytes {
  nonisolated let changes = Changes()
  private(set) var bytes: [UInt8] = []

  /// Reads on a thread of its own until the other end of the terminal, or of `stop`, is closed.
  func read(_ descriptor: Descriptor, until stop: FileHandle) async {
    let (chunks, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    Thread {
      while true {
        let chunk = descriptor.read(until: stop)
        guard !chunk.isEmpty else { break }
        continuation.yield(chunk)
      }
      continuation.finish()
    }.start()
    for await chunk in chunks {
      bytes += chunk
      await changes.happened()
    }
    await changes.end()
  }
}
