import Explorer
import Foundation
import Runtime
import Settings
import Testing
import Views
import YAML

@testable import vex

/// Where themes are found.
@Suite struct ThemesTests {
  private static func scheme(_ name: String) -> String {
    "name: \(name)\n"
      + (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"10203\($0 % 10)\"" }
      .joined(separator: "\n")
  }

  /// Folders of themes that are gone afterwards.
  private func with(
    _ files: [String: String], _ body: (String) async throws -> Void
  ) async throws {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "vex-themes-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try await body(root.path)
  }

  private func themes(_ folders: [String]) -> Themes {
    Themes(folders: ThemeFolders(paths: folders)) { path throws(YAMLError) in
      try YAMLFile.bytes(path: path)
    }
  }

  @Test func `the person's own come first, then those of the installation and of the build`()
    async throws
  {
    try await with(["home/.config/vex/themes/a.yaml": "", "built/Package.swift": ""]) { root in
      let folders = ThemeFolders(
        variables: ["HOME": "\(root)/home"], program: "\(root)/built/.build/x86/debug/vex")
      #expect(
        folders.paths == [
          "\(root)/home/.config/vex/themes", "\(root)/built/.build/x86/share/vex/themes",
          "\(root)/built/themes",
        ])
    }
  }

  @Test func `of several with one name the first counts, and broken ones say why`() async throws {
    try await with([
      "one/night.yaml": Self.scheme("Mine"), "two/night.yaml": Self.scheme("Other"),
      "two/day.yml": Self.scheme("Day"), "two/broken.yaml": "palette: 1", "two/.hidden.yaml": "",
      "two/notes.txt": "",
    ]) { root in
      let offers = await themes(["\(root)/none", "\(root)/one", "\(root)/two"]).list()
      #expect(
        offers.map(\.name) == ["auto", "dark", "light", "mono", "night", "broken", "day"])
      #expect(offers.first { $0.name == "night" }?.title == "Mine")
      #expect(offers.first { $0.name == "broken" }?.fault?.contains("broken.yaml:1") == true)
    }
  }

  @Test func `a theme is found by name or file, and can be had then`() async throws {
    try await with(["one/night.yaml": Self.scheme("Mine")]) { root in
      let themes = themes(["\(root)/one"])
      let look = TerminalLook(colors: 256, isLight: false)
      #expect(themes.theme("night", look: look) == nil)
      let byName = try themes.load("night", path: "night")
      #expect(byName.isEmpty)
      #expect(themes.theme("night", look: look)?.name == "night")
      let file = "\(root)/one/night.yaml"
      let byFile = try themes.load(file, path: file)
      #expect(byFile.isEmpty)
      #expect(themes.theme(file, look: look) != nil)
      #expect(await themes.list().contains { $0.name == file })
    }
  }

  @Test func `one that is compiled in can be shadowed by a file`() async throws {
    try await with(["one/dark.yaml": Self.scheme("Mine")]) { root in
      let offers = await themes(["\(root)/one"]).list()
      #expect(offers.filter { $0.name == "dark" }.map(\.title) == ["Mine"])
    }
  }

  @Test(arguments: [("vex-dark", "dark"), ("vex-light", "light")])
  func `our own schemes are stood in for where their files are not, and only there`(
    name: String, look: String
  ) async throws {
    let colours = TerminalLook(colors: 256, isLight: false)
    let alone = themes([])
    let complaints = try alone.load(name, path: name)
    #expect(complaints.isEmpty)
    #expect(alone.theme(name, look: colours) == alone.theme(look, look: colours))
    #expect(await alone.list().map(\.name) == ["auto", "dark", "light", "mono"])
    try await with(["one/\(name).yaml": Self.scheme("Ours")]) { root in
      let themes = themes(["\(root)/one"])
      _ = try themes.load(name, path: name)
      #expect(themes.theme(name, look: colours) != themes.theme(look, look: colours))
    }
  }

  @Test func `a theme that was typed and is not there ends the program, naming the nearest`() {
    var inForce = SettingsInForce()
    inForce.override("theme") { $0.theme = "drak" }
    #expect(throws: ThemeMissing(sentence: "there is no theme drak; did you mean dark?")) {
      try ThemeChoice(&inForce, themes: themes([]), home: nil)
    }
  }

  @Test func `T11 one that the file names and that is not there is complained of`() throws {
    var inForce = SettingsInForce()
    inForce.read(Array("utc: yes\ntheme: nrod\n".utf8), file: "/c/config.yaml")
    let choice = try ThemeChoice(&inForce, themes: themes([]), home: nil)
    #expect(choice.name == "auto")
    #expect(inForce.settings.theme == "auto")
    #expect(
      inForce.complaints == [
        Complaint(file: "/c/config.yaml", line: 2, sentence: "there is no theme nrod")
      ])
  }

  @Test func `T11 a malformed one that was typed is complained of, and the usual look stays`()
    async throws
  {
    try await with(["x.yaml": "palette: 1"]) { root in
      var inForce = SettingsInForce()
      inForce.override("theme") { $0.theme = "\(root)/x.yaml" }
      let choice = try ThemeChoice(&inForce, themes: themes([]), home: nil)
      #expect(inForce.complaints.count == 1)
      let look = TerminalLook(colors: 256, isLight: false)
      #expect(choice.themes.theme(choice.name, look: look) == nil)
    }
  }

  @Test func `a path in the file counts from the file's folder`() async throws {
    try await with(["c/mine.yaml": Self.scheme("Mine")]) { root in
      var inForce = SettingsInForce()
      inForce.read(Array("theme: ./mine.yaml\n".utf8), file: "\(root)/c/config.yaml")
      _ = try ThemeChoice(&inForce, themes: themes([]), home: nil)
      #expect(inForce.complaints.isEmpty)
    }
  }
}
