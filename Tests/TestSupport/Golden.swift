#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A golden screen: a text file beside the tests with what a screen must look like.
///
/// Run with `VEX_RECORD_GOLDENS=1` the files are written anew; such a run fails, so that a recording
/// cannot pass for a test.
package struct Golden {
  /// What came of a comparison.
  package enum Outcome: Equatable, Sendable, CustomStringConvertible {
    case same
    /// The file was written: look at it, then run again.
    case recorded
    /// There is no such file.
    case missing(String)
    /// Where the first difference is, with both lines.
    case differs(row: Int, expected: String, found: String)
    /// The file could not be written.
    case unwritable(String)

    package var description: String {
      switch self {
      case .same: "as recorded"
      case .recorded: "recorded anew: look at it, then run without VEX_RECORD_GOLDENS"
      case .missing(let path): "\(path) is missing: record it with VEX_RECORD_GOLDENS=1"
      case .differs(let row, let expected, let found):
        "row \(row) differs\nexpected \(expected)\nfound    \(found)"
      case .unwritable(let path): "\(path) cannot be written"
      }
    }
  }

  private let path: String

  /// A golden in the folder `Goldens` beside a test's source file.
  package init(_ name: String, besides file: String = #filePath) {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    path = (folder + ["Goldens", "\(name).txt"]).joined(separator: "/")
  }

  /// Compares a screen with the file, or writes the file.
  package func compare(with screen: String) -> Outcome {
    let text = screen + "\n"
    if Self.isRecording { return write(text) ? .recorded : .unwritable(path) }
    guard let recorded = read() else { return .missing(path) }
    guard recorded != text else { return .same }
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let row =
      zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(expected.count, found.count)
    return .differs(
      row: row, expected: row < expected.count ? String(expected[row]) : "(no such row)",
      found: row < found.count ? String(found[row]) : "(no such row)")
  }

  // MARK: - The file

  private static var isRecording: Bool { unsafe getenv("VEX_RECORD_GOLDENS") != nil }

  private func read() -> String? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Self.read(descriptor, buffer)
      }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private func write(_ text: String) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe Self.write(descriptor, buffer) == buffer.count
    }
  }

  private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
