import Explorer
import Foundation
import Testing
import Views

@Suite("The README")
struct ReadmeTests {
  @Test func `its key table is the key map's`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let begin = try #require(readme.range(of: "<!-- keys: made from the key map -->\n"))
    let end = try #require(readme.range(of: "<!-- end of keys -->"))
    let table = String(readme[begin.upperBound..<end.lowerBound])
    #expect(table == Self.table, "put this between the two comments:\n\(Self.table)")
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Two tables, for in a text field the same keys mean something else.
  private static var table: String {
    let bindings = KeyMap.standard.bindings
    return table(of: bindings.filter { !$0.command.isOfField }) + "\nIn a text field:\n\n"
      + table(of: bindings.filter(\.command.isOfField))
  }

  private static func table(of bindings: [KeyMap.Binding]) -> String {
    let rows = bindings.map { binding in
      let keys = KeyMap.standard.spellings(for: binding.command).map { "`\($0)`" }
      let calls = keys.isEmpty ? ["`:\(binding.command.name)`"] : keys
      return "| \(calls.joined(separator: " ")) | \(binding.command.explanation) |"
    }
    return (["| keys | what they do |", "| --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }
}
