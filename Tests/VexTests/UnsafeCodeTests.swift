import Foundation
import Testing

/// Where unsafe code is, and why: as `docs/architecture.md` says.
@Suite("Unsafe code")
struct UnsafeCodeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The sources by their paths below `Sources`, without comments.
  private static func sources() throws -> [(path: String, code: String)] {
    let folder = root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { path in
      (path, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }
  }

  private static func hasUnsafeCode(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      let code = line.drop { $0 == " " }
      return !code.hasPrefix("//") && code.contains(/\bunsafe\b/)
    }
  }

  /// What the document allows: rooms, and files of rooms that have no other.
  private static func allowed() throws -> [String] {
    let text = try String(
      contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
    let start = try #require(text.firstRange(of: "## Unsafe code\n")).upperBound
    let end = text[start...].firstRange(of: "\n## ")?.lowerBound ?? text.endIndex
    return text[start..<end].split(separator: "\n").flatMap { line in
      guard line.hasPrefix("| `") else { return [String]() }
      let cell = line.dropFirst().split(separator: "|").first ?? ""
      return cell.matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }

  @Test func `it is where the document says, and nowhere else`() throws {
    let allowed = try Self.allowed()
    let unsafe = try Self.sources().filter { Self.hasUnsafeCode($0.code) }.map(\.path)
    for path in unsafe {
      #expect(allowed.contains { path == $0 || path.hasPrefix("\($0)/") }, "\(path)")
    }
    for place in allowed {
      #expect(unsafe.contains { $0 == place || $0.hasPrefix("\(place)/") }, "\(place) has none")
    }
  }

  @Test func `what the compiler is told to take on trust has its reason beside it`() throws {
    for (path, code) in try Self.sources() {
      #expect(!code.contains("nonisolated(" + "unsafe)"), "\(path)")
      let trusted = code.matches(of: /@unchecked Sendable/).count
      #expect(code.matches(of: /Unchecked because/).count == trusted, "\(path)")
    }
  }
}
