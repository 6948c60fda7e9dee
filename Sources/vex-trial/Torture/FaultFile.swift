import Foundation
import PlayedTerminal

/// The file through which the preloaded library says how often each call was made: a record of 48
/// bytes a call, its name in 32 of them, then how often it was made and how often it failed.
struct FaultFile {
  private static let recordSize = 48
  private static let nameSize = 32
  /// More than all records take.
  private static let size = 8_192

  private let file: URL

  /// An empty one in a folder.
  init(in folder: URL) throws {
    file = folder.appending(path: "counts")
    try Data(count: Self.size).write(to: file)
  }

  /// What the library is told: to count, and which call is to fail.
  func order(_ fault: Fault?) -> String {
    guard let fault else { return file.path }
    return "\(file.path) \(fault.call) \(fault.number) \(fault.code)"
  }

  /// The counts by the calls' names; only those that were made at all.
  func read() throws -> [String: (calls: Int, failures: Int)] {
    let bytes = Array(try Data(contentsOf: file))
    var counts: [String: (calls: Int, failures: Int)] = [:]
    for start in stride(from: 0, to: bytes.count, by: Self.recordSize) {
      let record = bytes[start..<min(start + Self.recordSize, bytes.count)]
      let name = String(decoding: record.prefix(Self.nameSize).prefix { $0 != 0 }, as: UTF8.self)
      guard !name.isEmpty else { break }
      let numbers = Array(record.dropFirst(Self.nameSize))
      let calls = Self.number(numbers[..<8])
      if calls > 0 { counts[name] = (calls, Self.number(numbers[8...])) }
    }
    return counts
  }

  /// Little-endian, as all systems are that have `/proc` and this library.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
