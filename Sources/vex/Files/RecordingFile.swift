import Recording

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A recording on disk, read line by line: it may be long, and whoever wrote it is not trusted.
struct RecordingFile: ~Copyable {
  private static let piece = 1 << 16

  private let path: String
  private let descriptor: Int32
  private var reader = RecordingReader()
  /// What has been read of the line that is next.
  private var bytes: [UInt8] = []
  /// How much of that is known to hold no newline.
  private var searched = 0

  init(_ path: String) throws(RecordingError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(path, errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether the session that was recorded has ended in order.
  var hasEnded: Bool { reader.hasEnded }

  /// The line that was read last, counted from 1.
  var line: Int { reader.line }

  /// Whether the file ends within a line: what is before it is a recording all the same.
  private(set) var isCut = false

  /// The next moment; nil behind the last.
  mutating func next() throws(RecordingError) -> RecordedMoment? {
    do throws(RecordingFault) {
      while let text = try nextLine() {
        if let moment = try reader.read(text) { return moment }
      }
      return nil
    } catch  where error.reason == .cut && hasBegun {
      isCut = true
      return nil
    } catch {
      throw .faulty(path, error)
    }
  }

  /// Whether there is something to play: the lines of the form and of the beginning.
  private var hasBegun: Bool { reader.line > 2 }

  /// A fault of the moment that was read last.
  func fault(_ reason: RecordingFault.Reason) -> RecordingError {
    .faulty(path, reader.fault(reason))
  }

  private mutating func nextLine() throws(RecordingFault) -> [UInt8]? {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(bytes[..<end])
        bytes.removeFirst(end + 1)
        searched = 0
        return line
      }
      searched = bytes.count
      guard bytes.count <= RecordingReader.longestLine else {
        return bytes
      }
      guard readPiece() else {
        try reader.finish(bytes)
        return nil
      }
    }
  }

  /// Reads on; false at the end, which a file that cannot be read on has come to as well.
  private mutating func readPiece() -> Bool {
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: Self.piece)
    let descriptor = descriptor
    let taken = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), Self.piece)
    }
    bytes.removeLast(Self.piece - max(taken, 0))
    return taken > 0
  }
}

/// Why a recording is not played: exit 3.
enum RecordingError: Error, Equatable {
  case system(String, Int32)
  /// It is a folder, a device or a pipe.
  case noFile(String)
  case faulty(String, RecordingFault)

  var sentence: String {
    switch self {
    case .system(let path, let code): "\(path): \(OutputError(code: code).reason)"
    case .noFile(let path): "\(path) is no regular file, and no recording"
    case .faulty(let path, let fault): "\(path), \(fault.sentence)"
    }
  }
}
