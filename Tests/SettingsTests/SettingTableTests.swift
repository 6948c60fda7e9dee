import Explorer
import Foundation
import Testing

@testable import Settings

/// The table that everything about settings is made from.
@Suite struct SettingTableTests {
  @Test func `every setting has a name of its own and a meaning`() {
    let names = SettingTable.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(SettingTable.all.allSatisfy { !$0.meaning.isEmpty && !$0.values.isEmpty })
  }

  @Test func `what stands as the default is read as the default`() {
    for setting in SettingTable.all where setting.show != nil {
      let parts = setting.name.split(separator: ".")
      let line =
        parts.count == 1
        ? "\(parts[0]): \(setting.usual)" : "\(parts[0]): {\(parts[1]): \(setting.usual)}"
      let inForce = read(line)
      #expect(inForce.settings == SettingValues(), "\(line)")
      #expect(inForce.complaints.isEmpty, "\(line)")
      #expect(inForce.origin(of: setting.name) != .unset, "\(line)")
    }
  }

  @Test func `the example of the reference is read without a complaint`() throws {
    let reference = SettingsReference.markdown
    let begin = try #require(reference.range(of: "```yaml\n"))
    let end = try #require(
      reference.range(of: "```\n", range: begin.upperBound..<reference.endIndex))
    let inForce = read(String(reference[begin.upperBound..<end.lowerBound]))
    #expect(inForce.complaints.isEmpty)
    #expect(inForce.settings != SettingValues())
  }

  /// Recorded like a golden screen: such a run fails, so that it cannot pass for a test.
  @Test func `the reference in docs is the table's`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/settings.md")
    guard ProcessInfo.processInfo.environment["VEX_RECORD_GOLDENS"] == nil else {
      try SettingsReference.markdown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded anew: look at it, then run without VEX_RECORD_GOLDENS")
      return
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == SettingsReference.markdown, "run scripts/settings-reference")
  }

  @Test(
    arguments: [
      ("500ms", 500), ("30s", 30_000), ("2m", 120_000), ("36h", 129_600_000),
      ("14d", 1_209_600_000), ("2w", 1_209_600_000),
    ])
  func `times are read`(text: String, milliseconds: Int64) {
    #expect(WrittenTime.parse(text) == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    "", "5", "s", "-1s", "1.5s", "٣s", "1 s", "5y", "99999999999999999999s", "9999999999999999w",
  ])
  func `other texts are no times`(text: String) {
    #expect(WrittenTime.parse(text) == nil)
  }
}
