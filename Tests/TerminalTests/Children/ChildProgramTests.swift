import Foundation
import Testing

@testable import Terminal

/// Programs that are run beside the screen (`docs/faults.md`, S05).
@Suite struct ChildProgramTests {
  private func failure(_ program: ChildProgram) async -> ChildFailure.Reason? {
    do throws(ChildFailure) {
      _ = try await program.run()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `it gets its arguments and its input as they are`() async throws {
    let stubs = try await StubPrograms([
      "tool": #"printf '%s\0' "$@" > "$HERE/arguments"; cat > "$HERE/input""#
    ])
    let arguments = ["-x", "$(id)", "a'b\"c", "", "é\nü", "*"]
    var program = stubs.program("tool", arguments)
    // Far more than a pipe holds.
    program.input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try await program.run() == .done)
    #expect(stubs.read("arguments") == arguments.map { "\($0)\0" }.joined())
    let input = try Data(contentsOf: stubs.folder.appending(path: "input"))
    #expect(Array(input) == program.input)
  }

  @Test func `it leads a session, without a terminal`() async throws {
    let stubs = try await StubPrograms([
      "tool": """
      read -r id name state parent group session rest < /proc/$$/stat
      [ "$group" = $$ ] && [ "$session" = $$ ] && ! (: < /dev/tty)
      """
    ])
    #expect(try await stubs.program("tool").run() == .done)
  }

  @Test func `it has no variable but those it is given`() async throws {
    let stubs = try await StubPrograms(["tool": #"cat /proc/$$/environ > "$HERE/variables""#])
    var program = stubs.program("tool")
    program.environment = stubs.environment(["VERSORI_TOKEN": "hush", "LANG": "C"])
    #expect(try await program.run() == .done)
    let variables = Set((stubs.read("variables") ?? "").split(separator: "\0").map(String.init))
    let folder = stubs.folder.path
    #expect(variables == ["LANG=C", "HERE=\(folder)", "PATH=\(folder):/usr/bin:/bin"])
  }

  @Test func `D11 how it failed is told with the first thing it said, harmless`() async throws {
    let stubs = try await StubPrograms([
      "tool": #"printf '\033]0;x\007no \233 display\nmore\n' >&2; exit 3"#,
      "killed": "kill -9 $$",
      "silent": "exit 1",
    ])
    let reason = await failure(stubs.program("tool"))
    #expect(reason == .exited(3, said: "␛]0;x␇no <9B> display"))
    #expect(await failure(stubs.program("killed")) == .signalled(9))
    #expect(await failure(stubs.program("silent")) == .exited(1, said: .empty))
    #expect(await failure(stubs.program("none")) == .notStarted(ENOENT))
  }

  @Test func `a failure is a sentence`() {
    let failure = { ChildFailure(program: "xclip", reason: $0).sentence }
    #expect(failure(.notStarted(ENOENT)) == "xclip cannot be started: No such file or directory")
    #expect(failure(.exited(1, said: "no display")) == "xclip failed with exit code 1: no display")
    #expect(failure(.exited(2, said: .empty)) == "xclip failed with exit code 2")
    #expect(failure(.signalled(9)) == "xclip was ended by signal 9")
    #expect(failure(.tookTooLong) == "xclip took too long and was given up")
    #expect(failure(.lost(ECHILD)) == "xclip cannot be waited for: No child processes")
  }

  #if os(Linux)
  @Test func `one that never stops talking does not fill the memory`() async throws {
    let stubs = try await StubPrograms(["tool": "while echo chatter >&2; do :; done; exit 7"])
    let program = stubs.program("tool")
    #expect(await failure(program) == .exited(7, said: "chatter"))
  }
  #endif

  @Test func `S05 one that hangs is given up with all that it started, and reaped`() async throws {
    let stubs = try await StubPrograms([
      "tool": #"trap '' TERM INT HUP; echo $$ > "$HERE/id"; exec 9> "$HERE/alive"; sleep 1000"#
    ])
    try stubs.makePipe("alive")
    let alive = unsafe open(stubs.path("alive"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    try #require(alive >= 0)
    defer { close(alive) }
    var program = stubs.program("tool")
    program.patience = .seconds(1)
    #expect(await failure(program) == .tookTooLong)
    let process = try #require(stubs.processID("id"))
    #expect(kill(process, 0) < 0 && errno == ESRCH)
    // The end of the file comes when nobody has it open: the shell and its `sleep` are gone.
    _ = fcntl(alive, F_SETFL, 0)
    var byte: UInt8 = 0
    #expect(unsafe read(alive, &byte, 1) == 0)
  }

  @Test func `what it leaves behind when it ends is not waited for, and lives on`() async throws {
    let stubs = try await StubPrograms([
      "tool": #"sleep 1000 & echo $! > "$HERE/id"; echo kept >&2"#
    ])
    #expect(try await stubs.program("tool").run() == .done)
    let process = try #require(stubs.processID("id"))
    #expect(kill(process, 0) == 0)
    kill(process, SIGKILL)
  }

  @Test func `one that may take its time is left alone, and reaped when it ends`() async throws {
    let stubs = try await StubPrograms([
      "tool": #"echo $$ > "$HERE/id"; : < "$HERE/gate"; echo seen > "$HERE/end""#
    ])
    try stubs.makePipe("gate")
    var program = stubs.program("tool")
    program.patience = .seconds(1)
    program.lateness = .left
    #expect(try await program.run() == .left)
    let process = try #require(stubs.processID("id"))
    #expect(kill(process, 0) == 0)
    // For both directions, so that it does not matter who comes first.
    let gate = unsafe open(stubs.path("gate"), O_RDWR | O_CLOEXEC)
    try #require(gate >= 0)
    #expect(await isGone(process))
    close(gate)
    #expect(stubs.read("end") == "seen\n")
  }

  @Test func `cancelling counts as time that is up`() async throws {
    let stubs = try await StubPrograms([
      "tool": #"echo $$ > "$HERE/id.new"; mv "$HERE/id.new" "$HERE/id"; sleep 1000"#
    ])
    let task = Task { await failure(stubs.program("tool")) }
    while stubs.read("id") == nil { await Task.yield() }
    task.cancel()
    #expect(await task.value == .tookTooLong)
    #expect(await isGone(try #require(stubs.processID("id"))))
  }

  @Test func `S05 two seconds are what each is given`() {
    let program = ChildProgram(
      path: "/bin/true", arguments: [], environment: ChildEnvironment([:]))
    #expect(program.patience == .seconds(2))
  }
}
