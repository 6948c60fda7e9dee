import Cells
import Testing

@testable import Terminal

/// The command that prints a token.
@Suite struct TokenCommandTests {
  private let command = TokenCommand(
    environment: ChildEnvironment([
      "PATH": "/usr/bin:/bin", "VERSORI_TOKEN": "hidden", "NAME": "value",
    ]))

  @Test func `what it prints is the token`() async throws {
    #expect(try await printed("printf 'abc\\n'") == Array("abc\n".utf8))
    #expect(try await printed("printf %s \"$NAME\"") == Array("value".utf8))
  }

  @Test func `S05 it does not get what belongs to us, and no terminal`() async throws {
    #expect(try await printed("printf %s \"$VERSORI_TOKEN\"") == [])
    #expect(try await printed("test -t 0 || printf no") == Array("no".utf8))
  }

  @Test func `one that fails says so, without the command`() async {
    let failure = await failure(of: command, "echo secret; echo 'no key' >&2; exit 3")
    #expect(failure?.reason == .exited(3, said: "no key"))
    #expect(failure?.sentence.contains("secret") == false)
  }

  @Test func `one that hangs is given up`() async {
    var impatient = command
    impatient.patience = .milliseconds(50)
    #expect(await failure(of: impatient, "sleep 60")?.reason == .tookTooLong)
  }

  private func printed(_ text: String) async throws -> [UInt8] { try await command.run(text) }

  private func failure(of command: TokenCommand, _ text: String) async -> ChildFailure? {
    do {
      _ = try await command.run(text)
      return nil
    } catch {
      return error
    }
  }
}
