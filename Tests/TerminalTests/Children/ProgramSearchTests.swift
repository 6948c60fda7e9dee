import Foundation
import Terminal
import Testing

@Suite struct ProgramSearchTests {
  @Test func `the first folder that has the program wins`() async throws {
    let first = try await StubPrograms(["tool": "exit 0"])
    let second = try await StubPrograms(["tool": "exit 0", "other": "exit 0"])
    let search = ProgramSearch(path: "/nowhere:\(first.folder.path):\(second.folder.path)")
    #expect(search.find("tool") == first.path("tool"))
    #expect(search.find("other") == second.path("other"))
    #expect(search.find("none") == nil)
  }

  @Test(arguments: [
    "scripts", "scripts:", ":scripts", "./scripts", "scripts/../scripts", ".", "", ":", "::", "~",
    "$PWD/scripts", " /usr/bin", "scripts:.:",
  ])
  func `S05 no folder is searched that depends on the current one`(path: String) throws {
    // The tests run in the package's folder, where there is `scripts/run`.
    try #require(FileManager.default.isExecutableFile(atPath: "scripts/run"))
    let here = ProgramSearch(path: path)
    #expect(here.find("run") == nil)
    #expect(here.find("sh") == nil)
    #expect(ProgramSearch(path: path + ":/bin").find("sh") == "/bin/sh")
  }

  @Test func `only a regular file that may be executed is a program`() async throws {
    let stubs = try await StubPrograms(["tool": "exit 0"])
    let manager = FileManager.default
    try manager.createDirectory(atPath: stubs.path("folder"), withIntermediateDirectories: true)
    try Data("text".utf8).write(to: stubs.folder.appending(path: "text"))
    try manager.createSymbolicLink(atPath: stubs.path("link"), withDestinationPath: "tool")
    try manager.createSymbolicLink(atPath: stubs.path("dangling"), withDestinationPath: "none")
    try stubs.makePipe("pipe")
    let search = ProgramSearch(path: stubs.folder.path)
    for name in ["folder", "text", "dangling", "pipe", "", ".", "..", "./tool", "a\u{0}b"] {
      #expect(search.find(name) == nil, "\(name)")
    }
    #expect(search.find("link") == stubs.path("link"))
  }

  @Test func `without a PATH it is the system's folders`() {
    #expect(ProgramSearch(path: nil).find("sh") != nil)
  }
}
