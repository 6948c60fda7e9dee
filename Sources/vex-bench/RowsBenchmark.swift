import Explorer
import Foundation

/// What a hundred thousand connectors keep in memory when their documents are let go.
struct RowsBenchmark {
  struct Unreadable: Error, CustomStringConvertible {
    let description = "the process's memory cannot be read here"
  }

  func figures() throws -> [Figure] {
    let before = try Self.residentMegabytes()
    let rows = try DemoData(count: 100_000).rows()
    let withRows = try Self.residentMegabytes()
    let index = SearchIndex(rows.lazy.map(\.name))
    let withIndex = try Self.residentMegabytes()
    let names = rows.reduce(0) { $0 + $1.name.utf8.count }
    let text = Figure.Baseline(
      name: "the names' bytes alone", sample: Sample([Double(names) / 1e6]))
    consume((rows, index))
    return [
      Figure(
        name: "100,000 rows", unit: .megabytes, sample: Sample([withRows - before]),
        baseline: text, remark: "growth of the resident memory, decoding and its gaps included"),
      Figure(
        name: "their search index", unit: .megabytes, sample: Sample([withIndex - withRows]),
        baseline: text),
    ]
  }

  /// Linux's count of the pages that are in memory.
  private static func residentMegabytes() throws -> Double {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let words = text.split(separator: " ")
    guard words.count > 1, let pages = Double(words[1]) else { throw Unreadable() }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6
  }
}
