import ConnectAPI
import ConnectModels
import Explorer
import Testing

@testable import vex

/// What the full screen remembers from one run to the next.
@Suite struct RecentMemoryTests {
  private static func account(_ organisation: String) throws -> Account {
    Account(
      source: .environment, scope: .organisation(Identifier(organisation)),
      address: try ServiceAddress("https://x.test/"), token: try Secret(token: "hunter2"))
  }

  private static let recollection = {
    var recollection = Recollection()
    recollection.filters = [#"is:expired "two words""#, "在庫"]
    recollection.visited = [Identifier("01HZX0000000000000000C0001"), Identifier("odd id")]
    recollection.point = ResumePoint(
      view: .credentials, filter: "quay", connector: Identifier("c"), part: Identifier("k"))
    return recollection
  }()

  @Test func `S07 a token that was pasted for a filter is not remembered`() async throws {
    try await PrivateFolder.using { path in
      let tokens = KnownTokens()
      tokens.add(try Secret(token: "hush4711"))
      var recollection = Self.recollection
      recollection.filters.append("hush4711 quay")
      recollection.point?.filter = "hush4711"
      let memory = RecentMemory(
        try Self.account("one"), in: StateFolder(path: path), hiding: tokens)
      memory.keep(recollection)
      let kept = try memory.recollection()
      #expect(kept.filters.last == "<redacted> quay")
      #expect(kept.point?.filter == "<redacted>")
    }
  }

  @Test func `what was kept returns, for its account alone`() async throws {
    try await PrivateFolder.using { path in
      let folder = StateFolder(path: path)
      RecentMemory(try Self.account("one"), in: folder).keep(Self.recollection)
      #expect(
        try RecentMemory(try Self.account("one"), in: folder).recollection() == Self.recollection)
      #expect(
        try RecentMemory(try Self.account("two"), in: folder).recollection() == Recollection())
    }
  }

  @Test func `T20 what another session has kept meanwhile stays`() async throws {
    try await PrivateFolder.using { path in
      let memory = RecentMemory(try Self.account("one"), in: StateFolder(path: path))
      memory.keep(Self.recollection)
      var later = Recollection()
      later.visited = [Identifier("c9")]
      memory.keep(later)
      #expect(try memory.recollection().visited == [Identifier("c9")] + Self.recollection.visited)
      #expect(try memory.recollection().point == Self.recollection.point)
    }
  }

  @Test(arguments: ["", "[", "[]", "7", "\u{FFFD}"])
  func `T20 a file that we did not write is said, and left until the end`(text: String) async throws
  {
    try await PrivateFolder.using { path in
      let folder = StateFolder(path: path)
      let account = try Self.account("one")
      try folder.write(Array(text.utf8), to: account.stateFile("recent"))
      let memory = RecentMemory(account, in: folder)
      #expect(throws: StateError.unreadable(folder.path(of: account.stateFile("recent")))) {
        try memory.recollection()
      }
    }
  }

  @Test(arguments: [
    #"{"filters":7,"visited":[1,{"a":"b"},"c"],"view":"nowhere"}"#,
    #"{"visited":["c"],"view":[]}"#,
  ])
  func `what makes no sense in it is passed over`(text: String) async throws {
    try await PrivateFolder.using { path in
      let folder = StateFolder(path: path)
      let account = try Self.account("one")
      try folder.write(Array(text.utf8), to: account.stateFile("recent"))
      var expected = Recollection()
      expected.visited = [Identifier("c")]
      #expect(try RecentMemory(account, in: folder).recollection() == expected)
    }
  }

  @Test func `T20 where nothing can be kept the program goes on`() throws {
    let memory = RecentMemory(try Self.account("one"), in: StateFolder(path: nil))
    memory.keep(Self.recollection)
    #expect(try memory.recollection() == Recollection())
  }
}
