import ConnectAPI
import Testing
import YAML

@testable import vex

/// What is under way for an account that nobody waits for any more.
@Suite struct AbandonmentTests {
  private func calls(_ body: (Abandonment, @escaping @Sendable () -> Void) -> Void) -> Int {
    let count = Locked(0)
    body(Abandonment()) { count.withLock { $0 += 1 } }
    return count.withLock { $0 }
  }

  @Test func `whoever asks is told once, whether before or after`() {
    #expect(calls { $0.whenAbandoned($1) } == 0)
    #expect(
      calls {
        $0.whenAbandoned($1)
        $0.abandon()
        $0.abandon()
      } == 1)
    #expect(
      calls {
        $0.abandon()
        $0.whenAbandoned($1)
        $0.abandon()
      } == 1)
  }

  @Test func `S05 the command that would print a token is ended`() async throws {
    let file = "/home/.versori/config.yaml"
    let text = "contexts: {slow: {organisation: 01, token_command: sleep 1; echo token}}"
    let surroundings = Surroundings(
      variables: ["HOME": "/home"],
      ownConfig: ContextLocation(path: file, isNamed: true, dialect: .own)
    ) { path throws(YAMLError) in
      guard path == file else { throw YAMLError(file: path, reason: .absent) }
      return Array(text.utf8)
    }
    let opener = AccountOpener(
      request: AccountRequest(), surroundings: surroundings, policy: NetworkPolicy(),
      journal: try Journal(Options(), of: .explorer))
    for isAwaited in [true, false] {
      let abandonment = Abandonment()
      if !isAwaited { abandonment.abandon() }
      let refusal = await BlockingWork.value { () -> String? in
        do throws(OpeningError) {
          try opener.open(context: "slow", unless: abandonment) { _ in }.close()
          return nil
        } catch {
          return error.sentence
        }
      }
      #expect(isAwaited == (refusal == nil), "\(refusal ?? "opened")")
    }
  }
}
