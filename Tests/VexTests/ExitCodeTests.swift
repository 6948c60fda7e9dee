import Terminal
import Testing

@testable import vex

@Suite struct ExitCodeTests {
  @Test(arguments: [
    (ExitCode.done, 0), (.usage, 2), (.unusable, 3), (.notAuthorised, 4), (.failed, 5),
    (.signalled(.hangUp), 129), (.signalled(.interrupt), 130), (.signalled(.quit), 131),
    (.signalled(.terminate), 143),
  ])
  func `each way to end has its number`(code: ExitCode, number: Int) {
    #expect(code.number == Int32(number))
  }
}
