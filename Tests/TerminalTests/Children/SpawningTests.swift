import CSystem
import Foundation
import Testing

@testable import Terminal

#if os(Linux)
/// What a child inherits, told by the child itself (`docs/faults.md`, S05).
@Suite struct SpawningTests {
  /// What a command says, started with nothing but its streams, from a thread in any state.
  private func output(of command: [String]) throws -> String {
    let file = try MemoryFile(holding: [])
    var streams = vex_spawn_streams(input: -1, output: file.descriptor, error: file.descriptor)
    let process = unsafe CStrings(command.map { Array($0.utf8) }).withPointers { arguments in
      unsafe CStrings([]).withPointers { environment in
        unsafe vex_spawn(command[0], arguments, environment, &streams)
      }
    }
    try #require(process > 0)
    var state = vex_spawn_poll(process)
    while state.phase == .running {
      sched_yield()
      state = vex_spawn_poll(process)
    }
    try #require(state.phase == .exited && state.number == 0)
    return String(decoding: file.written(upTo: 1 << 16), as: UTF8.self)
  }

  @Test func `no signal is blocked or ignored, whatever we do with it`() throws {
    var blocked = sigset_t()
    var before = sigset_t()
    unsafe sigfillset(&blocked)
    unsafe pthread_sigmask(SIG_SETMASK, &blocked, &before)
    let previous = signal(SIGURG, SIG_IGN)
    defer {
      signal(SIGURG, previous)
      unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    let status = try output(of: ["/bin/cat", "/proc/self/status"])
    for name in ["SigBlk", "SigIgn"] {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
      let digits = try #require(line?.split(separator: "\t").last)
      let signals = try #require(UInt64(digits, radix: 16))
      // Two signals belong to the C library, which ignores them in new processes.
      #expect(signals & ~(1 << 31 | 1 << 32) == 0, "\(name) \(digits)")
    }
  }

  @Test func `no descriptor of ours is open but its streams`() throws {
    let low = unsafe open("/dev/zero", O_RDONLY)
    let high = fcntl(low, F_DUPFD, 700)
    try #require(low >= 0 && high >= 700)
    defer {
      close(low)
      close(high)
    }
    let names = try output(of: ["/bin/ls", "/proc/self/fd"]).split(separator: "\n")
    // The fourth is the folder that `ls` reads.
    #expect(names == ["0", "1", "2", "3"])
  }

  @Test func `it has no variables but those it is given`() throws {
    try #expect(output(of: ["/usr/bin/env"]).isEmpty)
  }

  @Test func `one that is not ours cannot be waited for`() {
    let state = vex_spawn_poll(1)
    #expect(state.phase == .unknown && state.number == ECHILD)
  }
}
#endif
