import Foundation
import Testing

@testable import Terminal

/// Opening a link with an opener of the test's own (`docs/faults.md`, S04).
@Suite struct LinkOpenerTests {
  private static let desktop = ["DISPLAY": ":0"]
  private static let url = "https://docs.example/a?b=$(id)&c='#d"

  @Test(arguments: ["xdg-open", "open"])
  func `the opener gets the link as its one argument`(name: String) async throws {
    let stubs = try await StubPrograms([name: #"printf '%s\0' "$@" > "$HERE/arguments""#])
    var opener = LinkOpener(environment: stubs.environment(Self.desktop), isMac: name == "open")
    opener.patience = .seconds(60)
    #expect(await opener.open(Self.url) == .opened(by: name))
    #expect(stubs.read("arguments") == "\(Self.url)\0")
  }

  @Test(
    arguments: [
      ([:], .noDesktop),
      (["SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10.0"], .overSSH),
      (["SSH_CONNECTION": "a 1 b 2", "WAYLAND_DISPLAY": "w"], .overSSH),
    ] as [([String: String], LinkOutcome.Obstacle)])
  func `where nobody would see a browser, none is started`(
    variables: [String: String], obstacle: LinkOutcome.Obstacle
  ) async throws {
    let stubs = try await StubPrograms(["xdg-open": #"echo started > "$HERE/started""#])
    let opener = LinkOpener(environment: stubs.environment(variables), isMac: false)
    #expect(await opener.open(Self.url) == .toCopy(because: obstacle))
    #expect(stubs.read("started") == nil)
  }

  @Test func `without an opener the link is to be copied`() async throws {
    let stubs = try await StubPrograms()
    let environment = stubs.environment(["DISPLAY": ":0", "PATH": "\(stubs.folder.path):."])
    let opener = LinkOpener(environment: environment, isMac: false)
    #expect(await opener.open(Self.url) == .toCopy(because: .noOpener("xdg-open")))
  }

  @Test func `an opener that fails is named`() async throws {
    let stubs = try await StubPrograms(["xdg-open": "exit 3"])
    var opener = LinkOpener(environment: stubs.environment(Self.desktop), isMac: false)
    opener.patience = .seconds(60)
    let failure = ChildFailure(program: "xdg-open", reason: .exited(3, said: .empty))
    #expect(await opener.open(Self.url) == .failed(failure))
  }

  @Test func `a browser that stays is not ended`() async throws {
    let stubs = try await StubPrograms(["xdg-open": #"echo $$ > "$HERE/id"; exec sleep 1000"#])
    var opener = LinkOpener(environment: stubs.environment(Self.desktop), isMac: false)
    opener.patience = .seconds(1)
    #expect(await opener.open(Self.url) == .opened(by: "xdg-open"))
    let process = try #require(stubs.processID("id"))
    #expect(kill(process, 0) == 0)
    kill(process, SIGKILL)
    #expect(await isGone(process))
  }
}
