#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `$XDG_STATE_HOME/vex`: what is remembered from one run to the next, for its owner's eyes alone.
struct StateFolder {
  /// The folder; `nil` where the surroundings name no home.
  let path: String?

  /// What is read of a file at most, in bytes.
  private static let largest = 64 << 20

  init(path: String?) {
    self.path = path
  }

  /// The folder that variables name. A relative one is ignored, as the XDG specification wants it.
  init(_ variable: (String) -> String?) {
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      path = "\(state)/vex"
    } else {
      path = variable("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/.local/state/vex" : nil }
    }
  }

  static func ofProcess() -> StateFolder {
    StateFolder { name in
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe String(cString: value)
    }
  }

  /// A file's path, for a sentence.
  func path(of file: String) -> String { "\(path ?? "")/\(file)" }

  /// A file's bytes; `nil` where there is none.
  func read(_ file: String) throws(StateError) -> [UInt8]? {
    guard path != nil else { return nil }
    let path = path(of: file)
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(errno, path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.largest {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Self.readSome(descriptor, buffer)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        throw .system(errno, path)
      }
    }
    throw .unreadable(path)
  }

  /// Puts a file in place of the old one, whole or not at all; made with mode 0600 in a folder of
  /// mode 0700.
  func write(_ bytes: [UInt8], to file: String) throws(StateError) {
    guard let folder = path else { throw .homeless }
    try make(folder)
    let path = path(of: file)
    do throws(OutputError) {
      let draft = try FileDraft(path)
      do throws(OutputError) {
        try draft.write(bytes)
      } catch {
        draft.abandon()
        throw error
      }
      try draft.place(replacing: true)
    } catch {
      throw .system(error.code, path)
    }
  }

  /// Makes a folder, and those above it that are missing.
  private func make(_ folder: String) throws(StateError) {
    guard unsafe mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, let end = folder.lastIndex(of: "/"), end > folder.startIndex else {
      throw .system(errno, folder)
    }
    try make(String(folder[..<end]))
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .system(errno, folder) }
  }

  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int
  {
    #if canImport(Glibc)
    unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

/// Why nothing can be remembered: exit 3.
enum StateError: Error, Equatable {
  /// The system's reason, by its number, and the file.
  case system(Int32, String)
  /// The file holds something else than we wrote.
  case unreadable(String)
  /// No variable says where the person's files are.
  case homeless

  var sentence: String {
    switch self {
    case .system(let code, let path): "\(path): \(OutputError(code: code).reason)"
    case .unreadable(let path):
      "\(path) is not what an earlier run left: remove it to begin anew"
    case .homeless: "neither HOME nor XDG_STATE_HOME says where to remember what was found"
    }
  }
}
