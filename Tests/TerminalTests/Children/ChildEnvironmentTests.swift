import Testing

@testable import Terminal

@Suite struct ChildEnvironmentTests {
  @Test func `S05 what is ours alone is not handed on`() {
    let environment = ChildEnvironment([
      "VERSORI_TOKEN": "hush", "VERSORI_API_URL": "u", "VERSORI_": "x", "VERSORIA": "kept",
      "HOME": "/home/me",
    ])
    #expect(environment["VERSORI_TOKEN"] == nil)
    #expect(environment.entries.count == 2)
    #expect(environment["VERSORIA"] == "kept" && environment["HOME"] == "/home/me")
  }

  @Test(arguments: [
    ("/usr/bin:/bin", "/usr/bin:/bin"), (":/bin", "/bin"), ("/bin:", "/bin"), (".:/bin:x", "/bin"),
    ("/a::/b", "/a:/b"),
  ])
  func `S05 children search absolute folders alone`(path: String, handedOn: String) {
    #expect(ChildEnvironment(["PATH": path])["PATH"] == handedOn)
  }

  @Test(arguments: ["", ".", ":", "bin:x"])
  func `a PATH that would mean the current folder is not handed on`(path: String) {
    #expect(ChildEnvironment(["PATH": path]).entries.isEmpty)
  }

  @Test func `values stay as they are, in any encoding`() {
    let entry = Array("NAME=a=b".utf8) + [0xFF, 0x1B]
    let environment = ChildEnvironment(entries: [entry, Array("EMPTY=".utf8)])
    #expect(environment.entries.first == entry)
    #expect(environment["EMPTY"] == nil && environment["NAM"] == nil)
    #expect(ChildEnvironment(entries: [[0x41, 0x3D, 0]]).entries.isEmpty)
  }

  @Test func `a variable is set once`() {
    let environment = ChildEnvironment(["LESS": "F", "LESSER": "x"]).setting("LESS", to: "R")
    #expect(environment["LESS"] == "R" && environment["LESSER"] == "x")
    #expect(environment.entries.count == 2)
  }

  @Test func `the process's own variables are read`() {
    #expect(ChildEnvironment.ofProcess()["PATH"] != nil)
  }
}
