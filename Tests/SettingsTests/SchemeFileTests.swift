import Cells
import Foundation
import Testing
import Views

@testable import Settings

/// Files of base16 and base24 as the world has them.
@Suite struct SchemeFileTests {
  private static let colors = (0..<16).map { String(format: "%02x2233", $0) }

  private static func lines(_ count: Int = 16, quote: String = "\"", sign: String = "") -> String {
    (0..<count).map { place in
      "\(SchemeFile.name(ofColor: place)): \(quote)\(sign)\(String(format: "%02x2233", place))\(quote)"
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }

  private func file(_ text: String) -> SchemeFile {
    SchemeFile(Array(text.utf8), file: "some.yaml")
  }

  @Test(
    arguments: [
      "scheme: \"Some\"\nauthor: x\n" + lines(),
      "scheme: Some\n" + lines(quote: ""),
      "system: base16\nname: Some\nvariant: dark\npalette:\n" + indented(lines()),
      "name: Some\npalette:\n" + indented(lines(sign: "#")),
      "name: Some\nslug: some\ndescription: what else there is\npalette:\n"
        + indented(lines().uppercased().replacing("BASE", with: "base")),
    ])
  func `the flat form and the one with a palette are read`(text: String) throws {
    let file = file(text)
    #expect(file.complaints.isEmpty)
    let scheme = try #require(file.scheme)
    #expect(scheme.title == "Some")
    #expect(scheme.colors == (0..<16).map { RGB(UInt8($0), 0x22, 0x33) })
    #expect(scheme.paintsBackground)
  }

  @Test func `base24 has eight colours more`() throws {
    let scheme = try #require(
      file("system: base24\npalette:\n" + Self.indented(Self.lines(24))).scheme)
    #expect(scheme.colors.count == 24)
  }

  @Test func `a file without a name is called by its own`() {
    #expect(file(Self.lines()).scheme?.title == "some.yaml")
  }

  @Test func `T11 a colour that is missing or none is named with its line`() {
    let missing = file("palette:\n" + Self.indented(Self.lines(15)))
    #expect(missing.scheme == nil)
    #expect(missing.complaints.map(\.sentence) == ["there is no base0F"])
    let wrong = file(Self.lines().replacing("032233", with: "03223"))
    #expect(wrong.scheme == nil)
    #expect(wrong.complaints.map(\.line) == [4])
    #expect(wrong.complaints.first?.sentence.contains("not 03223") == true)
    let comment = file(Self.lines(quote: "", sign: "#"))
    #expect(comment.complaints.first?.sentence.contains("needs quotes") == true)
  }

  @Test(arguments: ["", "- a", "palette: [1]", "\t", "palette: x"])
  func `T11 what is no scheme gives none, and says why`(text: String) {
    #expect(file(text).scheme == nil)
    #expect(file(text).complaints.count == 1)
  }

  // MARK: - vex:

  @Test func `roles are mapped to colours of the scheme and others`() throws {
    let file = file(
      Self.lines() + """

        vex:
          background: terminal
          accent: base0e
          selection: "ffcc00"
          bad: {foreground: base08, attributes: [bold, underline]}
        """)
    #expect(file.complaints.isEmpty)
    let scheme = try #require(file.scheme)
    #expect(!scheme.paintsBackground)
    #expect(scheme.roles[.accent] == .init(foreground: .base(0xE)))
    #expect(scheme.roles[.selection] == .init(background: .rgb(RGB(0xFF, 0xCC, 0))))
    #expect(
      scheme.roles[.bad] == .init(foreground: .base(8), attributes: [.bold, .underline]))
  }

  @Test func `T11 unknown roles and colours are named, and the rest applies`() throws {
    let file = file(
      Self.lines() + """

        vex:
          acent: base0E
          good: green
          background: paper
          warning: {colour: base0A}
          title: {attributes: [loud]}
          text: base07
        """)
    let scheme = try #require(file.scheme)
    #expect(scheme.roles[.text] == .init(foreground: .base(7)))
    #expect(file.complaints.map(\.line) == [18, 19, 20, 21, 22])
    #expect(file.complaints.first?.sentence == "there is no role acent; did you mean accent?")
  }

  // MARK: - What ships

  private static let shipped: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "themes")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }()

  @Test func `there are themes of every kind`() {
    let names = Self.shipped.map { $0.deletingPathExtension().lastPathComponent }
    for name in [
      "vex-dark", "vex-light", "high-contrast-dark", "high-contrast-light", "colour-blind-dark",
      "colour-blind-light", "mono-dark", "mono-light", "nord", "gruvbox-dark", "solarized-light",
    ] { #expect(names.contains(name)) }
  }

  @Test(arguments: [1 << 24, 256])
  func `every theme that ships tells what is bad from a warning and from what is good`(
    colors: Int
  ) throws {
    for url in Self.shipped where !url.lastPathComponent.hasPrefix("mono") {
      let file = SchemeFile(Array(try Data(contentsOf: url)), file: url.lastPathComponent)
      let theme = Theme(try #require(file.scheme), name: "test", colors: colors, isLight: false)
      let looks = Set([Role.bad, .warning, .good].map { theme[$0].foreground })
      #expect(looks.count == 3, "\(url.lastPathComponent)")
    }
  }

  @Test func `every theme that ships is read without a complaint`() throws {
    for url in Self.shipped {
      let file = SchemeFile(Array(try Data(contentsOf: url)), file: url.lastPathComponent)
      #expect(file.complaints.isEmpty)
      #expect(file.scheme != nil, "\(url.lastPathComponent)")
    }
  }
}
