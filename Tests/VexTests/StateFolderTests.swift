import Testing

@testable import vex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is remembered from one run to the next.
@Suite struct StateFolderTests {
  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/vex"), (["HOME": "/h"], "/h/.local/state/vex"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/vex"),
      (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/vex"),
    ])
  func `the folder is where XDG has it`(variables: [String: String], path: String) {
    #expect(StateFolder { variables[$0] }.path == path)
  }

  @Test func `without a home nothing is remembered, and that is said`() throws {
    let folder = StateFolder { _ in nil }
    #expect(try folder.read("a") == nil)
    #expect(throws: StateError.homeless) { try folder.write([1], to: "a") }
  }

  @Test func `a file is its owner's alone, in a folder that is made, and replaces the old one`()
    throws
  {
    try Self.using { folder, path in
      #expect(try folder.read("a.json") == nil)
      try folder.write(Array("one".utf8), to: "a.json")
      try folder.write(Array("two".utf8), to: "a.json")
      #expect(try folder.read("a.json") == Array("two".utf8))
      var status = stat()
      #expect(unsafe lstat("\(path)/a.json", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
      #expect(unsafe lstat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o700)
    }
  }

  @Test func `T20 a link in the file's place is not followed`() throws {
    try Self.using { folder, path in
      try folder.write([1], to: "real")
      try #require(unsafe symlink("\(path)/real", "\(path)/link") == 0)
      #expect(throws: StateError.self) { try folder.read("link") }
      try folder.write([2], to: "link")
      #expect(try folder.read("real") == [1])
      #expect(try folder.read("link") == [2])
    }
  }

  @Test func `a folder that cannot be made is said with its name`() throws {
    let folder = StateFolder(path: "/dev/null/vex")
    let error = try #require(#expect(throws: StateError.self) { try folder.write([1], to: "a") })
    #expect(error.sentence.hasPrefix("/dev/null/vex: "))
  }

  // MARK: - What a check remembers

  @Test func `what a check remembers is read as it was, whatever the ids are`() throws {
    try Self.using { folder, _ in
      let memory = CheckMemory(try Self.account("01H"), in: folder)
      #expect(try memory.states() == [:])
      let states = ["01K": "expired", "a\"b\n\\": "invalid", "日本": "expires soon"]
      try memory.remember(states)
      #expect(try memory.states() == states)
      #expect(try CheckMemory(try Self.account("01J"), in: folder).states() == [:])
    }
  }

  @Test func `a file of something else is not taken for a memory`() throws {
    try Self.using { folder, path in
      let memory = CheckMemory(try Self.account("01H"), in: folder)
      try memory.remember(["a": "expired"])
      let name = try #require(PrivateFolder.files(in: path).first)
      for text in ["", "[]", "{}", #"{"findings":[]}"#] {
        try folder.write(Array(text.utf8), to: name)
        let error = try #require(#expect(throws: StateError.self) { try memory.states() })
        #expect(error.sentence.contains(name))
      }
    }
  }

  // MARK: - Fixtures

  private static func account(_ organisation: String) throws -> Account {
    let files = [
      "/c.yaml": "active_context: a\ncontexts:\n  a: {organisation_id: \(organisation), jwt: t}\n"
    ]
    let surroundings = Surroundings(variables: ["VERSORI_CONFIG": "/c.yaml"], files: files)
    guard case .service(let account) = try AccountChoice.make(AccountRequest(), in: surroundings)
    else { throw StateError.homeless }
    return account
  }

  private static func using(_ body: (StateFolder, String) throws -> Void) throws {
    let root = "/tmp/vex-test-\(UInt64.random(in: .min ... .max))"
    try #require(unsafe mkdir(root, 0o700) == 0)
    let path = "\(root)/deep/vex"
    defer {
      for file in PrivateFolder.files(in: path) { unsafe unlink("\(path)/\(file)") }
      for folder in [path, "\(root)/deep", root] { unsafe rmdir(folder) }
    }
    try body(StateFolder(path: path), path)
  }
}
