import CSystem
import Foundation

/// A descriptor that is closed once, by whoever comes first.
final class Descriptor: @unchecked Sendable {
  // Unchecked because the lock guards the only thing that changes.
  private let lock = NSLock()
  private var open = true
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  func close() {
    lock.withLock {
      guard open else { return }
      open = false
      vex_close(number)
    }
  }

  /// Waits for bytes on the calling thread; none when there will be no more, or when the other end of
  /// `stop` is closed. A thread that waited in the read itself would keep a closed terminal open.
  func read(until stop: FileHandle) -> [UInt8] {
    var waiting = [
      pollfd(fd: number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stop.fileDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&waiting, 2, -1) < 0, errno == EINTR {}
    guard waiting[0].revents != 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let transfer = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return vex_transfer() }
      return unsafe vex_read(number, start, buffer.count)
    }
    return transfer.error == 0 ? Array(bytes.prefix(transfer.count)) : []
  }

  func write(_ bytes: [UInt8]) throws {
    let transfer = unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return vex_transfer() }
      return unsafe vex_write(number, start, buffer.count)
    }
    guard transfer.error == 0, transfer.count == bytes.count else {
      throw Failure("the terminal takes no keys: error \(transfer.error)")
    }
  }
}
