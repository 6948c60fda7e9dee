import Foundation
import Testing

/// What `docs/faults.md` says is shown, is shown by a test that names the fault.
@Suite("The document of faults")
struct FaultsDocumentTests {
  private struct Row {
    let id: String
    /// The files that are said to show it: room and name.
    let tests: [(room: String, name: String)]
    let shownBy: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: root.appending(path: "docs/faults.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      guard let id = line.prefixMatch(of: /\| ([NDTS][0-9]{2}) \|/) else { return nil }
      let cell = line.dropLast(2).split(separator: " | ").last.map(String.init) ?? ""
      let tests = cell.matches(of: /\b([A-Z][A-Za-z]+)\/([A-Z][A-Za-z]+)\b/)
      return Row(
        id: String(id.1), tests: tests.map { (String($0.1), String($0.2)) }, shownBy: cell)
    }
  }

  /// The text of every file of tests, by its room and name.
  private static func sources() throws -> [String: String] {
    let tests = root.appending(path: "Tests")
    var sources: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: tests.path) ?? .init()
    where path.hasSuffix("Tests.swift") {
      let room = path.prefix { $0 != "/" }.dropLast("Tests".count)
      let name = (path as NSString).lastPathComponent.dropLast("Tests.swift".count)
      sources["\(room)/\(name)"] = try String(
        contentsOf: tests.appending(path: path), encoding: .utf8)
    }
    return sources
  }

  @Test func `every file that it names is there and has the fault's id`() throws {
    let sources = try Self.sources()
    for row in try Self.rows() {
      for test in row.tests {
        let place = "\(test.room)/\(test.name)"
        guard let source = sources[place] else {
          Issue.record("\(row.id): there is no \(place)")
          continue
        }
        #expect(source.contains(row.id), "\(place) does not name \(row.id)")
      }
    }
  }

  @Test func `every fault has a test, or says that something is not built`() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 78)
    #expect(Set(rows.map(\.id)).count == rows.count)
    for row in rows where row.tests.isEmpty {
      #expect(row.shownBy.contains("not built"), "\(row.id): \(row.shownBy)")
    }
    #expect(!rows.contains { $0.shownBy.contains("no test") })
  }

  @Test func `no test names a fault that it does not have`() throws {
    let known = Set(try Self.rows().map(\.id))
    for (place, source) in try Self.sources() {
      for match in source.matches(of: /func `([NDTS][0-9]{2})/) {
        #expect(known.contains(String(match.1)), "\(place): \(match.1)")
      }
    }
  }
}
