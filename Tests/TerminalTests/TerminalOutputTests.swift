import Testing

@testable import Terminal

@Suite struct TerminalOutputTests {
  @Test func `T13 what the terminal does not take waits, and goes in order`() {
    var output = TerminalOutput()
    var taken: [UInt8] = []
    var room = 3
    let write = { (bytes: ArraySlice<UInt8>) -> TerminalOutput.Attempt in
      guard room > 0 else { return .full }
      let count = min(room, bytes.count)
      taken += bytes.prefix(count)
      room -= count
      return .wrote(count)
    }
    output.append([1, 2, 3, 4, 5])
    var isThere = output.flush(write)
    #expect(isThere && !output.isIdle && output.isCutShort)
    output.append([6])
    room = 10
    isThere = output.flush(write)
    #expect(isThere)
    #expect(output.isIdle && !output.isCutShort)
    #expect(taken == [1, 2, 3, 4, 5, 6])
  }

  @Test func `T05 a terminal that is gone gets nothing more`() {
    var output = TerminalOutput()
    output.append([1])
    let isThere = output.flush { _ in .lost }
    #expect(!isThere)
    #expect(output.isIdle)
  }
}
