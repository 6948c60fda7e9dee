import Testing

@testable import vex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// T15, write errors of printing commands, as far as it needs no process of its own.
@Suite struct StandardOutputTests {
  @Test func `what is written arrives whole and in order`() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    var output = StandardOutput(descriptor: ends[1])
    try output.write(line: "one")
    try output.write([UInt8]("two\n".utf8))
    try output.finish()
    var bytes = [UInt8](repeating: 0, count: 64)
    #expect(unsafe read(ends[0], &bytes, bytes.count) == 8)
    #expect(String(decoding: bytes.prefix(8), as: UTF8.self) == "one\ntwo\n")
    // The writing end was closed: whoever reads comes to the end.
    #expect(unsafe read(ends[0], &bytes, bytes.count) == 0)
    close(ends[0])
  }

  #if os(Linux)
  @Test func `T15 a full disk is an error, of what is still in the buffer too`() throws {
    let descriptor = unsafe open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(descriptor >= 0)
    var output = StandardOutput(descriptor: descriptor)
    try output.write(line: "short enough to wait in the buffer")
    var failure: OutputError?
    do {
      try output.finish()
    } catch {
      failure = error
    }
    close(descriptor)
    #expect(failure?.code == ENOSPC)
    #expect(failure?.sentence.hasPrefix("cannot write: ") == true)
  }
  #endif
}
