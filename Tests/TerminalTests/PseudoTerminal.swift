import CSystem
import Cells

/// The emulator's side of a pseudo-terminal.
struct PseudoTerminal: ~Copyable {
  struct Unavailable: Error {
    let number: Int32
  }

  /// What a program opens.
  let device: String
  private var descriptor: Int32

  init(size: Size) throws(Unavailable) {
    var name = [CChar](repeating: 0, count: 256)
    let opened = unsafe vex_pty_open(Int32(size.columns), Int32(size.rows), &name, name.count)
    guard opened >= 0 else { throw Unavailable(number: -opened) }
    descriptor = opened
    device = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    vex_close(descriptor)
  }

  var modes: vex_modes {
    var modes = vex_modes()
    _ = unsafe vex_terminal_save(descriptor, &modes)
    return modes
  }

  func hasModes(_ expected: vex_modes) -> Bool {
    var now = modes
    var expected = expected
    return unsafe vex_terminal_same_modes(&now, &expected)
  }

  func type(_ text: String) {
    var bytes = Array(text.utf8)
    _ = unsafe vex_write(descriptor, &bytes, bytes.count)
  }

  func resize(to size: Size) {
    _ = vex_terminal_set_size(descriptor, Int32(size.columns), Int32(size.rows))
  }

  /// All that the program has written; the program must have closed its side, or have written as
  /// much as is asked for.
  func read(atLeast count: Int = .max) -> [UInt8] {
    var read: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read.count < count {
      let transfer = unsafe vex_read(descriptor, &buffer, buffer.count)
      guard transfer.error == 0, transfer.count > 0 else { break }
      read += buffer.prefix(transfer.count)
    }
    return read
  }

  /// The window is closed.
  mutating func close() {
    vex_close(descriptor)
    descriptor = -1
  }
}
