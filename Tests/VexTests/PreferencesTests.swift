import Explorer
import Settings
import Testing
import YAML

@testable import vex

/// The command line over the file of settings.
@Suite struct PreferencesTests {
  private func preferences(_ arguments: [String], _ text: String?) throws -> Preferences {
    guard case .run(_, let options) = try Invocation.parse(arguments) else {
      throw AccountError.none
    }
    let variables = ["HOME": "/home"]
    let surroundings = Surroundings(
      variables: variables,
      ownConfig: ContextLocation.own(named: options.config, variables: variables)
    ) { path throws(YAMLError) in
      guard let text, path.hasSuffix("config.yaml") else {
        throw YAMLError(file: path, reason: .absent)
      }
      return Array(text.utf8)
    }
    return try Preferences(arguments, options, in: surroundings)
  }

  @Test func `the file counts where nothing is typed`() throws {
    let text =
      "view: messages\nmouse: no\nutc: yes\nthresholds: {expiring_within: 1h}\npage_size: 7"
    let preferences = try preferences([], text)
    #expect(preferences.options.view == .messages)
    #expect(!preferences.options.usesMouse)
    #expect(preferences.options.utc)
    #expect(preferences.options.soonSeconds == 3_600)
    #expect(preferences.options.pageSize == 7)
  }

  @Test func `what is typed beats the file, and says so`() throws {
    let preferences = try preferences(
      ["--view", "versions", "--theme=light", "--expiring-within", "2d"],
      "view: messages\ntheme: nord\nthresholds: {expiring_within: 1h}\n")
    #expect(preferences.options.view == .versions)
    #expect(preferences.inForce.settings.view == .versions)
    #expect(preferences.inForce.settings.theme == "light")
    #expect(preferences.inForce.settings.soon == .seconds(172_800))
    #expect(preferences.inForce.origin(of: "theme") == .option("theme"))
    #expect(preferences.inForce.origin(of: "view") == .option("view"))
  }

  @Test func `no file is no fault, one that was named and is not there is`() throws {
    #expect(try preferences([], nil).inForce.complaints.isEmpty)
    #expect(throws: YAMLError.self) { try preferences(["--config", "/x.yaml"], nil) }
  }

  @Test func `T11 a file that cannot be read is complained of, and the defaults count`() throws {
    let preferences = try preferences([], "view: [\n")
    #expect(preferences.inForce.settings == SettingValues())
    #expect(preferences.inForce.complaints.count == 1)
  }

  @Test func `the looks that options ask for`() throws {
    let preferences = try preferences(["--ascii", "--color=never", "--no-mouse", "--utc"], nil)
    let settings = preferences.inForce.settings
    #expect(settings.ascii == .always)
    #expect(settings.color == .never)
    #expect(!settings.usesMouse)
    #expect(settings.utc)
  }
}
