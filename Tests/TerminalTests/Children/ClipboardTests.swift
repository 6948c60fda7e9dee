import Foundation
import Testing

@testable import Terminal

/// The clipboard with programs of the test's own in place of the real ones.
@Suite struct ClipboardTests {
  /// Notes what it was told and what it read.
  private static let taking = #"echo "${0##*/} $*" >> "$HERE/calls"; cat > "$HERE/taken""#
  private static let failing = #"echo "${0##*/} $*" >> "$HERE/calls"; echo no display >&2; exit 1"#
  private static let hanging = #"echo "${0##*/} $*" >> "$HERE/calls"; sleep 1000"#
  /// tmux before 3.2.
  private static let oldTmux = #"""
    echo "tmux $*" >> "$HERE/calls"
    [ "$2" = - ] || { echo 'usage: load-buffer [-b buffer-name] path' >&2; exit 1; }
    cat > "$HERE/taken"
    """#

  private func copy(
    _ text: String, by stubs: StubPrograms, _ variables: [String: String],
    terminalTakesIt: Bool = true, patience: Duration = .seconds(60)
  ) async -> (outcome: CopyOutcome, sent: [String]) {
    var clipboard = Clipboard(
      environment: stubs.environment(variables), terminalTakesIt: terminalTakesIt, isMac: false)
    clipboard.patience = patience
    let (sent, sending) = AsyncStream.makeStream(of: [UInt8].self)
    let outcome = await clipboard.copy(ClipboardText(text)) { sending.yield($0) }
    sending.finish()
    var texts: [String] = []
    for await bytes in sent { texts.append(String(decoding: bytes, as: UTF8.self)) }
    return (outcome, texts)
  }

  private static func sequence(_ text: String) -> String {
    String(decoding: ClipboardSequence.bytes(Array(text.utf8)) ?? [], as: UTF8.self)
  }

  @Test func `tmux takes the text, and the terminal is sent it besides`() async throws {
    let stubs = try await StubPrograms(["tmux": Self.taking, "xclip": Self.taking])
    let (outcome, sent) = await copy("a'b\nc", by: stubs, ["TMUX": "x", "DISPLAY": ":0"])
    #expect(outcome == .copied(by: "tmux"))
    #expect(sent == [Self.sequence("a'b\nc")])
    #expect(stubs.read("calls") == "tmux load-buffer -w -\n")
    #expect(stubs.read("taken") == "a'b\nc")
  }

  @Test func `a tmux that knows no -w takes it too, and hands on what the terminal is sent`()
    async throws
  {
    let stubs = try await StubPrograms(["tmux": Self.oldTmux])
    let (outcome, sent) = await copy("text", by: stubs, ["TMUX": "x"])
    #expect(outcome == .copied(by: "tmux"))
    #expect(sent == ["\u{1B}Ptmux;\u{1B}\(Self.sequence("text"))\u{1B}\\"])
    #expect(stubs.read("calls") == "tmux load-buffer -w -\ntmux load-buffer -\n")
    #expect(stubs.read("taken") == "text")
  }

  @Test func `the first program that takes it is the last`() async throws {
    let stubs = try await StubPrograms([
      "wl-copy": Self.failing, "xclip": Self.taking, "tmux": Self.taking,
    ])
    let (outcome, sent) = await copy(
      "text", by: stubs, ["WAYLAND_DISPLAY": "w", "DISPLAY": ":0"])
    #expect(outcome == .copied(by: "xclip") && sent == [])
    #expect(
      stubs.read("calls") == "wl-copy --type text/plain\nxclip -selection clipboard -in\n")
    #expect(stubs.read("taken") == "text")
  }

  @Test func `where programs fail, the terminal is sent it, and why is told`() async throws {
    let stubs = try await StubPrograms(["wl-copy": Self.failing, "xclip": Self.hanging])
    let (outcome, sent) = await copy(
      "text", by: stubs, ["WAYLAND_DISPLAY": "w", "DISPLAY": ":0"], patience: .seconds(1))
    #expect(
      outcome
        == .sent(after: [
          ChildFailure(program: "wl-copy", reason: .exited(1, said: "no display")),
          ChildFailure(program: "xclip", reason: .tookTooLong),
        ]))
    #expect(sent == [Self.sequence("text")])
  }

  @Test func `a tmux that hangs is asked once`() async throws {
    let stubs = try await StubPrograms(["tmux": Self.hanging])
    let (outcome, sent) = await copy("text", by: stubs, ["TMUX": "x"], patience: .seconds(1))
    #expect(
      outcome == .sent(after: [ChildFailure(program: "tmux", reason: .tookTooLong)]))
    #expect(sent == [Self.sequence("text")])
    #expect(stubs.read("calls") == "tmux load-buffer -w -\n")
  }

  @Test func `over ssh the terminal is the way, and programs are for what it cannot take`()
    async throws
  {
    let stubs = try await StubPrograms(["xclip": Self.taking])
    let remote = ["SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10.0"]
    let short = await copy("text", by: stubs, remote)
    #expect(short.outcome == .sent(after: []) && short.sent == [Self.sequence("text")])
    #expect(stubs.read("calls") == nil)
    let text = String(repeating: "x", count: 74_995)
    let long = await copy(text, by: stubs, remote)
    #expect(long.outcome == .copied(by: "xclip") && long.sent == [])
    #expect(stubs.read("taken") == text)
  }

  @Test func `S06 what is too large for the only way is not copied`() async throws {
    let stubs = try await StubPrograms()
    let text = String(repeating: "x", count: 74_995)
    let (outcome, sent) = await copy(text, by: stubs, [:])
    #expect(outcome == .tooLarge(bytes: 74_995, limit: 74_994, after: []) && sent == [])
  }

  @Test func `without any way it is said`() async throws {
    let stubs = try await StubPrograms(["xclip": Self.failing])
    let nothing = await copy("text", by: stubs, [:], terminalTakesIt: false)
    #expect(nothing.outcome == .noWay(after: []) && nothing.sent == [])
    let failed = await copy("text", by: stubs, ["DISPLAY": ":0"], terminalTakesIt: false)
    #expect(
      failed.outcome
        == .noWay(after: [
          ChildFailure(program: "xclip", reason: .exited(1, said: "no display"))
        ]))
  }

  @Test func `an empty text would empty the clipboard, and is not copied`() async throws {
    let stubs = try await StubPrograms(["xclip": Self.taking])
    let (outcome, sent) = await copy("\u{1B}", by: stubs, ["DISPLAY": ":0"])
    #expect(outcome == .empty && sent == [])
    #expect(stubs.read("calls") == nil)
  }

  @Test func `an outcome is a sentence`() {
    let failure = ChildFailure(program: "xclip", reason: .exited(1, said: "no display"))
    let sentences: [(CopyOutcome, String)] = [
      (.copied(by: "tmux"), "copied by tmux"),
      (.sent(after: []), "sent to the terminal"),
      (
        .sent(after: [failure]), "sent to the terminal; xclip failed with exit code 1: no display"
      ),
      (.empty, "there is nothing to copy"),
      (
        .tooLarge(bytes: 80_000, limit: 74_994, after: []),
        "not copied: 80000 bytes are more than the 74994 that a terminal takes"
      ),
      (.noWay(after: [failure]), "not copied; xclip failed with exit code 1: no display"),
    ]
    for (outcome, sentence) in sentences { #expect(outcome.sentence == sentence) }
  }
}
