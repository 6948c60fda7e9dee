import CSystem
import Cells
import ConnectAPI

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why what was printed did not arrive; the value is `errno`.
struct OutputError: Error, Equatable {
  let code: Int32

  var sentence: String { "cannot write: \(reason)" }

  /// The system's words for it.
  var reason: String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, unsafe strerror_r(code, start, buffer.count) == 0
      else { return "error \(code)" }
      return unsafe String(cString: start)
    }
  }
}

/// Standard output, through a buffer.
///
/// A pipe that nobody reads any more ends the process by SIGPIPE, as of any printing command;
/// whatever else goes wrong is thrown, at the end too, where a full disk may first show
/// (T15).
struct StandardOutput: ~Copyable {
  private static let capacity = 1 << 16
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
  }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes a text and has it out, as whoever reads it may be waiting.
  mutating func print(_ text: String) throws(OutputError) {
    guard !text.isEmpty else { return }
    try write(text.utf8)
    try flush()
  }

  mutating func write(line: String) throws(OutputError) {
    try write((line + "\n").utf8)
  }

  mutating func flush() throws(OutputError) {
    // Both may be the same terminal; and whoever reads may be gone, which ends us here.
    if !buffer.isEmpty { StandardError.eraseProgress() }
    defer { buffer.removeAll(keepingCapacity: true) }
    try Self.write(buffer, to: descriptor)
  }

  /// Writes all of some bytes, at once where the system takes them so.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
    var sent = 0
    while sent < bytes.count {
      let rest = bytes[sent...]
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Self.write(descriptor, bytes)
      }
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        throw OutputError(code: errno)
      }
    }
  }

  /// Flushes and closes; nothing may be written after it.
  consuming func finish() throws(OutputError) {
    try flush()
    guard close(descriptor) == 0 || errno == EINTR else { throw OutputError(code: errno) }
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
    unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// Standard error: sentences for the person.
enum StandardError {
  /// How many columns of the last line are taken by what is written anew.
  private static let progressColumns = Locked(0)

  /// The sentence behind `vex: `, made harmless, for it may hold what a file, a server or a hand has written
  /// (D11). What cannot be said is lost: there is nobody left to tell.
  static func say(_ sentence: String) {
    progressColumns.withLock { columns in
      let blanks = blanks(over: &columns)
      if !blanks.isEmpty { vex_progress_take(0) }
      write(blanks + SafeText(untrusted: "vex: \(sentence)").string + "\n")
    }
  }

  /// The same, only where a person looks at it: a script's log is spared what is no complaint.
  static func sayToPerson(_ sentence: String) {
    if isatty(STDERR_FILENO) == 1 { say(sentence) }
  }

  /// Writes how far something has come in place of what stood there; nothing where nobody looks.
  static func showProgress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let line = SafeText(untrusted: "vex: \(text)")
    progressColumns.withLock { columns in
      let blanks = blanks(over: &columns)
      // Before it stands there: a signal may end us any time.
      vex_progress_take(Int32(line.columns))
      write(blanks + line.string)
      columns = line.columns
    }
  }

  /// Takes away what stands there, so that something else can be written.
  static func eraseProgress() {
    progressColumns.withLock { columns in
      guard columns > 0 else { return }
      write(blanks(over: &columns))
      vex_progress_take(0)
    }
  }

  /// What empties the line and goes back to its beginning, on a terminal of any kind.
  private static func blanks(over columns: inout Int) -> String {
    guard columns > 0 else { return "" }
    defer { columns = 0 }
    return "\r\(String(repeating: " ", count: columns))\r"
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    #if canImport(Glibc)
    _ = unsafe Glibc.write(STDERR_FILENO, bytes, bytes.count)
    #else
    _ = unsafe Darwin.write(STDERR_FILENO, bytes, bytes.count)
    #endif
  }
}
