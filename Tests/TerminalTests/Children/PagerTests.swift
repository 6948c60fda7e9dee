import CSystem
import Cells
import Foundation
import Testing

@testable import Terminal

/// A pager changes what signals do to the process, and lending what its terminal is: one test after
/// the other.
extension NcursesTests {
  @Test func `the pager reads the text, with arguments and shell words of its own`() async throws {
    let stubs = try await StubPrograms([
      "page": #"printf '%s\0' "$@" > "$HERE/arguments"; cat > "$HERE/text""#
    ])
    let pager = Pager(
      environment: stubs.environment(["PAGER": #"page -R 'a b' | cat; true"#]))
    let text = String(repeating: "{\n  \"name\": \"Quay ▲\"\n}\n", count: 20_000)
    try pager.show(SafeText(untrusted: text, lines: .wrapped))
    #expect(stubs.read("arguments") == "-R\0a b\0")
    #expect(stubs.read("text") == text)
  }

  @Test func `a plain command takes the shell's place`() async throws {
    let stubs = try await StubPrograms(["page": #"echo "$PPID $1" > "$HERE/parent""#])
    try Pager(environment: stubs.environment(["PAGER": "page -R"])).show("text")
    #expect(stubs.read("parent") == "\(getpid()) -R\n")
  }

  @Test(arguments: [(nil, "-+F"), ("FRX", "FRX -+F"), ("", "-+F")] as [(String?, String)])
  func `less does not leave before there was anything to see`(
    given: String?, used: String
  ) async throws {
    let stubs = try await StubPrograms()
    var variables = ["PAGER": #"echo "$LESS,$LESSSECURE,$VERSORI_API_URL" > "$HERE/seen""#]
    variables["LESS"] = given
    variables["VERSORI_API_URL"] = "x"
    try Pager(environment: stubs.environment(variables)).show("text")
    #expect(stubs.read("seen") == "\(used),,\n")
  }

  @Test func `a pager that is not there is named`() async throws {
    let stubs = try await StubPrograms()
    let pager = Pager(
      environment: stubs.environment(["PAGER": "nothing-of-this-name 2> /dev/null"]))
    #expect(throws: ChildFailure.self) { try pager.show("text") }
    #expect(Pager(environment: stubs.environment()).command == "less")
  }

  @Test func `how the pager ends says nothing`() async throws {
    let stubs = try await StubPrograms()
    try Pager(environment: stubs.environment(["PAGER": "false"])).show("text")
    try Pager(environment: stubs.environment(["PAGER": "kill -9 $$"])).show("text")
  }

  @Test func `keys that interrupt the pager do not reach us`() async throws {
    let stubs = try await StubPrograms()
    var before = sigaction()
    var after = sigaction()
    unsafe sigaction(SIGINT, nil, &before)
    let command = #"kill -INT $PPID; kill -QUIT $PPID; echo $PPID > "$HERE/us""#
    try Pager(environment: stubs.environment(["PAGER": command])).show("text")
    #expect(stubs.processID("us") == getpid())
    unsafe sigaction(SIGINT, nil, &after)
    #expect(unsafe before.__sigaction_handler.sa_handler == nil)
    #expect(unsafe after.__sigaction_handler.sa_handler == nil)
  }

  @Test func `a signal that ends us ends the pager first`() async throws {
    let stubs = try await StubPrograms()
    try stubs.makePipe("nobody")
    _ = try EventWaiting()
    try #require(vex_signals_install() == 0)
    defer { vex_signals_uninstall() }
    // Noted before this returns, so that it does not matter which thread of the tests waits.
    raise(SIGTERM)
    let command = "cat \(stubs.path("nobody"))"
    try Pager(environment: stubs.environment(["PAGER": command])).show("text")
    #expect(ProcessSignals.take().ending == .terminate)
  }

  @Test func `a terminal that was lent has its own modes meanwhile, and is drawn anew`() throws {
    let size = Size(columns: 40, rows: 10)
    let terminal = try PseudoTerminal(size: size)
    let before = terminal.modes
    var options = TerminalSession.Options()
    options.device = terminal.device
    options.guardsProcess = false
    options.needsStandardStreams = false
    var session = try TerminalSession(
      description: TerminalDescription(term: "xterm-256color"), options: options)
    var screen = try NcursesScreen(
      description: session.description, size: size, palette: Palette(depth: .indexed))
    try session.begin(&screen)
    var frame = Frame(size: screen.size)
    frame.write("Quay ▲", at: Position(column: 2, row: 3))
    try session.present(frame, on: &screen)
    let wasGivenBack = try session.lend(&screen) { terminal.hasModes(before) }
    let isTakenAgain = !terminal.hasModes(before)
    try session.present(frame, on: &screen)
    session.end(&screen)
    let isGivenBack = terminal.hasModes(before)
    #expect(wasGivenBack && isTakenAgain && isGivenBack)
    let shown = String(decoding: terminal.read(), as: UTF8.self).split(separator: "\u{1B}[?1049l")
    // Twice the full screen, each with the whole frame, and what is left of the second.
    #expect(shown.count == 3)
    for screen in shown.prefix(2) {
      #expect(screen.contains("\u{1B}[?1049h") && screen.contains("Quay ▲"))
    }
  }
}
